// SPDX-License-Identifier: MIT
#include <jobsd/handlers/commandhandler.h>
#include <jobsd/handlers/guardian.h>

#include <jobs/drivers/memorydriver.h>
#include <jobs/jobqueue.h>
#include <jobstesting/testing.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <csignal>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Jobsd;
using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! [command.KIND] with real scripts.
class tst_Commands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theExitCodeDecides_data();
    void theExitCodeDecides();
    void parametersComeOnStandardInput();
    void theWholeJobComesOnStandardInput();
    void hostileTextsStayData_data();
    void hostileTextsStayData();
    void aMissingParameterFailsTheJobWithItsName();
    void theEnvironmentIsWhatWasListed();
    void aTraceIsHandedOn();
    void onlyFourDescriptorsAreOpen();
    void descriptorThreeSpeaks();
    void whatIsNoReportIsKeptInTheLog();
    void theResultMayComeFromStandardOutput();
    void aMillionLinesAreBounded();
    void aHundredMegabytesAreBounded();
    void aCheckpointIsFoundByTheNextAttempt();
    void aSignalIsNamed();
    void aCancelReachesTheWholeGroup();
    void whoIgnoresSigtermIsKilled();
    void aTimeoutEndsTheGroup();
    void whatIsLeftBehindIsKilled();
    void aStoppedProgramIsKilledToo();
    void whoClosesItsInputIsLeftAlone();
    void whatCannotRunSaysWhy();
    void memoryIsLimited();
    void processorTimeIsLimited();
    void nicenessAndFolderAreSet();
    void anotherUserRunsIt();
    void theQueuesStopEndsPrograms();
    void aDeadDaemonLeavesNobodyBehind();
    void theQueuesRetryOverrulesTheKinds();

private:
    QByteArray script(const QByteArray &text)
    {
        const QString path = m_dir->filePath(u"script%1.sh"_s.arg(++m_count));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/bash\n" + text + '\n') < 0)
            qFatal("cannot write %s", qPrintable(path));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        return path.toUtf8();
    }
    CommandDefinition command(const QByteArray &text, const QStringList &arguments = {})
    {
        CommandDefinition made;
        made.program = script(text);
        for (const QString &argument : arguments)
            made.arguments.push_back(*TextTemplate::parse(argument));
        made.inherited = {"PATH=" + qgetenv("PATH")};
        made.killAfter = 300ms;
        return made;
    }
    void define(CommandDefinition definition, JobDefinitionOptions options = {.retry = constantRetry(3, 0ms)})
    {
        const auto defined = m_queue->registerKind(u"it"_s, commandHandler(std::make_shared<const CommandDefinition>(std::move(definition)),
                                                                           m_environment), std::move(options));
        if (!defined)
            qFatal("%s", qPrintable(defined.error().toString()));
    }
    JobId push(const QByteArray &parameters = "{}", const PushOptions &options = {})
    {
        const auto pushed = Testing::valueOf(m_queue->pushKind(u"it"_s, parameters, options));
        if (!pushed)
            qFatal("%s", qPrintable(pushed.error().toString()));
        return *pushed;
    }
    QueuedJob ended(JobId id)
    {
        QueuedJob job;
        if (!Testing::waitUntil([&] {
                job = *Testing::valueOf(m_queue->job(id));
                return isFinal(job.state);
            }))
            qWarning() << "job has not ended" << job;
        return job;
    }
    QStringList log(JobId id)
    {
        QStringList lines;
        const auto log = Testing::valueOf(m_queue->log(id));
        for (const JobLogLine &line : *log)
            lines.append(line.text);
        return lines;
    }
    QByteArray file(const QString &name)
    {
        QFile file(m_dir->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    //! Waits until the script wrote a process's number into \a name.
    pid_t pidIn(const QString &name)
    {
        if (!Testing::waitUntil([&] { return file(name).endsWith('\n'); }))
            qWarning() << name << "was not written";
        return pid_t(file(name).trimmed().toInt());
    }
    static bool isGone(pid_t pid)
    {
        QFile status(u"/proc/%1/stat"_s.arg(pid));
        return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z ");
    }

    std::optional<QTemporaryDir> m_dir;
    HandlerEnvironment m_environment;
    std::unique_ptr<JobQueue> m_queue;
    int m_count = 0;
};

void tst_Commands::init()
{
    m_dir.emplace();
    QFile::setPermissions(m_dir->path(), QFile::Permissions(0x7755));
    m_environment = {};
    m_queue = std::make_unique<JobQueue>(std::make_unique<MemoryDriver>(),
                                         JobQueueOptions{.numWorkers = 4, .stopDeadline = 2s, .stopGrace = 1s});
    QVERIFY(m_queue->start());
}

void tst_Commands::cleanup()
{
    m_queue.reset();
    m_dir.reset();
}

void tst_Commands::theExitCodeDecides_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<bool>("retryAll");
    QTest::addColumn<JobState>("state");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<QString>("error");

    QTest::newRow("0: done") << QByteArray("exit 0") << false << JobState::Completed << 1 << QString();
    QTest::newRow("75: retried") << QByteArray("exit 75") << false << JobState::Failed << 3 << u"exit code 75"_s;
    QTest::newRow("75, then done") << QByteArray("[ $JOBS_ATTEMPT = 2 ] || exit 75") << false << JobState::Completed << 2 << u"exit code 75"_s;
    QTest::newRow("1: failed") << QByteArray("echo first >&2; echo 'no such picture' >&2; exit 1") << false << JobState::Failed << 1 << u"exit code 1: no such picture"_s;
    QTest::newRow("1: retried, where all are") << QByteArray("exit 1") << true << JobState::Failed << 3 << u"exit code 1"_s;
    QTest::newRow("the program asks for a retry") << QByteArray("echo '{\"error\": {\"message\": \"later\", \"retry\": true}}' >&3; exit 1") << false << JobState::Failed << 3 << u"later"_s;
    QTest::newRow("the program forbids it") << QByteArray("echo '{\"error\": {\"message\": \"never\", \"retry\": false}}' >&3; exit 75") << false << JobState::Failed << 1 << u"never"_s;
    QTest::newRow("an error is nothing to one that ends well") << QByteArray("echo '{\"error\": \"x\"}' >&3") << false << JobState::Completed << 1 << QString();
}

