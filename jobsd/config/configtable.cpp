// SPDX-License-Identifier: MIT
#include "configtable.h"

#include <QtCore/QList>

#include <algorithm>
#include <array>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace Jobsd {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 day = 24 * 3600 * second;
constexpr qint64 most = std::numeric_limits<qint64>::max();
constexpr auto reload = KeyFlag::Reload;
constexpr auto secret = KeyFlag::Secret;
constexpr auto later = KeyFlag::Later;
using enum ValueType;

constexpr std::array sections{
    ConfigSection{"storage"_L1, "storage"_L1, {}, "Where jobs are kept."_L1},
    ConfigSection{"storage.keep"_L1, "keep"_L1, {}, "How long final jobs are kept. Whichever limit is reached first counts."_L1},
    ConfigSection{"listen"_L1, "listen"_L1, {}, "Where clients connect."_L1},
    ConfigSection{"listen.tls"_L1, "tls"_L1, {}, "TLS for `listen.http`; needed for any address that is not loopback."_L1},
    ConfigSection{"auth"_L1, "auth"_L1, "caller"_L1, "Who may do what."_L1},
    ConfigSection{"token.*"_L1, "caller"_L1, {}, "Rules for the token of this name, or the client certificate, in place of those in `[auth]`."_L1},
    ConfigSection{"workers"_L1, "workers"_L1, {}, "How jobs are run."_L1},
    ConfigSection{"log"_L1, "log"_L1, {}, "What is logged, and how."_L1},
    ConfigSection{"queue.*"_L1, "queue"_L1, {}, "A queue with workers or retries of its own."_L1},
    ConfigSection{"queue.*.retry"_L1, "retry"_L1, {}, "Overrides the retries of every `command` and `http` job, and of every isolated plugin's job, in this queue. "
                                                      "A push that names a number of attempts keeps it."_L1},
    ConfigSection{"command.*"_L1, "kind"_L1, "command"_L1, "A kind of job that is a program. The name is the kind."_L1},
    ConfigSection{"command.*.retry"_L1, "retry"_L1, {}, "When a failed attempt is repeated."_L1},
    ConfigSection{"http.*"_L1, "kind"_L1, "http"_L1, "A kind of job that is a POST to a web server. The name is the kind."_L1},
    ConfigSection{"http.*.retry"_L1, "retry"_L1, {}, "When a failed attempt is repeated."_L1},
    ConfigSection{"plugins"_L1, "plugins"_L1, {}, "Handlers in C++, built on libjobs."_L1},
    ConfigSection{"plugin.*"_L1, "kind"_L1, "plugin"_L1, "A kind of job that a plugin runs in a process of its own, so that a crash costs one attempt "
                                                         "and not the daemon. The name is the kind."_L1},
    ConfigSection{"plugin.*.retry"_L1, "retry"_L1, {}, "When a failed attempt is repeated."_L1},
    ConfigSection{"worker.*"_L1, "worker"_L1, {}, "A kind of job that programs elsewhere run, which claim it over the API. The name is the kind; the table may be empty."_L1},
    ConfigSection{"worker.*.retry"_L1, "retry"_L1, {}, "When a failed attempt is repeated."_L1},
    ConfigSection{"schedule.*"_L1, {}, {}, "Recurring jobs."_L1, later},
    ConfigSection{"limit.*"_L1, {}, {}, "Limits shared by several queues."_L1, later},
    ConfigSection{"workflow.*"_L1, {}, {}, "Jobs that wait for each other."_L1, later},
};

