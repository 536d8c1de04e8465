/* main.c -- the command line. */
#include "compiler/policy/policy.h"
#include "compiler/pyrestrict.h"

#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    puts(rule_info(RULE_INTERNAL)->title);
    return 0;
}
