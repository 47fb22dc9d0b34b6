// SPDX-License-Identifier: MIT
#include <jobsd/config/configuration.h>
#include <jobsd/config/tomlsource.h>

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <unistd.h>

using namespace Jobsd;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Configuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMistakeHasItsPlaceAndAWayOut_data();
    void everyMistakeHasItsPlaceAndAWayOut();
    void rootRunsNoCommandUnasked();
    void ratesAndQueuesOfCallersAreRead();
    void allMistakesAreReportedAtOnce();
    void brokenTomlIsOneMistake();
    void withoutAnythingThereIsAWorkingConfiguration();
    void theStateFolderFollowsSystemdThenXdg();
    void aFileIsRead();
    void theEnvironmentStandsAboveTheFileAndFlagsAboveBoth();
    void unknownVariablesAreMistakes();
    void whatIsPrintedCanBeReadAgain();
    void secretsAreMasked();
    void aPasswordComesFromItsFile();
    void queuesMayHaveRetriesOfTheirOwn();
    void kindsAreComparedByEveryOneOfTheirSettings();
    void everyKeyIsInTheReference();
    void theReferenceIsInTheDocumentation();
    void theTableHoldsTogether();

private:
    QString write(const QByteArray &toml)
    {
        const QString path = m_dir.filePath(u"%1.toml"_s.arg(++m_count));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(toml) != toml.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    LoadedConfiguration load(const QByteArray &toml, const QMap<QString, QString> &environment = {}, const QMap<QString, QString> &flags = {})
    {
        QProcessEnvironment variables;
        variables.insert(u"STATE_DIRECTORY"_s, m_dir.filePath(u"state"_s));
        variables.insert(u"RUNTIME_DIRECTORY"_s, m_dir.filePath(u"run"_s));
        variables.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
        variables.insert(u"JOBSD_WORKERS_ALLOW_ROOT"_s, u"true"_s);
        for (auto it = environment.begin(); it != environment.end(); ++it)
            variables.insert(it.key(), it.value());
        return loadConfiguration({write(toml), flags, variables});
    }

    QTemporaryDir m_dir;
    int m_count = 0;
};

static QByteArray texts(const LoadedConfiguration &loaded)
{
    QStringList lines;
    for (const ConfigIssue &issue : loaded.issues)
        lines.append(issue.toString());
    return lines.join(u'\n').toUtf8();
}

#define VERIFY_LOADED(loaded) QVERIFY2((loaded).issues.isEmpty(), texts(loaded).constData())