constexpr std::array keys{
    ConfigKey{"storage"_L1, "url"_L1, Text, {}, "The store: `sqlite:PATH`, `postgresql://HOST/DB`, `redis://HOST:PORT` or `memory:`. When not given, the SQLite file `jobs.db` in the state "
              "folder: `$STATE_DIRECTORY`, else `$XDG_STATE_HOME/jobsd`, else `/var/lib/jobsd` for root, else `~/.local/state/jobsd`. A password in it is never shown."_L1, secret},
    ConfigKey{"storage"_L1, "password_file"_L1, Path, {}, "A file with the store's password, put into the URL. When not given, the systemd credential "
              "`storage-password`, if there is one."_L1},

    ConfigKey{"keep"_L1, "completed"_L1, Duration, "1d"_L1, "After completing."_L1, reload},
    ConfigKey{"keep"_L1, "failed"_L1, Duration, "30d"_L1, "After failing for good."_L1, reload},
    ConfigKey{"keep"_L1, "cancelled"_L1, Duration, "7d"_L1, "After being cancelled."_L1, reload},
    ConfigKey{"keep"_L1, "max_rows"_L1, Whole, "100000"_L1, "At most this many jobs in each of these states."_L1, reload},

    ConfigKey{"listen"_L1, "socket"_L1, Path, {}, "The Unix socket, with permissions 0660. When not given, `jobsd.sock` in `$RUNTIME_DIRECTORY`, else in "
              "`$XDG_RUNTIME_DIR/jobsd`, else in `/run/jobsd` for root, else in the state folder."_L1},
    ConfigKey{"listen"_L1, "socket_group"_L1, Text, {}, "The group that the socket is given to, by name. When not given, the daemon's own."_L1},
    ConfigKey{"listen"_L1, "http"_L1, Text, {}, "ADDRESS:PORT for HTTP. Empty: off. Without TLS only a loopback address."_L1},
    ConfigKey{"listen"_L1, "hosts"_L1, TextList, "[]"_L1, "Further names that clients may call this server by (the header `Host`); its address and loopback names always may."_L1},
    ConfigKey{"listen"_L1, "metrics"_L1, Text, {}, "ADDRESS:PORT that answers `/metrics`, `/healthz` and `/readyz` alone, without a token. Empty: off."_L1},

    ConfigKey{"tls"_L1, "certificate"_L1, Path, {}, "The server's certificate, with its chain, in PEM."_L1},
    ConfigKey{"tls"_L1, "key"_L1, Path, {}, "Its private key, in PEM."_L1},
    ConfigKey{"tls"_L1, "client_ca"_L1, Path, {}, "Clients must show a certificate of this authority. Empty: they need none."_L1},

    ConfigKey{"tls"_L1, "client_roles"_L1, TextTable, {}, "Roles of clients by the common name in their certificate; `*` stands for any."_L1},

    ConfigKey{"auth"_L1, "tokens"_L1, Path, {}, "The file of tokens, a line `name:role:sha256` for each. It is read again on SIGHUP."_L1, reload},
    ConfigKey{"auth"_L1, "group_role"_L1, Choice, "view"_L1, "What members of the socket's group may do. Root and the daemon's own user may do everything."_L1,
              reload, 0, most, "none view push work operate admin"_L1},
    ConfigKey{"auth"_L1, "redact"_L1, TextList, R"(["password", "passwd", "token", "secret", "authorization", "api_key"])"_L1,
              "Names of members, in any case and at any depth, whose values are hidden from everybody but admins: in parameters, results, checkpoints and metadata."_L1, reload},

    ConfigKey{"caller"_L1, "request_rate"_L1, Text, {}, "Requests of each caller in a time, as in `\"600/1m\"`; more are answered with 429. What is not used is saved up for one such time. "
              "Empty: no limit. In `[auth]`: for every caller, token or user, but admins."_L1, reload},
    ConfigKey{"caller"_L1, "push_rate"_L1, Text, {}, "Jobs that each caller pushes in a time, likewise."_L1, reload},
    ConfigKey{"caller"_L1, "queues"_L1, TextList, "[]"_L1, "The queues that a caller may push to and claim from; a push that names none goes to the first. Empty: all."_L1, reload},

    ConfigKey{"workers"_L1, "threads"_L1, Whole, {}, "Jobs that run at once, of all queues without threads of their own. When not given, one for each processor. "
              "0: this daemon runs none of them."_L1, reload, 0, 1000},
    ConfigKey{"workers"_L1, "name"_L1, Text, {}, "The worker's name in listings. When not given, host:pid."_L1},
    ConfigKey{"workers"_L1, "lease"_L1, Duration, "15s"_L1, "How long a silent worker keeps its jobs: a dead one's run again after this."_L1, KeyFlag::None, 100, day},
    ConfigKey{"workers"_L1, "heartbeat"_L1, Duration, "5s"_L1, "How often the lease is renewed, and lost jobs are looked for. At most half of the lease."_L1,
              KeyFlag::None, 50, day},
    ConfigKey{"workers"_L1, "shutdown_grace"_L1, Duration, "60s"_L1, "How long a stop may take. Jobs that still run then are handed back, the attempt not counted."_L1,
              KeyFlag::None, 100, day},
    ConfigKey{"workers"_L1, "stop_grace"_L1, Duration, "5s"_L1, "The last part of it: running handlers are told to stop when only this is left."_L1, KeyFlag::None, 0, day},
    ConfigKey{"workers"_L1, "max_crashes"_L1, Whole, "3"_L1, "A job whose workers died this often has failed."_L1, KeyFlag::None, 1, 1000},
    ConfigKey{"workers"_L1, "max_payload"_L1, Size, "1MiB"_L1, "The most that parameters, results and checkpoints may take."_L1, KeyFlag::None, 1024, 64LL << 20},
    ConfigKey{"workers"_L1, "max_queue_length"_L1, Whole, "0"_L1, "Pushes beyond this many waiting jobs are refused. 0: no limit."_L1},
    ConfigKey{"workers"_L1, "unknown_kinds"_L1, Choice, "refuse"_L1, "Pushes of kinds that neither a table here nor a plugin names: `refuse` them, or `accept` them for "
              "whoever may come and claim them."_L1, reload, 0, most, "refuse accept"_L1},
    ConfigKey{"workers"_L1, "allow_root"_L1, Boolean, "false"_L1, "Run `command` jobs as root, where the daemon is root and the command names no `user`."_L1},

    ConfigKey{"log"_L1, "format"_L1, Choice, "auto"_L1, "`text`, `json` (one object a line), or `auto`: text, with the journal's priorities where the journal listens."_L1,
              reload, 0, most, "auto text json"_L1},
    ConfigKey{"log"_L1, "level"_L1, Choice, "info"_L1, "The least that is logged."_L1, reload, 0, most, "debug info warning error"_L1},
    ConfigKey{"log"_L1, "rules"_L1, TextList, "[]"_L1, "More exactly, as Qt writes it: `jobs.store.debug=true`."_L1, reload},

    ConfigKey{"queue"_L1, "threads"_L1, Whole, {}, "Jobs of this queue that run at once, apart from `workers.threads`. When not given, the queue shares those."_L1, reload, 0, 1000},
    ConfigKey{"queue"_L1, "limit"_L1, Whole, {}, "Jobs of this queue that run at once in all daemons."_L1, later},
    ConfigKey{"queue"_L1, "rate"_L1, Text, {}, "Starts per time."_L1, later},

    ConfigKey{"retry"_L1, "attempts"_L1, Whole, "10"_L1, "Attempts in all, the first one included."_L1, reload, 1, 1000},
    ConfigKey{"retry"_L1, "backoff"_L1, Choice, "exponential"_L1, "How the pause grows: `none`, `constant`, `linear` or `exponential`."_L1, reload, 0, most,
              "none constant linear exponential"_L1},
    ConfigKey{"retry"_L1, "base"_L1, Duration, "1s"_L1, "The first pause, and the step of the others."_L1, reload, 0, 365 * day},
    ConfigKey{"retry"_L1, "max"_L1, Duration, "1h"_L1, "The longest pause."_L1, reload, 0, 365 * day},
    ConfigKey{"retry"_L1, "jitter"_L1, Share, "0.5"_L1, "By which share an exponential pause is spread, so that jobs that failed together do not come back together."_L1,
              reload},

    ConfigKey{"kind"_L1, "queue"_L1, Text, "default"_L1, "Where pushes go that name no queue."_L1, reload},
    ConfigKey{"kind"_L1, "priority"_L1, Whole, "0"_L1, "Of pushes that name none; higher runs first."_L1, reload, -32768, 32767},
    ConfigKey{"kind"_L1, "timeout"_L1, Duration, "0s"_L1, "How long an attempt may take. 0s: no limit for commands and plugins, 30s for `http`."_L1, reload, 0, 365 * day},
    ConfigKey{"kind"_L1, "aliases"_L1, TextList, "[]"_L1, "Former names of the kind; jobs stored under them still run."_L1, reload},

    ConfigKey{"command"_L1, "exec"_L1, TextList, {}, "The program and its arguments; required. No shell is involved. `{path}` in an argument stands for the parameter "
              "`path`, `{a.b}` for a member of a member; the text it makes stays one argument, whatever it holds. `{{` and `}}` are braces. A program without a slash is looked "
              "up in the daemon's PATH when the configuration is read."_L1, reload},
    ConfigKey{"command"_L1, "stdin"_L1, Choice, "parameters"_L1, "What the program reads: the `parameters` as JSON, the whole `job` with its last checkpoint, or `none`."_L1,
              reload, 0, most, "parameters job none"_L1},
    ConfigKey{"command"_L1, "stdout"_L1, Choice, "log"_L1, "What the program's output is: lines of the job's `log`, the job's `result` (JSON), or `none`."_L1, reload, 0, most,
              "log result none"_L1},
    ConfigKey{"command"_L1, "retry_all"_L1, Boolean, "false"_L1, "Retry after every exit code but 0, and not after 75 alone."_L1, reload},
    ConfigKey{"command"_L1, "output"_L1, Size, "64KiB"_L1, "How much of standard output and of standard error is kept of an attempt, each: half from the start, half from the "
              "end."_L1, reload, 0, 1LL << 20},
    ConfigKey{"command"_L1, "directory"_L1, Path, "/"_L1, "The working folder."_L1, reload},
    ConfigKey{"command"_L1, "environment"_L1, TextTable, {}, "Variables for the program. A value may hold `{path}` as arguments do, unless the variable is one that changes how "
              "programs run: PATH, IFS, LD_… and the like."_L1, reload | secret},
    ConfigKey{"command"_L1, "pass_environment"_L1, TextList, "[]"_L1, "Names of variables of the daemon that the program gets too. Without being named it gets PATH, LANG, TZ and "
              "HOME."_L1, reload},
    ConfigKey{"command"_L1, "user"_L1, Text, {}, "Run as this user; needs a daemon that is root."_L1, reload},
    ConfigKey{"command"_L1, "group"_L1, Text, {}, "Run as this group. When not given, the user's own."_L1, reload},
    ConfigKey{"command"_L1, "nice"_L1, Whole, "0"_L1, "Added to the daemon's niceness."_L1, reload, 0, 19},
    ConfigKey{"command"_L1, "memory"_L1, Size, "0"_L1, "Address space of each of its processes (RLIMIT_AS). 0: no limit."_L1, reload},
    ConfigKey{"command"_L1, "cpu"_L1, Duration, "0s"_L1, "Processor time of each of its processes (RLIMIT_CPU), in whole seconds. 0s: no limit."_L1, reload, 0, 365 * day},
    ConfigKey{"command"_L1, "kill_after"_L1, Duration, "5s"_L1, "How long after SIGTERM, at a cancel or a timeout, the process group gets SIGKILL."_L1, reload, 0, day},

    ConfigKey{"http"_L1, "url"_L1, Text, {}, "Where the parameters are sent; required. Redirects are not followed."_L1, reload},
    ConfigKey{"http"_L1, "headers"_L1, TextTable, {}, "Headers that are added."_L1, reload | secret},
    ConfigKey{"http"_L1, "secret"_L1, Text, {}, "Signs the request: `Jobs-Signature: t=SECONDS,v1=HEX`, where HEX is the HMAC-SHA256 of `SECONDS.BODY`."_L1, reload | secret},
    ConfigKey{"http"_L1, "secret_file"_L1, Path, {}, "The same secret from a file."_L1, reload},
    ConfigKey{"http"_L1, "max_response"_L1, Size, "64KiB"_L1, "A longer answer is cut off. JSON of up to this size becomes the job's result."_L1, reload, 0, 16LL << 20},
    ConfigKey{"http"_L1, "ca"_L1, Path, {}, "A file of certificates, in PEM, that the server's must come from. When not given, the system's."_L1, reload},

    ConfigKey{"worker"_L1, "queue"_L1, Text, "default"_L1, "Where pushes go that name no queue."_L1, reload},
    ConfigKey{"worker"_L1, "priority"_L1, Whole, "0"_L1, "Of pushes that name none; higher runs first."_L1, reload, -32768, 32767},

    ConfigKey{"plugins"_L1, "directories"_L1, TextList, "[]"_L1, "Folders that plugins may be loaded from; they, and the files, must belong to root or to the daemon's user and be "
              "writable by nobody else."_L1},
    ConfigKey{"plugins"_L1, "load"_L1, TextList, "[]"_L1, "Paths of the plugins to load into the daemon."_L1},
    ConfigKey{"plugins"_L1, "quarantine_after"_L1, Whole, "3"_L1, "After so many crashes in a row an isolated kind is not run any more: its jobs wait until `jobsd "
              "--lift-quarantine KIND` and a reload. 0: never."_L1, reload, 0, 1000},

    ConfigKey{"plugin"_L1, "file"_L1, Path, {}, "The plugin that runs the kind; required."_L1, reload},
    ConfigKey{"plugin"_L1, "settings"_L1, TextTable, {}, "Passed to the plugin."_L1, reload | secret},
    ConfigKey{"plugin"_L1, "memory"_L1, Size, "0"_L1, "Address space of the process. 0: no limit."_L1, reload},
    ConfigKey{"plugin"_L1, "kill_after"_L1, Duration, "5s"_L1, "How long after a request to stop the process gets SIGKILL."_L1, reload, 0, day},
};

} // namespace

