/* main.c -- the guest process. */
int main(void)
{
    return 125;
}