void tst_Configuration::everyMistakeHasItsPlaceAndAWayOut_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("place"); // line:column, or empty: the file's settings as a whole
    QTest::addColumn<QString>("message");

    const auto row = [](const char *name, const char *toml, const char *place, const char *message) {
        QTest::newRow(name) << QByteArray(toml) << QString::fromUtf8(place) << QString::fromUtf8(message);
    };
    row("rate", "[auth]\npush_rate = '100'", "2:13", "auth.push_rate \"100\" is no rate: write a number and a time, as in \"600/1m\"");
    row("rate of nothing", "[token.ci]\nrequest_rate = '0/1m'", "2:16", "token.ci.request_rate \"0/1m\" is no rate: write a number and a time, as in \"600/1m\"");
    row("queue of a token", "[token.ci]\nqueues = ['a b']", "2:10", "");
    row("kind of workers elsewhere, and here", "[worker.a]\n[command.a]\nexec = ['/bin/true']", "1:9", "the kind a is defined twice, by a command, http, plugin or worker table");
    row("unknown kinds", "[workers]\nunknown_kinds = 'maybe'", "2:17", "");
    row("unknown table", "\n[storrage]\nurl = 'x'", "2:2", "storrage is unknown; did you mean \"storage\"?");
    row("unknown key", "[storage]\n  urll = 'x'", "2:3", "storage.urll is unknown; did you mean \"url\"?");
    row("unknown key, nothing near", "[log]\nbanana = 1", "2:1", "log.banana is unknown; known here are format, level, rules");
    row("unknown inner table", "[storage.kep]\ncompleted = '1d'", "1:10", "storage.kep is unknown; did you mean \"keep\"?");
    row("unknown key of a command", "[command.a]\nexec = ['/bin/true']\ntimeuot = '5m'", "3:1", "command.a.timeuot is unknown; did you mean \"timeout\"?");
    row("a table is a value", "storage = 1", "1:11", "storage must be a table, as in [storage]");
    row("a named table is a value", "command = 1", "1:11", "command must be a table of tables, as in [command.NAME]");
    row("a kind is a value", "[command]\na = 1", "2:5", "command.a must be a table, as in [command.a]");
    row("text", "[storage]\nurl = 5", "2:7", "storage.url must be a text, not a whole number");
    row("path", "[listen]\nsocket = 'jobsd.sock'", "2:10", "listen.socket \"jobsd.sock\" is not an absolute path");
    row("boolean", "[workers]\nallow_root = 1", "2:14", "workers.allow_root must be true or false, not a whole number");
    row("number", "[workers]\nthreads = '8'", "2:11", "workers.threads must be a whole number, not a text");
    row("number too large", "[workers]\nthreads = 1001", "2:11", "workers.threads 1001 is not between 0 and 1000");
    row("number too small", "[workers]\nmax_queue_length = -1", "2:20", "workers.max_queue_length -1 is less than 0");
    row("duration without unit", "[workers]\nlease = '15'", "2:9",
        "workers.lease \"15\" is no duration: write a number and a unit of ms, s, m, h, d or w, as in \"5m\" or \"1h30m\"");
    row("duration as number", "[workers]\nlease = 15", "2:9", "workers.lease must be a duration in quotes, such as \"5m\", not a whole number");
    row("duration too short", "[workers]\nlease = '50ms'", "2:9", "workers.lease 50ms is not between 100ms and 1d");
    row("duration too long", "[workers]\nlease = '20000w'", "2:9", "workers.lease \"20000w\" is longer than ten years");
    row("size", "[workers]\nmax_payload = 'much'", "2:15",
        "workers.max_payload \"much\" is no size: write a number of bytes, or one with a unit of B, kB, MB, GB, TB, KiB, MiB, GiB or TiB, as in \"64KiB\"");
    row("size too small", "[workers]\nmax_payload = 10", "2:15", "workers.max_payload 10 is not between 1KiB and 64MiB");
    row("a role", "[listen.tls]\nclient_roles = { a = 'king' }", "2:16", "listen.tls.client_roles: \"king\" is no role; there are view, push, work, operate and admin");
    row("choice", "[log]\nlevel = 'loud'", "2:9", "log.level \"loud\" is none of debug, info, warning, error");
    row("list", "[auth]\nredact = 'password'", "2:10", "auth.redact must be a list of texts, not a text");
    row("list of something else", "[auth]\nredact = ['a', 5]", "2:10", "auth.redact must be a list of texts, and element 2 is a whole number");
    row("table of something else", "[command.a]\nexec = ['/bin/true']\nenvironment = { A = 5 }", "3:15",
        "command.a.environment must be a table of texts, and A is a whole number");
    row("share", "[queue.a.retry]\njitter = 1.5", "2:10", "queue.a.retry.jitter 1.5 is not between 0 and 1");
    row("not a number", "[queue.a.retry]\njitter = nan", "2:10", "queue.a.retry.jitter nan is not between 0 and 1");
    row("date", "[log]\nlevel = 2026-01-01", "2:9", "log.level must be one of debug, info, warning, error, not a date or time");
    row("name of a queue", "[queue.'a b']\nthreads = 1", "1:8", "the queue \"a b\" has U+0020 at position 2; use only A-Z a-z 0-9 . _ : -");
    row("schedules", "[schedule.x]\ncron = '* * * * *'", "1:2", "[schedule.…] is not in this release; remove it");
    row("workflows", "[workflow.x]\na = 1", "1:2", "[workflow.…] is not in this release; remove it");
    row("a queue's limit", "[queue.a]\nlimit = 8", "2:1", "queue.a.limit is not in this release; remove it");
    row("a queue's rate", "[queue.a]\nrate = '100/1m'", "2:1", "queue.a.rate is not in this release; remove it");
    row("unknown driver", "[storage]\nurl = 'oracle://x'", "2:7", "storage.url: the store's URL has the scheme \"oracle\"; known are ");
    row("heartbeat and lease", "[workers]\nlease = '1s'\nheartbeat = '800ms'", "3:13", "workers.heartbeat (800 ms) is more than half of workers.lease (1000 ms)");
    row("half of a certificate", "[listen.tls]\ncertificate = '/c.pem'", "2:15", "listen.tls needs both certificate and key");
    row("no exec", "[command.a]", "1:10", "command.a has no exec; give it the program and its arguments, as in exec = [\"/usr/bin/convert\", \"{path}\"]");
    row("no such program", "[command.a]\nexec = ['/no/such/program']", "2:8", "command.a: there is no program /no/such/program");
    row("a folder", "[command.a]\nexec = ['/usr']", "2:8", "command.a: /usr cannot be executed");
    row("relative program", "[command.a]\nexec = ['./a']", "2:8", "command.a: the program ./a is neither an absolute path nor a bare name");
    row("not in PATH", "[command.a]\nexec = ['no-such-program']", "2:8", "command.a: there is no program no-such-program in PATH (/usr/bin:/bin); give its absolute path");
    row("broken argument", "[command.a]\nexec = ['/bin/true', '{a']", "2:8", "the argument \"{a\" has a { without its }; write {{ for a brace");
    row("a job's PATH", "[command.a]\nexec = ['/bin/true']\nenvironment = { LD_PRELOAD = '{x}' }", "3:15",
        "a job must not decide the variable LD_PRELOAD, which changes how programs run; pass the parameter by another name");
    row("our own variable", "[command.a]\nexec = ['/bin/true']\nenvironment = { JOBS_ID = 'x' }", "3:15",
        "the variable JOBS_ID is the daemon's own; choose another name");
    row("no variable", "[command.a]\nexec = ['/bin/true']\nenvironment = { 'a b' = 'x' }", "3:15", "\"a b\" is no name of a variable");
    row("no such user", "[command.a]\nexec = ['/bin/true']\nuser = 'no-such-user'", "3:8", "command.a: there is no user no-such-user");
    row("no such group", "[command.a]\nexec = ['/bin/true']\ngroup = 'no-such-group'", "3:9", "command.a: there is no group no-such-group");
    row("pauses the wrong way round", "[command.a]\nexec = ['/bin/true']\n[command.a.retry]\nbase = '2h'", "4:8",
        "the first pause (base) is longer than the longest (max)");
    row("a kind twice", "[command.a]\nexec = ['/bin/true']\n[http.a]\nurl = 'https://example.org'", "3:7",
        "the kind a is defined twice, by a command, http, plugin or worker table");
    row("an alias twice", "[command.a]\nexec = ['/bin/true']\naliases = ['b']\n[http.b]\nurl = 'https://example.org'", "3:11", "the alias b of a is taken by b");
    row("no url", "[http.a]", "1:7", "http.a has no url");
    row("another scheme", "[http.a]\nurl = 'ftp://example.org'", "2:7", "http.a: \"ftp://example.org\" is no URL of http or https");
    row("a header", "[http.a]\nurl = 'https://example.org'\nheaders = { A = \"b\\nc\" }", "3:11", "http.a: \"A\" is no header");
    row("two secrets", "[http.a]\nurl = 'https://example.org'\nsecret = 'a'\nsecret_file = '/etc/passwd'", "3:10", "http.a has both secret and secret_file; give one");
    row("no plugin", "[plugin.a]", "1:9", "plugin.a has no file");
    row("relative plugin", "[plugins]\nload = ['a.so']", "2:8", "plugins.load: \"a.so\" is not an absolute path");
    row("log rule", "[log]\nrules = ['jobs.store']", "2:9", "log.rules: \"jobs.store\" is no rule such as jobs.store.debug=true");
}

