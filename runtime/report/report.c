/* report.c -- the JSON of a run, schema pyrestrict.report/1.
 *
 * Readers must ignore members that they don't know; members are only ever
 * added. Every member of docs/report.md is there in every report, null where it
 * says nothing, so that a reader never has to guess why one is absent. */
#include "runtime/report/report.h"

#include <jansson.h>
#include <nettle/sha2.h>
#include <stdlib.h>
#include <string.h>

/* jansson turns a NULL value into a failed set; `ok` gathers them. */
struct maker {
    bool ok;
};

static void put(struct maker *maker, json_t *object, const char *key,
                json_t *value)
{
    if (json_object_set_new(object, key, value) != 0)
        maker->ok = false;
}

static void append(struct maker *maker, json_t *array, json_t *value)
{
    if (json_array_append_new(array, value) != 0)
        maker->ok = false;
}

/* JSON readers take numbers as 64-bit signed; a lying page may hold more. */
static json_t *number(uint64_t value)
{
    return json_integer(value > INT64_MAX ? INT64_MAX : (json_int_t)value);
}

static json_t *milliseconds(uint64_t ns)
{
    return json_real((double)(ns / 1000u) / 1000.0);
}

static json_t *text_or_null(const char *text)
{
    return text && *text ? json_string(text) : json_null();
}

static json_t *number_or_null(uint64_t value)
{
    return value != 0 ? number(value) : json_null();
}

static const char *source_name(enum source source)
{
    switch (source) {
    case SOURCE_KERNEL:
        return "kernel";
    case SOURCE_SUPERVISOR:
        return "supervisor";
    case SOURCE_GUEST:
        return "guest";
    }
    return "guest";
}

static const char *signal_name(int signal, char buf[16])
{
    if (signal == 0)
        return NULL;
    const char *name = sigabbrev_np(signal);
    snprintf(buf, 16, name ? "SIG%s" : "signal", name);
    return buf;
}

static json_t *make_place(struct maker *maker, const struct report *report)
{
    if (report->said.line == 0)
        return json_null();
    json_t *place = json_object();
    const char *file = report->said.file;

    put(maker, place, "file", json_string(*file ? file : report->program));
    put(maker, place, "line", number(report->said.line));
    put(maker, place, "column", number_or_null(report->said.col));
    return place;
}

static void put_verdict(struct maker *maker, json_t *root,
                        const struct report *report)
{
    const struct verdict_of_run *verdict = &report->verdict;
    char buf[16];
    bool own_code = verdict->ending == END_FINISHED ||
                    verdict->ending == END_RAISED;
    put(maker, root, "verdict", json_string(ending_name(verdict->ending)));
    put(maker, root, "limit",
        verdict->ending == END_LIMIT ? json_string(limit_name(verdict->limit))
                                     : json_null());
    put(maker, root, "exit_status", json_integer(verdict->exit_status));
    put(maker, root, "exit_code",
        own_code ? json_integer(report->said.exit_code) : json_null());
    put(maker, root, "signal", text_or_null(signal_name(verdict->signal, buf)));
    put(maker, root, "message", text_or_null(verdict->message));
    put(maker, root, "program", text_or_null(report->program));
    put(maker, root, "place", make_place(maker, report));
    put(maker, root, "exception",
        verdict->ending == END_RAISED ? text_or_null(report->said.exception)
                                      : json_null());
    put(maker, root, "stage", json_string(stage_name(report->said.stage)));
}

/* One limit: what was allowed, what was used. NULL used: not measured. */
static json_t *make_limit(struct maker *maker, json_t *allowed, bool off,
                          json_t *used, const char *unit, const char *flag)
{
    json_t *limit = json_object();
    put(maker, limit, "allowed", allowed);
    put(maker, limit, "off", json_boolean(off));
    put(maker, limit, "used", used ? used : json_null());
    put(maker, limit, "unit", json_string(unit));
    put(maker, limit, "flag", json_string(flag));
    return limit;
}

static json_t *make_limits(struct maker *maker, const struct report *report)
{
    const struct policy_limits *asked = &report->options->policy.limits;
    const struct usage *usage = &report->usage;
    const struct guest_said *said = &report->said;
    uint64_t cpu = usage->user_ns + usage->system_ns;
    uint64_t memory = said->memory_peak > said->memory_base
                          ? said->memory_peak - said->memory_base
                          : 0;
    const struct {
        const char *name;
        const char *unit;
        const char *flag;
        json_t *allowed;
        json_t *used;
        bool off;
    } rows[] = {
        {"ticks", "ticks", "--ticks", number(asked->ticks),
         number(said->ticks_used), asked->ticks == 0},
        {"memory", "bytes", "--memory", number(asked->memory), number(memory),
         asked->memory == 0},
        {"output", "bytes", "--output", number(asked->output),
         number(usage->output), asked->output == 0},
        {"fsize", "bytes", "--fsize", number(asked->fsize), NULL,
         asked->fsize == 0},
        {"cpu", "ms", "--cpu", milliseconds(asked->cpu_ns), milliseconds(cpu),
         asked->cpu_ns == 0},
        {"wall", "ms", "--wall", milliseconds(asked->wall_ns),
         milliseconds(usage->wall_ns), asked->wall_ns == 0},
        {"open-files", "files", "--open-files", number(asked->open_files), NULL,
         false},
        {"recursion", "levels", "--recursion", number(asked->recursion), NULL,
         false},
        {"source", "bytes", "--source", number(asked->source), NULL, false},
    };
    json_t *limits = json_object();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        put(maker, limits, rows[i].name,
            make_limit(maker, rows[i].allowed, rows[i].off, rows[i].used,
                       rows[i].unit, rows[i].flag));
    return limits;
}

