/* version.h -- the version that --version and reports name. */
#ifndef PYR_VERSION_H
#define PYR_VERSION_H

#define PYR_VERSION "0.1.0"

#endif