void tst_Configuration::everyMistakeHasItsPlaceAndAWayOut()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, place);
    QFETCH(QString, message);

    const LoadedConfiguration loaded = load(toml);

    QVERIFY2(loaded.issues.size() == 1, texts(loaded).constData());
    const ConfigIssue issue = loaded.issues.first();
    QCOMPARE(issue.where, m_dir.filePath(u"%1.toml:%2"_s.arg(m_count).arg(place)));
    QVERIFY2(issue.message.startsWith(message), qPrintable(issue.message));
}

void tst_Configuration::rootRunsNoCommandUnasked()
{
    if (::geteuid() != 0)
        QSKIP("this is about root");
    const QMap<QString, QString> unasked{{u"JOBSD_WORKERS_ALLOW_ROOT"_s, u"false"_s}};
    const auto withoutUser = load("[command.a]\nexec = ['/bin/true']\n", unasked);
    QVERIFY(texts(withoutUser).contains("command.a would run as root"));
    const auto asRoot = load("[command.a]\nexec = ['/bin/true']\nuser = 'root'\n", unasked);
    QVERIFY(texts(asRoot).contains("command.a would run as root"));
    const auto asNobody = load("[command.a]\nexec = ['/bin/true']\nuser = 'nobody'\n", unasked);
    VERIFY_LOADED(asNobody);
}