static json_t *make_usage(struct maker *maker, const struct report *report)
{
    const struct usage *used = &report->usage;
    const struct guest_said *said = &report->said;
    json_t *usage = json_object();
    put(maker, usage, "wall_ms", milliseconds(used->wall_ns));
    put(maker, usage, "cpu_ms", milliseconds(used->user_ns + used->system_ns));
    put(maker, usage, "cpu_user_ms", milliseconds(used->user_ns));
    put(maker, usage, "cpu_system_ms", milliseconds(used->system_ns));
    put(maker, usage, "max_rss_bytes", number(used->max_rss));
    put(maker, usage, "output_bytes", number(used->output));
    put(maker, usage, "ticks", number(said->ticks_used));
    put(maker, usage, "memory_peak_bytes", number(said->memory_peak));
    put(maker, usage, "memory_base_bytes", number(said->memory_base));
    return usage;
}

static json_t *make_stages(struct maker *maker, const struct report *report)
{
    json_t *stages = json_array();
    for (int i = 0; i < STAGE_COUNT; i++) {
        uint64_t at = report->said.stage_ns[i];
        if (at == 0)
            continue;
        json_t *stage = json_object();
        put(maker, stage, "name", json_string(stage_name((enum guest_stage)i)));
        put(maker, stage, "at_ms", milliseconds(at - report->start_ns));
        append(maker, stages, stage);
    }
    return stages;
}

/* The flag that would have granted what was refused, if one would. */
static json_t *make_grant(const struct report *report,
                          const struct said_denial *denial)
{
    const struct policy *policy = &report->options->policy;
    if (policy_module(policy, denial->what) != MODULE_DENIED)
        return json_null();
    return json_sprintf("--allow-module %s", denial->what);
}

static json_t *make_denials(struct maker *maker, const struct report *report)
{
    json_t *denials = json_array();
    for (uint32_t i = 0; i < report->said.denial_count; i++) {
        const struct said_denial *from = &report->said.denials[i];
        json_t *denial = json_object();
        put(maker, denial, "rule", json_string(from->rule));
        put(maker, denial, "what", json_string(from->what));
        put(maker, denial, "line", number_or_null(from->line));
        put(maker, denial, "count", number(from->count));
        put(maker, denial, "grant", make_grant(report, from));
        append(maker, denials, denial);
    }
    return denials;
}

/* Why an extra layer is off at a level that wanted it. */
static json_t *make_missing(struct maker *maker, uint32_t bit)
{
    int error = jail_offers(bit);
    const char *name = error != 0 ? strerrorname_np(error) : NULL;
    json_t *missing = json_object();
    put(maker, missing, "errno", text_or_null(name));
    put(maker, missing, "remedy", json_string(jail_remedy(bit)));
    return missing;
}

/* A layer, and who says so: the kernel's word goes before the guest's. */
static void put_layer(struct maker *maker, json_t *layers, const char *name,
                      bool on, bool from_kernel)
{
    json_t *layer = json_object();
    put(maker, layer, "on", json_boolean(on));
    put(maker, layer, "source",
        json_string(source_name(from_kernel ? SOURCE_KERNEL : SOURCE_GUEST)));
    put(maker, layers, name, layer);
}

static void put_extra_layer(struct maker *maker, json_t *layers,
                            const struct report *report, const char *name,
                            uint32_t bit)
{
    bool on = report->said.jail_layers & bit;
    put_layer(maker, layers, name, on, false);
    if (!on && report->options->jail != JAIL_CORE)
        put(maker, json_object_get(layers, name), "missing",
            make_missing(maker, bit));
}

