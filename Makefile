# pyrestrict: `make` builds, `make test` proves, `make demo` shows, `make help`
# lists the rest. Variables a person sets: CONFIG, PYTHON, BUILD.
#
#   CONFIG=release   what users get: build/pyrestrict, build/pyrestrict-guest
#   CONFIG=test      the same, with walls that can be switched off one by one
#   CONFIG=asan      test, under the address and undefined-behaviour sanitizers
#   PYTHON=...       the CPython to embed (3.11 to 3.13, with headers)

CONFIG ?= release
PYTHON ?= /usr/bin/python3
BUILD  ?= build
OUT    := $(BUILD)$(if $(filter-out release,$(CONFIG)),/$(CONFIG))
OBJ    := $(OUT)/obj
DEPS   := build/deps
TS     := $(DEPS)/tree-sitter/vendor/tree-sitter/lib
TSPY   := $(DEPS)/tree-sitter-python/src

WARN   := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
          -Wswitch-enum -Wvla -Wformat=2 -Werror
HARDEN := -fPIE -fstack-protector-strong -D_FORTIFY_SOURCE=2
CFLAGS_release := -O2 $(HARDEN)
CFLAGS_test    := -O1 $(HARDEN) -DPYR_TEST_BUILD
CFLAGS_asan    := -O1 -fno-omit-frame-pointer -DPYR_TEST_BUILD \
                  -fsanitize=address,undefined -fno-sanitize-recover=undefined
LDFLAGS_asan   := -fsanitize=address,undefined
CFLAGS := -std=c11 -g -D_GNU_SOURCE -I. -I$(OUT)/gen $(CFLAGS_$(CONFIG)) $(PLANTED)
LDFLAGS := -pie -Wl,-z,relro,-z,now $(LDFLAGS_$(CONFIG))

# What the interpreter says of itself; asked once.
PYINFO := $(shell $(PYTHON) -c 'import sysconfig as s, sys; g = s.get_config_var; \
    print(sys.version_info[1], s.get_path("include"), g("LIBDIR"), g("LDVERSION"), \
    s.get_path("stdlib"), g("DESTSHARED"), sys.executable)')
PYMINOR  := $(word 1,$(PYINFO))
PYCFLAGS := -isystem $(word 2,$(PYINFO))
PYLIBS   := -L$(word 3,$(PYINFO)) -lpython$(word 4,$(PYINFO)) \
            -Wl,-rpath,$(word 3,$(PYINFO))

PYPATHS  := -DPYR_STDLIB='"$(word 5,$(PYINFO))"' \
            -DPYR_DYNLOAD='"$(word 6,$(PYINFO))"' \
            -DPYR_EXECUTABLE='"$(word 7,$(PYINFO))"'