void tst_Configuration::ratesAndQueuesOfCallersAreRead()
{
    const auto loaded = load("[auth]\nrequest_rate = '600/1m'\n[token.ci]\npush_rate = '100/1s'\nqueues = ['mail', 'slow']\n[worker.resize]\nqueue = 'pictures'\n");
    VERIFY_LOADED(loaded);
    const auto &auth = loaded.configuration.auth;
    QCOMPARE(auth.rules.requests.count, 600);
    QCOMPARE(auth.rules.requests.per, 1min);
    QVERIFY(!auth.rules.pushes.isLimited());
    const auto ci = auth.tokenRules.value(u"ci"_s);
    QCOMPARE(ci.pushes.count, 100);
    QCOMPARE(ci.queues, QStringList({u"mail"_s, u"slow"_s}));
    QVERIFY(std::holds_alternative<WorkerKindDefinition>(loaded.configuration.kinds.value(u"resize"_s).handler));
    QCOMPARE(loaded.configuration.kinds.value(u"resize"_s).options.queue, u"pictures"_s);
}

void tst_Configuration::allMistakesAreReportedAtOnce()
{
    const LoadedConfiguration loaded = load("[log]\nlevel = 'loud'\n[storage]\nurll = 1\n[command.a]\nexec = ['/no/such']\n", {{u"JOBSD_LOG_FORMAT"_s, u"xml"_s}});
    QCOMPARE(texts(loaded), QString(u"%1:2:9: log.level \"loud\" is none of debug, info, warning, error\n"
                                     "%1:4:1: storage.urll is unknown; did you mean \"url\"?\n"
                                     "JOBSD_LOG_FORMAT: \"xml\" is none of auto, text, json\n"
                                     "%1:6:8: command.a: there is no program /no/such"_s).arg(m_dir.filePath(u"%1.toml"_s.arg(m_count))).toUtf8());
}

void tst_Configuration::brokenTomlIsOneMistake()
{
    const LoadedConfiguration loaded = load("[log]\nlevel = \n");
    QCOMPARE(loaded.issues.size(), 1);
    QVERIFY2(loaded.issues.first().where.contains(u".toml:2:"_s), texts(loaded).constData());
    QVERIFY2(loaded.issues.first().message.startsWith("is no TOML: "_L1), texts(loaded).constData());

    const LoadedConfiguration header = load("[+log]\nlevel = 'info'\n"); // the parser takes it for impossible
    QCOMPARE(header.issues.size(), 1);
    QVERIFY2(header.issues.first().where.contains(u".toml:1:"_s), texts(header).constData());
    QVERIFY2(header.issues.first().message.startsWith("is no TOML: "_L1), texts(header).constData());
}

