/* unicode_name.h -- the character that \N{NAME} means. */
#ifndef PYR_UNICODE_NAME_H
#define PYR_UNICODE_NAME_H

#include <stdbool.h>
#include <stdint.h>

/* False: no character of the target's Unicode version has this name. */
bool unicode_name_find(const char *name, uint32_t len, uint32_t *point);

#endif
