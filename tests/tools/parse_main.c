/* parse_main.c -- the yardstick of check: read files, parse them with a bare
 * tree-sitter, do nothing with the trees. */
#include <tree_sitter/api.h>

#include <stdio.h>
#include <stdlib.h>

const TSLanguage *tree_sitter_python(void);

static char *read_file(const char *path, uint32_t *len)
{
    FILE *file = fopen(path, "rb");

    if (!file)
        return NULL;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc((size_t)size + 1);
    *len = text ? (uint32_t)fread(text, 1, (size_t)size, file) : 0;
    fclose(file);
    return text;
}

int main(int argc, char **argv)
{
    TSParser *parser = ts_parser_new();

    ts_parser_set_language(parser, tree_sitter_python());
    for (int i = 1; i < argc; i++) {
        uint32_t len = 0;
        char *text = read_file(argv[i], &len);

        if (!text)
            return 1;
        ts_tree_delete(ts_parser_parse_string(parser, NULL, text, len));
        free(text);
    }
    ts_parser_delete(parser);
    return 0;
}