static json_t *make_jail(struct maker *maker, const struct report *report)
{
    static const char *const levels[] = {
        [JAIL_CORE] = "core", [JAIL_AUTO] = "auto", [JAIL_FULL] = "full"};
    const struct kernel_view *kernel = &report->kernel;
    uint32_t said = report->said.jail_layers;
    bool known = kernel->known;
    int filters = kernel->seccomp_filters;
    json_t *layers = json_object();
    put_layer(maker, layers, "rlimits", said & LAYER_RLIMITS, false);
    put_layer(maker, layers, "close_range", said & LAYER_CLOSE_RANGE, false);
    put_layer(maker, layers, "capabilities",
              known ? kernel->no_capabilities : said & LAYER_CAPABILITIES,
              known);
    put_layer(maker, layers, "no_new_privs",
              known ? kernel->no_new_privs : said & LAYER_NO_NEW_PRIVS, known);
    put_layer(maker, layers, "seccomp_a",
              filters >= 0 ? filters >= 1 : said & LAYER_SECCOMP_A,
              filters >= 0);
    put_layer(maker, layers, "seccomp_b",
              filters >= 0 ? filters >= 2 : said & LAYER_SECCOMP_B,
              filters >= 0);
    put_extra_layer(maker, layers, report, "landlock", LAYER_LANDLOCK);
    put_extra_layer(maker, layers, report, "namespaces", LAYER_NAMESPACES);
    json_t *jail = json_object();
    put(maker, jail, "level", json_string(levels[report->options->jail]));
    put(maker, jail, "layers", layers);
    return jail;
}

static json_t *make_hash(const struct report *report)
{
    struct sha256_ctx context;
    uint8_t digest[SHA256_DIGEST_SIZE];
    char hex[2 * SHA256_DIGEST_SIZE + 1];
    sha256_init(&context);
    sha256_update(&context, report->policy_len,
                  (const uint8_t *)report->policy_text);
    sha256_digest(&context, sizeof digest, digest);
    for (size_t i = 0; i < sizeof digest; i++)
        snprintf(hex + 2 * i, 3, "%02x", digest[i]);
    return json_string(hex);
}

static json_t *make_versions(struct maker *maker)
{
    const struct compile_build *build = compile_build();
    json_t *versions = json_object();
    put(maker, versions, "pyrestrict", json_string(build->version));
    put(maker, versions, "python", json_string(build->python));
    put(maker, versions, "tree_sitter", json_string(build->tree_sitter));
    put(maker, versions, "tree_sitter_python", json_string(build->grammar));
    return versions;
}

/* Who vouches for what. Limits' `used` follows `usage`. */
static json_t *make_sources(struct maker *maker, const struct report *report)
{
    static const struct {
        const char *member;
        enum source source;
    } rows[] = {
        {"exit_code", SOURCE_GUEST},
        {"place", SOURCE_GUEST},
        {"exception", SOURCE_GUEST},
        {"stage", SOURCE_GUEST},
        {"stages", SOURCE_GUEST},
        {"denials", SOURCE_GUEST},
        {"hash_seed", SOURCE_GUEST},
        {"usage.wall_ms", SOURCE_SUPERVISOR},
        {"usage.cpu_ms", SOURCE_KERNEL},
        {"usage.cpu_user_ms", SOURCE_KERNEL},
        {"usage.cpu_system_ms", SOURCE_KERNEL},
        {"usage.max_rss_bytes", SOURCE_KERNEL},
        {"usage.output_bytes", SOURCE_SUPERVISOR},
        {"usage.ticks", SOURCE_GUEST},
        {"usage.memory_peak_bytes", SOURCE_GUEST},
        {"usage.memory_base_bytes", SOURCE_GUEST},
    };
    json_t *sources = json_object();
    put(maker, sources, "verdict",
        json_string(source_name(report->verdict.source)));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        put(maker, sources, rows[i].member,
            json_string(source_name(rows[i].source)));
    return sources;
}

static json_t *make_root(struct maker *maker, const struct report *report)
{
    json_t *root = json_object();
    put(maker, root, "schema", json_string("pyrestrict.report/1"));
    put_verdict(maker, root, report);
    put(maker, root, "limits", make_limits(maker, report));
    put(maker, root, "usage", make_usage(maker, report));
    put(maker, root, "stages", make_stages(maker, report));
    put(maker, root, "denials", make_denials(maker, report));
    put(maker, root, "denials_dropped", number(report->said.denials_dropped));
    put(maker, root, "jail", make_jail(maker, report));
    put(maker, root, "versions", make_versions(maker));
    put(maker, root, "tables_sha256", json_string(compile_build()->tables));
    put(maker, root, "policy_sha256", make_hash(report));
    put(maker, root, "hash_seed", number(report->said.hash_seed));
    put(maker, root, "sources", make_sources(maker, report));
    return root;
}

bool report_json(const struct report *report, struct strbuf *out)
{
    struct maker maker = {.ok = true};
    json_t *root = make_root(&maker, report);
    char *text = maker.ok ? json_dumps(root, JSON_INDENT(2) | JSON_REAL_PRECISION(12)) : NULL;
    json_decref(root);
    if (!text)
        return false;
    strbuf_puts(out, text);
    strbuf_putc(out, '\n');
    free(text);
    return !out->failed;
}