void tst_Configuration::withoutAnythingThereIsAWorkingConfiguration()
{
    const LoadedConfiguration loaded = load({});
    VERIFY_LOADED(loaded);
    const Configuration &made = loaded.configuration;
    QCOMPARE(made.storeUrl, u"sqlite:"_s + m_dir.filePath(u"state/jobs.db"_s));
    QCOMPARE(made.listen.socket, m_dir.filePath(u"run/jobsd.sock"_s));
    QCOMPARE(made.listen.http, QString());
    QCOMPARE(made.queueOptions.lease, 15s);
    QCOMPARE(made.queueOptions.numWorkers, QThread::idealThreadCount());
    QCOMPARE(made.auth.groupRole, Jobs::Role::View);
    QVERIFY(made.auth.redact.contains(u"password"_s));
    QVERIFY(made.kinds.isEmpty());
}

void tst_Configuration::theStateFolderFollowsSystemdThenXdg()
{
    VERIFY_LOADED(load({}));
    QProcessEnvironment variables;
    variables.insert(u"XDG_STATE_HOME"_s, m_dir.path());
    variables.insert(u"XDG_RUNTIME_DIR"_s, m_dir.path());
    const LoadedConfiguration xdg = loadConfiguration({write({}), {}, variables});
    VERIFY_LOADED(xdg);
    QCOMPARE(xdg.configuration.storeUrl, u"sqlite:"_s + m_dir.filePath(u"jobsd/jobs.db"_s));
    QCOMPARE(xdg.configuration.listen.socket, m_dir.filePath(u"jobsd/jobsd.sock"_s));

    variables.insert(u"STATE_DIRECTORY"_s, u"/first:/second"_s);
    const LoadedConfiguration systemd = loadConfiguration({write({}), {}, variables});
    QCOMPARE(systemd.configuration.storeUrl, u"sqlite:/first/jobs.db"_s);
}

void tst_Configuration::aFileIsRead()
{
    const LoadedConfiguration loaded = load(R"(
[storage]
url  = "memory:"
keep = { completed = "7d", failed = "60d", max_rows = 1_000_000 }
[workers]
threads = 3
lease = "200ms"
heartbeat = "100ms"
[queue.mail]
threads = 8
retry = { attempts = 10, backoff = "constant", base = "5s", max = "1h", jitter = true }
[command.resize]
exec = ["true", "--in={path}", "-v"]
timeout = "5m"
queue = "images"
priority = 7
nice = 5
memory = "1GiB"
cpu = "1500ms"
environment = { SIZE = "{size}", LD_LIBRARY_PATH = "/opt/lib" }
[command."a.b".retry]
attempts = 2
[command."a.b"]
exec = ["/bin/true"]
[http.notify]
url = "https://example.org/hook"
headers = { Authorization = "Bearer x" }
secret = "s3"
)");
    VERIFY_LOADED(loaded);
    const Configuration &made = loaded.configuration;
    QCOMPARE(made.queueOptions.retention.completed.age, 24h * 7);
    QCOMPARE(made.queueOptions.retention.failed.count, 1'000'000);
    QCOMPARE(made.queueOptions.queues.value(u"mail"_s), 8);
    QCOMPARE(made.queues.value(u"mail"_s).retry->maxAttempts(), 10);
    QCOMPARE(made.kinds.keys(), QStringList({u"a.b"_s, u"notify"_s, u"resize"_s}));
    QCOMPARE(made.kinds.value(u"a.b"_s).options.retry.maxAttempts(), 2);

    const KindConfiguration resize = made.kinds.value(u"resize"_s);
    QCOMPARE(resize.options.timeout, 5min);
    QCOMPARE(resize.options.queue, u"images"_s);
    QCOMPARE(resize.options.priority, 7);
    const auto &command = std::get<CommandDefinition>(resize.handler);
    QCOMPARE(command.program, QByteArray("/usr/bin/true"));
    QCOMPARE(command.arguments.size(), size_t(2));
    QCOMPARE(command.memory, 1LL << 30);
    QCOMPARE(command.cpu, 2s);
    QVERIFY(std::ranges::find(command.inherited, "PATH=/usr/bin:/bin") != command.inherited.end());

    const KindConfiguration notify = made.kinds.value(u"notify"_s);
    QCOMPARE(std::get<HttpDefinition>(notify.handler).secret, QByteArray("s3"));
    QCOMPARE(notify.options.timeout, 30s);
}