void tst_Commands::theExitCodeDecides()
{
    QFETCH(QByteArray, script);
    QFETCH(bool, retryAll);
    CommandDefinition definition = command(script);
    definition.retryAll = retryAll;
    define(definition);

    const QueuedJob job = ended(push());

    QTEST(job.state, "state");
    QTEST(job.attempt, "attempts");
    QTEST(job.error, "error");
}

void tst_Commands::parametersComeOnStandardInput()
{
    define(command("cat > " + m_dir->filePath(u"got"_s).toUtf8()));
    const QByteArray parameters = R"({"n":12345678901234567890123, "text":"ü\n"})";
    QCOMPARE(ended(push(parameters)).state, JobState::Completed);
    QCOMPARE(file(u"got"_s), parameters);
}

void tst_Commands::theWholeJobComesOnStandardInput()
{
    CommandDefinition definition = command("cat > " + m_dir->filePath(u"got"_s).toUtf8());
    definition.input = CommandDefinition::Input::Job;
    define(definition);
    const JobId id = push(R"({"a":1})", {.queue = u"q"_s, .maxAttempts = 7});
    QCOMPARE(ended(id).state, JobState::Completed);
    QCOMPARE(file(u"got"_s), "{\"id\":" + QByteArray::number(id.value) + ",\"kind\":\"it\",\"queue\":\"q\",\"attempt\":1,\"max_attempts\":7,\"fence\":1,"
                                                                          "\"parameters\":{\"a\":1}}\n");
}