std::span<const ConfigKey> configKeys() { return keys; }
std::span<const ConfigSection> configSections() { return sections; }

QList<const ConfigKey *> keysOf(const ConfigSection &section)
{
    QList<const ConfigKey *> found;
    for (const QLatin1StringView group : {section.group, section.secondGroup}) {
        for (const ConfigKey &key : keys) {
            if (!group.isEmpty() && key.group == group)
                found.append(&key);
        }
    }
    return found;
}

const ConfigKey *findKey(const ConfigSection &section, QStringView name)
{
    const auto all = keysOf(section);
    const auto found = std::ranges::find_if(all, [&](const ConfigKey *key) { return key->name == name; });
    return found == all.end() ? nullptr : *found;
}

const ConfigSection *findSection(QStringView path)
{
    const auto found = std::ranges::find_if(sections, [&](const ConfigSection &section) { return section.path == path; });
    return found == sections.end() ? nullptr : &*found;
}

QString environmentName(const ConfigSection &section, const ConfigKey &key)
{
    QString name = u"JOBSD_"_s + section.path + u'_' + key.name;
    return name.replace(u'.', u'_').toUpper();
}

QString flagName(const ConfigSection &section, const ConfigKey &key)
{
    QString name = u"--"_s + section.path + u'-' + key.name;
    return name.replace(u'.', u'-').replace(u'_', u'-');
}

} // namespace Jobsd
