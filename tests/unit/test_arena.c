/* The arena refuses past its cap and on overflow, and says so. */
#include "compiler/util/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void arena_refuses_past_its_limit(void **state)
{
    struct arena arena;

    (void)state;
    arena_init(&arena, 64);
    assert_non_null(arena_alloc(&arena, 60));
    assert_null(arena_alloc(&arena, 1));
    assert_true(arena.exhausted);
    arena_release(&arena);
}

static void arena_refuses_overflowing_sizes(void **state)
{
    struct arena arena;

    (void)state;
    arena_init(&arena, SIZE_MAX);
    assert_null(arena_alloc(&arena, SIZE_MAX - 2));
    assert_null(arena_array(&arena, SIZE_MAX / 2, 16));
    arena_release(&arena);
}

static void arena_memory_is_zeroed_and_aligned(void **state)
{
    struct arena arena;
    static const char zeros[100];

    (void)state;
    arena_init(&arena, 1 << 20);
    for (int i = 0; i < 1000; i++) {
        char *block = arena_alloc(&arena, 100);

        assert_int_equal((uintptr_t)block % 8, 0);
        assert_memory_equal(block, zeros, 100);
        memset(block, 1, 100);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arena_refuses_past_its_limit),
        cmocka_unit_test(arena_refuses_overflowing_sizes),
        cmocka_unit_test(arena_memory_is_zeroed_and_aligned),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