void tst_Commands::hostileTextsStayData_data()
{
    QTest::addColumn<QString>("text");
    // Each would make a file named "canary" if anything but the program read it.
    for (const char *text : {"$(touch canary)", "`touch canary`", "; touch canary", "\n touch canary\n", "| touch canary", "&& touch canary",
                             "'; touch canary; '", "\"; touch canary; \"", "-exec touch canary ;", "--", "-", "", " ", "*", "~", "$HOME", "${IFS}touch${IFS}canary",
                             "\\", "%s%n%x", "a\tb", "\x1b]0;title\x07", "größe", "\xe2\x80\xae" "gnp.exe", "{path}", "{{", "$'\\x41'", "> canary", "!touch canary",
                             "() { :; }; touch canary"})
        QTest::newRow(qPrintable(QString::number(qHash(QByteArrayView(text))))) << QString::fromUtf8(text);
    QTest::newRow("long") << QString(60'000, u'"');
}

void tst_Commands::hostileTextsStayData()
{
    QFETCH(QString, text);
    // Prints what it was given as length-prefixed arguments and as a variable.
    CommandDefinition definition = command("for a in \"$@\"; do printf '%s:%s\\n' \"$(printf %s \"$a\" | wc -c)\" \"$a\"; done > got; printf %s \"$TEXT\" > variable",
                                           {u"{text}"_s, u"--text={text}"_s, u"{list}"_s});
    definition.directory = m_dir->path().toUtf8();
    definition.environment = {{"TEXT", *TextTemplate::parse(u"{text}"_s)}};
    define(definition);

    const QJsonObject parameters{{u"text"_s, text}, {u"list"_s, QJsonArray{text}}};
    const QueuedJob job = ended(push(jsonText(parameters), {.uniqueKey = text.size() > 500 || text.isEmpty() || text.contains(u'\n') || text.contains(u'\t') || text.contains(u'\x1b') ? QString() : text}));

    QCOMPARE(job.state, JobState::Completed);
    const QByteArray bytes = text.toUtf8();
    const QByteArray list = jsonText(QJsonArray{text});
    const auto line = [](const QByteArray &argument) { return QByteArray::number(argument.size()) + ':' + argument + '\n'; };
    QCOMPARE(file(u"got"_s), line(bytes) + line("--text=" + bytes) + line(list));
    QCOMPARE(file(u"variable"_s), bytes);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden).filter(u"canary"_s), QStringList());
}

void tst_Commands::aMissingParameterFailsTheJobWithItsName()
{
    define(command("exit 0", {u"{path}"_s}));
    const QueuedJob job = ended(push(R"({"other": 1})"));
    QCOMPARE(job.state, JobState::Failed);
    QCOMPARE(job.error, u"the parameter \"path\" is missing"_s);
    QCOMPARE(job.attempt, 1);
}

void tst_Commands::theEnvironmentIsWhatWasListed()
{
    CommandDefinition definition = command("/usr/bin/env > " + m_dir->filePath(u"got"_s).toUtf8());
    definition.environment = {{"COLOUR", *TextTemplate::parse(u"blue"_s)}};
    define(definition);
    qputenv("DAEMON_SECRET", "x");
    const JobId id = push("{}", {.queue = u"mail"_s});
    QCOMPARE(ended(id).state, JobState::Completed);
    QList<QByteArray> variables = file(u"got"_s).trimmed().split('\n');
    variables.removeIf([](const QByteArray &variable) { // bash's own
        return variable.startsWith("PWD=") || variable.startsWith("SHLVL=") || variable.startsWith("_=") || variable.startsWith("OLDPWD=");
    });
    std::ranges::sort(variables);
    QCOMPARE(variables, (QList<QByteArray>{"COLOUR=blue", "JOBS_ATTEMPT=1", "JOBS_FENCE=1", "JOBS_ID=" + QByteArray::number(id.value), "JOBS_KIND=it",
                                           "JOBS_QUEUE=mail", "PATH=" + qgetenv("PATH")}));
}

void tst_Commands::aTraceIsHandedOn()
{
    define(command("echo \"$TRACEPARENT\" >> " + m_dir->filePath(u"got"_s).toUtf8()));
    const QString trace = u"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"_s;
    QCOMPARE(ended(push("{}", {.metadata = {{u"traceparent"_s, trace}}})).state, JobState::Completed);
    QCOMPARE(ended(push("{}", {.metadata = {{u"traceparent"_s, u"00-\nLD_PRELOAD=x"_s}}})).state, JobState::Completed);
    QCOMPARE(file(u"got"_s), trace.toUtf8() + "\n\n");
}

void tst_Commands::onlyFourDescriptorsAreOpen()
{
    const int secret = ::open("/etc/hostname", O_RDONLY); // without O_CLOEXEC
    define(command("exec /bin/ls /proc/self/fd > " + m_dir->filePath(u"got"_s).toUtf8()));
    QCOMPARE(ended(push()).state, JobState::Completed);
    ::close(secret);
    QCOMPARE(file(u"got"_s), "0\n1\n2\n3\n4\n"); // 4 is the folder that ls reads
}