void tst_Configuration::theEnvironmentStandsAboveTheFileAndFlagsAboveBoth()
{
    const QByteArray toml = "[workers]\nthreads = 1\nname = 'file'\n[log]\nlevel = 'debug'\n";
    const LoadedConfiguration loaded = load(toml, {{u"JOBSD_WORKERS_THREADS"_s, u"2"_s}, {u"JOBSD_WORKERS_NAME"_s, u"environment"_s},
                                                   {u"JOBSD_AUTH_REDACT"_s, u"pin, iban"_s}},
                                            {{u"--workers-name"_s, u"flag"_s}});
    VERIFY_LOADED(loaded);
    QCOMPARE(loaded.configuration.queueOptions.numWorkers, 2);
    QCOMPARE(loaded.configuration.queueOptions.name, u"flag"_s);
    QCOMPARE(loaded.configuration.log.level, QtDebugMsg);
    QCOMPARE(loaded.configuration.auth.redact, QStringList({u"pin"_s, u"iban"_s}));
    const QString printed = printedConfiguration(loaded.configuration);
    QVERIFY2(printed.contains(u"threads = 2  # JOBSD_WORKERS_THREADS\n"_s), qPrintable(printed));
    QVERIFY2(printed.contains(u"name = \"flag\"  # --workers-name\n"_s), qPrintable(printed));
    QVERIFY2(printed.contains(u".toml:5:9\n"_s), qPrintable(printed));
    QVERIFY2(printed.contains(u"lease = \"15s\"  # default\n"_s), qPrintable(printed));
}

void tst_Configuration::unknownVariablesAreMistakes()
{
    const LoadedConfiguration loaded = load({}, {{u"JOBSD_WORKER_THREADS"_s, u"2"_s}, {u"JOBSD_WORKERS_LEASE"_s, u"2"_s}});
    QCOMPARE(loaded.issues.size(), 2);
    QCOMPARE(loaded.issues[0].toString(), u"JOBSD_WORKERS_LEASE: \"2\" is no duration: write a number and a unit of ms, s, m, h, d or w, as in \"5m\" or \"1h30m\""_s);
    QCOMPARE(loaded.issues[1].toString(), u"JOBSD_WORKER_THREADS: no such setting; did you mean JOBSD_WORKERS_THREADS?"_s);
}

void tst_Configuration::whatIsPrintedCanBeReadAgain()
{
    const LoadedConfiguration loaded = load("[workers]\nthreads = 3\n[queue.'a.b'.retry]\njitter = 0.25\n[command.a]\nexec = [\"/bin/true\", \"\\u0001\\\"{x}\"]\n");
    VERIFY_LOADED(loaded);
    const QString printed = printedConfiguration(loaded.configuration);
    const LoadedConfiguration again = load(printed.toUtf8());
    VERIFY_LOADED(again);
    QCOMPARE(again.configuration.settings.all().size(), loaded.configuration.settings.all().size());
    const auto before = loaded.configuration.settings.all();
    const auto after = again.configuration.settings.all();
    for (qsizetype i = 0; i < before.size(); ++i)
        QCOMPARE(after[i].value, before[i].value);
}

