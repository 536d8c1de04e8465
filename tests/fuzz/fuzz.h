/* fuzz.h -- what the fuzz target, the driver and the mutator share.
 *
 * A target is libFuzzer's LLVMFuzzerTestOneInput and aborts when a property
 * fails. driver.c runs it without libFuzzer and without clang: it forks, so
 * that a crash costs one child, and mutates texts as Python (mutate.c). */
#ifndef PYR_FUZZ_H
#define PYR_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FUZZ_TEXT_MAX = 1 << 16 };

struct fuzz_text {
    char bytes[FUZZ_TEXT_MAX];
    size_t len;
};

/* What the target says of the last input. */
enum fuzz_verdict { FUZZ_REFUSED, FUZZ_ACCEPTED };
extern enum fuzz_verdict fuzz_verdict;

/* The output of the last accepted input, or NULL; the driver may keep it for a
 * check by CPython. Valid until the next input. */
extern const char *fuzz_output;
extern size_t fuzz_output_len;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Texts to make new ones from. */
struct fuzz_corpus;
struct fuzz_corpus *fuzz_corpus_new(void);
void fuzz_corpus_add(struct fuzz_corpus *corpus, const char *text, size_t len);
size_t fuzz_corpus_count(const struct fuzz_corpus *corpus);
void fuzz_corpus_free(struct fuzz_corpus *corpus);

/* A new text; the same corpus and state give the same text. */
void fuzz_mutate(const struct fuzz_corpus *corpus, uint64_t *random,
                 struct fuzz_text *out);

#endif