void tst_Commands::descriptorThreeSpeaks()
{
    define(command(R"(
echo '{"progress": {"done": 3, "total": 10, "text": "page 3"}}' >&3
echo '{"log": "said on three"}' >&3
echo 'said on two' >&2
echo 'said on one'
echo '{"result": {"pages": 12345678901234567890123}, "log": "last"}' >&3)"));
    const JobId id = push();
    const QueuedJob job = ended(id);
    QCOMPARE(job.state, JobState::Completed);
    QCOMPARE(job.result, R"({"pages": 12345678901234567890123})");
    QTRY_COMPARE(Testing::valueOf(m_queue->job(id))->progress, (JobProgress{3, 10, u"page 3"_s}));
    QStringList lines = log(id);
    lines.sort();
    QCOMPARE(lines, QStringList({u"last"_s, u"said on one"_s, u"said on three"_s, u"said on two"_s}));
}

void tst_Commands::whatIsNoReportIsKeptInTheLog()
{
    define(command(R"(
echo 'hello' >&3
echo '{"progres": 1}' >&3
echo '{"progress": {"done": "x"}}' >&3
printf '{"log": "no newline at the end"}' >&3)"));
    const JobId id = push();
    QCOMPARE(ended(id).state, JobState::Completed);
    const QStringList lines = log(id);
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines[0].startsWith("(no report on descriptor 3: "_L1) && lines[0].endsWith("hello"_L1), qPrintable(lines[0]));
    QVERIFY2(lines[1].contains("\"progres\" means nothing; known are progress, log, checkpoint, result and error"_L1), qPrintable(lines[1]));
    QVERIFY2(lines[2].contains("\"done\" is no whole number"_L1), qPrintable(lines[2]));
    QCOMPARE(lines[3], u"no newline at the end"_s);
}

void tst_Commands::theResultMayComeFromStandardOutput()
{
    CommandDefinition definition = command("cat");
    definition.output = CommandDefinition::Output::Result;
    define(definition);
    QCOMPARE(ended(push(R"({"a": 1})")).result, R"({"a": 1})");

    CommandDefinition broken = command("echo 'not json'");
    broken.output = CommandDefinition::Output::Result;
    QVERIFY(m_queue->replaceKind(u"it"_s, commandHandler(std::make_shared<const CommandDefinition>(broken), m_environment)));
    const QueuedJob job = ended(push());
    QCOMPARE(job.state, JobState::Failed);
    QVERIFY2(job.error.startsWith("standard output is no JSON: "_L1), qPrintable(job.error));
}

void tst_Commands::aMillionLinesAreBounded()
{
    CommandDefinition definition = command("seq 1 1000000 >&2; exit 1");
    definition.keptOutput = 1000;
    define(definition);
    const JobId id = push();
    QCOMPARE(ended(id).error, u"exit code 1: 1000000"_s);
    const QStringList lines = log(id);
    QCOMPARE(lines.first(), u"1"_s);
    QCOMPARE(lines.last(), u"1000000"_s);
    QCOMPARE(lines.filter(u"bytes left out"_s).size(), 1);
    QVERIFY(lines.join(u'\n').size() < 1100);
}

static qint64 residentKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmRSS:") + 6, 20).trimmed().split(' ').first().toLongLong();
}

void tst_Commands::aHundredMegabytesAreBounded()
{
    define(command("head -c 100000000 /dev/zero | tr '\\0' x >&2; head -c 100000000 /dev/zero >&3; head -c 100000000 /dev/zero"));
    [[maybe_unused]] const qint64 before = residentKilobytes();
    const JobId id = push();
    QCOMPARE(ended(id).state, JobState::Completed);
    qint64 kept = 0;
    for (const QString &line : log(id))
        kept += line.size();
    QVERIFY2(kept < 200 * 1024, qPrintable(QString::number(kept)));
#if !defined(__SANITIZE_ADDRESS__)
    QVERIFY2(residentKilobytes() - before < 30 * 1024, qPrintable(QString::number(residentKilobytes() - before)));
#endif
}

