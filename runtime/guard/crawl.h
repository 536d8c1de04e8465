/* crawl.h -- test builds: the crawler's eyes, and leaks planted for it.
 *
 * tests/crawl is a guest program that follows everything it can get. What it
 * can't do as a guest is to tell what a thing is: two builtins do that for it,
 * when PYRESTRICT_CRAWL is in the environment. In a release build there is
 * nothing of this. */
#ifndef PYR_CRAWL_H
#define PYR_CRAWL_H

#include <stdbool.h>

#ifdef PYR_TEST_BUILD

/* After the facades: with PYRESTRICT_CRAWL=planted, put one leak of each kind
 * into the facade of bisect (crawl_plant.c). */
bool crawl_plant(void);

/* When wall 3 is up: note what the library holds, and put crawl_judge and
 * crawl_shared into the guest's builtins. */
bool crawl_seal(void);

#else

static inline bool crawl_plant(void)
{
    return true;
}

static inline bool crawl_seal(void)
{
    return true;
}

#endif
#endif