void tst_Configuration::secretsAreMasked()
{
    const LoadedConfiguration loaded = load(R"(
[storage]
url = "redis://user:hunter2@localhost:1/0?password=hunter2"
[http.a]
url = "https://example.org"
secret = "hunter2"
headers = { Authorization = "hunter2" }
[command.a]
exec = ["/bin/true"]
environment = { TOKEN = "hunter2" }
)");
    const QString printed = printedConfiguration(loaded.configuration);
    QVERIFY2(!printed.contains(u"hunter2"_s), qPrintable(printed));
    QVERIFY2(printed.contains(u"redis://user:***@localhost:1/0?password=***"_s), qPrintable(printed));
    for (const ConfigIssue &issue : loaded.issues)
        QVERIFY2(!issue.toString().contains(u"hunter2"_s), qPrintable(issue.toString()));
}

void tst_Configuration::aPasswordComesFromItsFile()
{
    const QString file = write("s/e:c@ret\n");
    const LoadedConfiguration loaded = load("[storage]\nurl = 'redis://user@localhost:1/0'\npassword_file = '" + file.toUtf8() + "'\n");
    VERIFY_LOADED(loaded);
    QCOMPARE(loaded.configuration.storeUrl, u"redis://user:s%2Fe:c%40ret@localhost:1/0"_s);
    const LoadedConfiguration missing = load("[storage]\npassword_file = '/no/such/file'\n");
    QCOMPARE(missing.issues.size(), 1);
}

void tst_Configuration::queuesMayHaveRetriesOfTheirOwn()
{
    const LoadedConfiguration loaded = load("[queue.slow.retry]\nbackoff = 'none'\nattempts = 3\n[queue.plain]\n");
    VERIFY_LOADED(loaded);
    const auto retry = loaded.configuration.queues.value(u"slow"_s).retry;
    QCOMPARE(retry->maxAttempts(), 3);
    QCOMPARE(retry->delayAfter(1, 3, {}, 0.5), 0ms);
    QVERIFY(!loaded.configuration.queues.value(u"plain"_s).retry);
    QVERIFY(!loaded.configuration.queueOptions.queues.contains(u"slow"_s));
}

void tst_Configuration::kindsAreComparedByEveryOneOfTheirSettings()
{
    const auto fingerprint = [this](const QByteArray &more) {
        return load("[command.a]\nexec = ['/bin/true']\n" + more).configuration.kinds.value(u"a"_s).fingerprint;
    };
    QCOMPARE(fingerprint({}), fingerprint("# the same\n"));
    QVERIFY(fingerprint({}) != fingerprint("timeout = '1m'\n"));
    QVERIFY(fingerprint({}) != fingerprint("[command.a.retry]\nattempts = 2\n"));
    QVERIFY(fingerprint({}) != fingerprint("environment = { A = 'b' }\n"));
    QCOMPARE(fingerprint({}), fingerprint("[command.a2]\nexec = ['/bin/true']\n"));
}

void tst_Configuration::everyKeyIsInTheReference()
{
    const QString reference = configurationReference();
    for (const ConfigKey &key : configKeys())
        QVERIFY2(reference.contains(u"`"_s + key.name) || reference.contains(u".%1`"_s.arg(key.name)), key.name.data());
}

void tst_Configuration::theReferenceIsInTheDocumentation()
{
    QFile file(QStringLiteral(JOBSD_CONFIGURATION_DOCUMENT));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QString document = QString::fromUtf8(file.readAll());
    QVERIFY2(document.contains(configurationReference()),
             "docs/configuration.md does not hold what `jobsd --print-reference` prints: put that in the place of its reference");
}

void tst_Configuration::theTableHoldsTogether()
{
    for (const ConfigSection &section : configSections()) {
        QSet<QLatin1StringView> names;
        for (const ConfigKey *key : keysOf(section)) {
            QVERIFY2(!names.contains(key->name), key->name.data());
            names.insert(key->name);
            QVERIFY2(!key->help.isEmpty() && key->help.endsWith('.'_L1), key->name.data());
            QVERIFY((key->type == ValueType::Choice) == !key->choices.isEmpty());
            (void) Settings().get(section.path, key->name, u"x"_s); // asserts that the default can be read
        }
    }
}

QTEST_GUILESS_MAIN(tst_Configuration)
#include "tst_configuration.moc"