void tst_Commands::aCheckpointIsFoundByTheNextAttempt()
{
    CommandDefinition definition = command("if [ $JOBS_ATTEMPT = 1 ]; then echo '{\"checkpoint\": 1}' >&3; echo '{\"checkpoint\": {\"page\": 7}}' >&3; exit 75; fi; cat > "
                                           + m_dir->filePath(u"got"_s).toUtf8());
    definition.input = CommandDefinition::Input::Job;
    define(definition);
    QCOMPARE(ended(push()).state, JobState::Completed);
    QVERIFY2(file(u"got"_s).contains(R"("checkpoint":{"page":7})"), file(u"got"_s));
}

void tst_Commands::aSignalIsNamed()
{
    define(command("kill -SEGV $$"));
    const JobId id = push();
    QCOMPARE(ended(id).error, u"SIGSEGV"_s);
    QCOMPARE(ended(id).attempt, 3);
    QCOMPARE(Testing::valueOf(m_queue->attempts(id))->first().errorType, u"SIGSEGV"_s);
}

void tst_Commands::aCancelReachesTheWholeGroup()
{
    define(command("sleep 1000 & echo $! > " + m_dir->filePath(u"pid"_s).toUtf8() + "; wait"));
    const JobId id = push();
    const pid_t child = pidIn(u"pid"_s);
    QVERIFY(!isGone(child));
    QVERIFY(Testing::valueOf(m_queue->cancel(id, u"no use"_s)));
    QCOMPARE(ended(id).state, JobState::Cancelled);
    QTRY_VERIFY(isGone(child));
}

void tst_Commands::whoIgnoresSigtermIsKilled()
{
    define(command("trap 'echo term >&2' TERM; (trap '' TERM; echo $BASHPID > " + m_dir->filePath(u"pid"_s).toUtf8() + "; while :; do sleep 1; done) & while :; do wait; done"));
    const JobId id = push();
    const pid_t child = pidIn(u"pid"_s);
    QVERIFY(Testing::valueOf(m_queue->cancel(id)));
    QCOMPARE(ended(id).state, JobState::Cancelled);
    QTRY_VERIFY(isGone(child));
}

void tst_Commands::aTimeoutEndsTheGroup()
{
    define(command("sleep 1000 & echo $! > " + m_dir->filePath(u"pid"_s).toUtf8() + "; wait"), {.retry = noRetry(), .timeout = 200ms});
    const QueuedJob job = ended(push());
    QCOMPARE(job.state, JobState::Failed);
    QVERIFY2(job.error.startsWith("timed out after 200 ms"_L1), qPrintable(job.error));
    QTRY_VERIFY(isGone(pidIn(u"pid"_s)));
}

void tst_Commands::whatIsLeftBehindIsKilled()
{
    // It keeps the pipes open, too: that must not keep the attempt from ending.
    define(command("sleep 1000 & echo $! > " + m_dir->filePath(u"pid"_s).toUtf8() + "; exit 0"));
    QCOMPARE(ended(push()).state, JobState::Completed);
    QTRY_VERIFY(isGone(pidIn(u"pid"_s)));
}

void tst_Commands::aStoppedProgramIsKilledToo()
{
    define(command("echo $$ > " + m_dir->filePath(u"pid"_s).toUtf8() + "; kill -STOP $$"));
    const JobId id = push();
    const pid_t pid = pidIn(u"pid"_s);
    QVERIFY(Testing::valueOf(m_queue->cancel(id)));
    QCOMPARE(ended(id).state, JobState::Cancelled);
    QTRY_VERIFY(isGone(pid));
}