COMPILER := $(filter-out compiler/main.c compiler/cli/%,$(wildcard compiler/*.c compiler/*/*.c))
SUPER    := compiler/main.c $(wildcard compiler/cli/*.c runtime/supervisor/*.c \
            runtime/report/*.c)
GUEST    := $(wildcard runtime/guard/*.c)
JAIL     := $(wildcard runtime/jail/*.c)
objects   = $(patsubst %.c,$(OBJ)/%.o,$(1))

all: $(OUT)/pyrestrict $(OUT)/pyrestrict-guest ## build both programs

$(OUT)/libpyrestrict.a: $(call objects,$(COMPILER)) $(OBJ)/tree-sitter.o \
        $(OBJ)/python-parser.o $(OBJ)/python-scanner.o
	@rm -f $@ && ar rcs $@ $^

$(OUT)/pyrestrict: $(call objects,$(SUPER) $(JAIL)) $(OUT)/libpyrestrict.a
	@echo LD $@
	@$(CC) $(LDFLAGS) $^ -lutf8proc -linih -ljansson -lnettle -lseccomp -o $@

$(OUT)/pyrestrict-guest: $(call objects,$(GUEST) $(JAIL)) $(OUT)/libpyrestrict.a
	@echo LD $@
	@$(CC) $(LDFLAGS) $^ $(PYLIBS) -lutf8proc -linih -lseccomp -lm -o $@

$(OBJ)/%.o: %.c | $(DEPS)/.done
	@mkdir -p $(@D)
	@echo CC $<
	@$(CC) $(CFLAGS) $(WARN) -DPYR_PYTHON_MINOR=$(PYMINOR) \
	    $(if $(filter compiler/syntax/%,$<),-isystem $(TS)/include) \
	    $(if $(filter runtime/guard/%,$<),$(PYCFLAGS) $(PYPATHS)) -MMD -MP -c $< -o $@

# Tables of names become hash tables.
$(OUT)/gen/names.inc: grammar/gen-names grammar/attributes.def grammar/names.def
	@mkdir -p $(@D)
	@echo GEN $@
	@$(PYTHON) $^ > $@.new && mv $@.new $@
$(OBJ)/compiler/policy/names.o: $(OUT)/gen/names.inc
$(OUT)/gen/modules.inc: grammar/gen-names grammar/modules.def
	@mkdir -p $(@D)
	@echo GEN $@
	@$(PYTHON) $^ > $@.new && mv $@.new $@
$(OBJ)/compiler/policy/modules.o: $(OUT)/gen/modules.inc

# Digest of the tables that decide what a program may do; versions.
DECIDING := $(filter-out %/settings.def %/examples.def,$(wildcard grammar/*.def)) \
            $(wildcard runtime/guard/*.def)
$(OUT)/gen/build.inc: grammar/gen-build grammar/pins.txt $(DECIDING)
	@mkdir -p $(@D)
	@echo GEN $@
	@$(PYTHON) $^ > $@.new && mv $@.new $@
$(OBJ)/compiler/build.o: $(OUT)/gen/build.inc

# The target's own names of characters, for \N{...}.
$(OUT)/gen/unicode_names.inc: grammar/gen-unicode grammar/unicode-aliases.txt
	@mkdir -p $(@D)
	@echo GEN $@
	@$(PYTHON) grammar/gen-unicode > $@.new && mv $@.new $@
$(OBJ)/compiler/syntax/unicode_name.o: $(OUT)/gen/unicode_names.inc
$(OUT)/gen/quirks.inc: grammar/gen-quirks
	@mkdir -p $(@D)
	@echo GEN $@
	@$(PYTHON) $< > $@.new && mv $@.new $@
$(OBJ)/compiler/syntax/scan_fstring.o $(OBJ)/compiler/syntax/lower_fstring.o \
        $(OBJ)/compiler/analysis/scope_build.o \
        $(OBJ)/compiler/analysis/scope_comp.o: $(OUT)/gen/quirks.inc

# The target's own alphabet of identifiers.
$(OUT)/gen/identifiers.inc: grammar/gen-identifiers
	@mkdir -p $(@D)
	@echo GEN $@
	@$(PYTHON) grammar/gen-identifiers > $@.new && mv $@.new $@
$(OBJ)/compiler/syntax/tokens.o: $(OUT)/gen/identifiers.inc

# Doors of facades that are written in Python.
DOORTEXT := $(sort $(wildcard runtime/guard/doors/*.py))
$(OUT)/gen/doors.inc: runtime/guard/doors/embed $(DOORTEXT)
	@mkdir -p $(@D)
	@echo GEN $@
	@$(PYTHON) -I $^ > $@.new && mv $@.new $@
$(OBJ)/runtime/guard/facade_text.o: $(OUT)/gen/doors.inc

# Third-party sources: compiled with their own flags, never edited.
$(OBJ)/tree-sitter.o: $(DEPS)/.done
	@mkdir -p $(@D)
	@echo CC $@
	@$(CC) -std=c11 -O2 -g -fPIE -D_GNU_SOURCE -w -I$(TS)/include -I$(TS)/src -c $(TS)/src/lib.c -o $@
$(OBJ)/python-parser.o: $(DEPS)/.done
	@mkdir -p $(@D)
	@echo CC $@
	@$(CC) -std=c11 -O2 -g0 -fPIE -w -I$(TSPY) -c $(TSPY)/parser.c -o $@
$(OBJ)/python-scanner.o: $(DEPS)/.done
	@mkdir -p $(@D)
	@echo CC $@
	@$(CC) -std=c11 -O2 -g -fPIE -w -I$(TSPY) -c $(TSPY)/scanner.c -o $@

$(DEPS)/.done: grammar/pins.txt grammar/fetch
	grammar/fetch $(DEPS)
	@touch $@

UNITS := $(patsubst tests/unit/%.c,$(OUT)/unit/%,$(wildcard tests/unit/test_*.c))
JAILTESTS := $(addprefix $(OUT)/jail/,probe standin supervise test_page test_worker)
AUDIT := $(filter runtime/guard/audit%,$(GUEST))
units: $(UNITS) $(JAILTESTS) $(OUT)/audit-tool $(OUT)/analysis-tool $(OUT)/ir-dump $(OUT)/memory-tool $(OUT)/print-ir $(OUT)/fuzz-compile ## build the test programs of this CONFIG
$(OUT)/jail/%: tests/jail/%.c $(call objects,$(filter-out compiler/main.c,$(SUPER)) $(JAIL)) $(OUT)/libpyrestrict.a
	@mkdir -p $(@D)
	@echo CC $<
	@$(CC) $(CFLAGS) $(WARN) $^ $(LDFLAGS) \
	    -lutf8proc -linih -ljansson -lnettle -lseccomp -lcmocka -lm -o $@
$(OUT)/jail/probe: $(wildcard tests/jail/try_*.c)
$(OUT)/audit-tool: tests/tools/audit_main.c $(call objects,$(AUDIT)) $(OUT)/libpyrestrict.a
	@echo CC $<
	@$(CC) $(CFLAGS) $(WARN) $(PYCFLAGS) $^ $(LDFLAGS) $(PYLIBS) -o $@
$(OUT)/analysis-tool: tests/tools/analysis_main.c $(OUT)/libpyrestrict.a
	@echo CC $<
	@$(CC) $(CFLAGS) $(WARN) -DPYR_PYTHON_MINOR=$(PYMINOR) $^ $(LDFLAGS) -lutf8proc -linih -lm -o $@
$(OUT)/fuzz-compile: $(addprefix tests/fuzz/,driver.c mutate.c fuzz_compile.c) $(OUT)/libpyrestrict.a tests/fuzz/fuzz.h
	@echo CC tests/fuzz
	@$(CC) $(CFLAGS) $(WARN) $(filter-out %.h,$^) $(LDFLAGS) -lutf8proc -linih -lm -o $@
$(OUT)/ir-dump: tests/tools/ir_dump_main.c $(OUT)/libpyrestrict.a
	@echo CC $<
	@$(CC) $(CFLAGS) $(WARN) $^ $(LDFLAGS) -lutf8proc -linih -lm -o $@
$(OUT)/memory-tool: tests/tools/memory_main.c $(OUT)/libpyrestrict.a
	@echo CC $<
	@$(CC) $(CFLAGS) $(WARN) $^ $(LDFLAGS) -lutf8proc -linih -lm -o $@
$(OUT)/print-ir: tests/tools/print_main.c $(OUT)/libpyrestrict.a
	@echo CC $<
	@$(CC) $(CFLAGS) $(WARN) -DPYR_PYTHON_MINOR=$(PYMINOR) $^ $(LDFLAGS) -lutf8proc -linih -lm -o $@
$(OUT)/unit/%: tests/unit/%.c $(OUT)/libpyrestrict.a
	@mkdir -p $(@D)
	@echo CC $<
	@$(CC) $(CFLAGS) $(WARN) -DPYR_PYTHON_MINOR=$(PYMINOR) \
	    $(if $(filter %/test_symbols.c,$<),-isystem $(TS)/include) \
	    $< $(OUT)/libpyrestrict.a $(LDFLAGS) -lutf8proc -linih -lcmocka -lm -o $@

test: ## build release and test configurations, run every suite
	$(MAKE) CONFIG=release all
	$(MAKE) CONFIG=test all units
	$(MAKE) check
	$(PYTHON) tests/run.py --build $(BUILD)

escape-matrix: ## every attack against every wall, every table left out in turn
	$(MAKE) CONFIG=test all
	$(PYTHON) tests/escape/matrix.py --build $(BUILD)

check: $(DEPS)/.done ## layers, headers alone, sizes
	tests/tools/check-layers
	CC="$(CC)" tests/tools/check-headers $(PYCFLAGS) -isystem $(TS)/include
	tests/tools/check-sizes

inventory: ## what names and types the guest's interpreter has, against the tables
	$(MAKE) CONFIG=test all
	$(PYTHON) tests/inventory/inventory.py $(BUILD)/test

asan: ## the suite under sanitizers
	$(MAKE) CONFIG=asan all units
	$(PYTHON) tests/run.py --build $(BUILD) --asan

bench: all $(OUT)/parse-tool $(OUT)/names-tool ## the yardsticks of speed, as ratios
	$(PYTHON) tests/bench/run.py --build $(OUT)
$(OUT)/names-tool: tests/tools/names_main.c $(OUT)/libpyrestrict.a
	@echo CC $<
	@$(CC) $(CFLAGS) $(WARN) $^ $(LDFLAGS) -o $@
$(OUT)/parse-tool: tests/tools/parse_main.c $(OBJ)/tree-sitter.o $(OBJ)/python-parser.o $(OBJ)/python-scanner.o
	@$(CC) $(CFLAGS) $(WARN) -isystem $(TS)/include $^ $(LDFLAGS) -o $@

access-share: all ## how many attribute accesses of programs get a guard
	$(PYTHON) -W ignore tests/tools/access-share --build $(OUT)

docs: ## the reference, from the tables: docs/modules.md, docs/language.md
	$(PYTHON) grammar/gen-docs modules grammar > docs/modules.md
	$(PYTHON) grammar/gen-docs language grammar > docs/language.md

SECONDS ?= 60
FUZZ_SEEDS := tests/fuzz/seeds tests/golden/forms examples
fuzz: ## mutated programs through the compiler under sanitizers, SECONDS=60
	$(MAKE) CONFIG=asan $(BUILD)/asan/fuzz-compile
	@mkdir -p $(BUILD)/findings
	$(BUILD)/asan/fuzz-compile --seconds $(SECONDS) --random $$$$ \
	    --findings $(BUILD)/findings $(FUZZ_SEEDS)
fuzz-planted: ## the same must find a planted bug within a minute
	$(MAKE) CONFIG=asan BUILD=build/planted PLANTED=-DPYR_PLANTED_BUG \
	    build/planted/asan/fuzz-compile
	@mkdir -p build/planted/findings
	! build/planted/asan/fuzz-compile --seconds 60 --findings \
	    build/planted/findings $(FUZZ_SEEDS)
	ls build/planted/findings/finding-0.py

crawl: ## follow everything a guest can get; ten minutes, make test has half a one
	$(MAKE) CONFIG=test all
	CRAWL=full $(PYTHON) tests/run.py --build $(BUILD) crawl

demo: all ## the tour: each wall at work
	$(MAKE) CONFIG=test all
	examples/demo.sh $(BUILD)

clean: ## remove what was built, keep the fetched sources
	find build -mindepth 1 -maxdepth 1 ! -name deps -exec rm -rf {} +

help: ## this list
	@grep -E '^[a-z-]+:.*## ' Makefile | sed 's/:.*## /\t/'

.PHONY: access-share docs all inventory units test escape-matrix check asan bench demo clean help fuzz fuzz-planted crawl
.SECONDARY:
-include $(shell find $(OBJ) -name '*.d' 2>/dev/null)