void tst_Commands::whoClosesItsInputIsLeftAlone()
{
    define(command("exec 0<&-; exit 0"));
    const QByteArray large = "{\"a\": \"" + QByteArray(500'000, 'x') + "\"}";
    QCOMPARE(ended(push(large)).state, JobState::Completed);
}

void tst_Commands::whatCannotRunSaysWhy()
{
    CommandDefinition definition = command("exit 0");
    const QString program = QString::fromUtf8(definition.program);
    define(definition, {.retry = noRetry()});
    QVERIFY(QFile::remove(program));
    QCOMPARE(ended(push()).error, u"%1 cannot be run: No such file or directory"_s.arg(program));

    CommandDefinition lost = command("exit 0");
    lost.directory = "/no/such/folder";
    QVERIFY(m_queue->replaceKind(u"it"_s, commandHandler(std::make_shared<const CommandDefinition>(lost), m_environment), {.retry = noRetry()}));
    QCOMPARE(ended(push()).error, u"%1 cannot be run in /no/such/folder: No such file or directory"_s.arg(QString::fromUtf8(lost.program)));
}

void tst_Commands::memoryIsLimited()
{
    CommandDefinition definition = command("ulimit -v > " + m_dir->filePath(u"got"_s).toUtf8());
    definition.memory = 256 << 20;
    define(definition);
    QCOMPARE(ended(push()).state, JobState::Completed);
    QCOMPARE(file(u"got"_s).trimmed(), QByteArray::number(256 << 10));
}

void tst_Commands::processorTimeIsLimited()
{
    CommandDefinition definition = command("while :; do :; done");
    definition.cpu = 1s;
    define(definition, {.retry = noRetry()});
    const QueuedJob job = ended(push());
    QCOMPARE(job.state, JobState::Failed);
    QVERIFY2(job.error == u"SIGKILL"_s || job.error == u"SIGXCPU"_s, qPrintable(job.error));
}

void tst_Commands::nicenessAndFolderAreSet()
{
    CommandDefinition definition = command("{ nice; pwd; umask; } > " + m_dir->filePath(u"got"_s).toUtf8());
    definition.nice = 3;
    definition.directory = "/usr";
    define(definition);
    QCOMPARE(ended(push()).state, JobState::Completed);
    const int own = getpriority(PRIO_PROCESS, 0);
    QCOMPARE(file(u"got"_s), QByteArray::number(std::min(19, own + 3)) + "\n/usr\n0022\n");
}

void tst_Commands::anotherUserRunsIt()
{
    if (geteuid() != 0)
        QSKIP("only root can run programs as somebody else");
    CommandDefinition definition = command("id -u; id -g; id -G");
    definition.identity = ProcessIdentity{65534, 65533, {65533, 12345}};
    define(definition);
    const JobId id = push();
    QCOMPARE(ended(id).state, JobState::Completed);
    QCOMPARE(log(id), QStringList({u"65534"_s, u"65533"_s, u"65533 12345"_s}));
}

void tst_Commands::theQueuesStopEndsPrograms()
{
    m_environment.stopGrace = 1s;
    define([&] {
        CommandDefinition definition = command("trap '' TERM; echo $$ > " + m_dir->filePath(u"pid"_s).toUtf8() + "; while :; do sleep 0.1; done");
        definition.killAfter = 60s;
        return definition;
    }());
    push();
    const pid_t pid = pidIn(u"pid"_s);
    m_queue->stop(1s).waitForFinished();
    QTRY_VERIFY(isGone(pid));
}

void tst_Commands::aDeadDaemonLeavesNobodyBehind()
{
    // A daemon of its own, in a process that is killed.
    const CommandDefinition definition = command("sleep 1000 & echo $! > " + m_dir->filePath(u"pid"_s).toUtf8() + "; sleep 1000");
    const pid_t daemon = fork();
    if (daemon == 0) {
        ProcessRequest request;
        request.program = definition.program;
        request.environment = definition.inherited;
        request.killAfter = [] { return 1s; };
        request.onOutput = request.onErrors = request.onReport = [](QByteArrayView) {};
        (void) runProcess(request, {});
        _exit(0);
    }
    const pid_t grandchild = pidIn(u"pid"_s);
    QVERIFY(!isGone(grandchild));
    QCOMPARE(::kill(daemon, SIGKILL), 0);
    QCOMPARE(waitpid(daemon, nullptr, 0), daemon);
    QTRY_VERIFY(isGone(grandchild));
}

void tst_Commands::theQueuesRetryOverrulesTheKinds()
{
    m_environment.retryOfQueue = [](const QString &queue) { return queue == "slow"_L1 ? std::optional(constantRetry(3, 1h)) : std::nullopt; };
    define(command("exit 75"));
    QCOMPARE(ended(push()).state, JobState::Failed);
    const JobId slow = push("{}", {.queue = u"slow"_s});
    QTRY_COMPARE(Testing::valueOf(m_queue->job(slow))->state, JobState::Retryable);
    const QueuedJob job = *Testing::valueOf(m_queue->job(slow));
    QVERIFY(job.dueAt - job.createdAt > 59min);
}

QTEST_GUILESS_MAIN(tst_Commands)
#include "tst_commands.moc"
