// SPDX-License-Identifier: MIT
#include "testkinds.h"

#include <QtCore/QThread>

using namespace Jobs;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

//! An object with handlers: plain, const, inherited and a slot that tells its thread.
class Desk : public QObject
{
    Q_OBJECT

public:
    int handle(const Numbered &job) { return job.number * 2; }
    int handleConst(const Numbered &job) const { return job.number * 3; }
    std::atomic<QThread *> calledIn = nullptr;

public Q_SLOTS:
    void slot(const Numbered &) { calledIn = QThread::currentThread(); }
};

class CornerDesk final : public Desk
{
    Q_OBJECT
};

struct PlainDesk
{
    int sum = 0;
    void add(const Numbered &job) { sum += job.number; }
};

class tst_Registration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFunctorHandlesItsKind();
    void memberFunctionsHandleTheirKind();
    void aSlotRunsInTheThreadOfItsObject();
    void aDefinitionRegistersAsOneValue();
    void aDefinitionWithoutHandlerIsRefused();
    void jobsUnderAFormerNameStillRun();
    void aKindHasOneHandler();
    void anAliasIsTakenToo();
    void optionsOutOfRangeAreRefused_data();
    void optionsOutOfRangeAreRefused();
    void aKindMayComeWhileTheQueueRuns();
    void aKindWithoutHandlerWaits();
    void kindsKnownOnlyAtRunTimeHaveHandlersToo();
    void aReplacedHandlerRunsTheNextJob();
    void aReplacementMayGiveUpAliasesButNotTakeThem();
    void aKindThatWasGivenUpWaits();
    void aDeclaredKindIsPushedAndNotClaimed();
    void aDeclarationGivesWayToAHandlerOnly();
    void retentionCanBeChangedWhileTheQueueRuns();
};

void tst_Registration::aFunctorHandlesItsKind()
{
    TestQueue queue;
    int sum = 0;
    queue.registerJob(work, [&](const Numbered &job) { sum += job.number; });
    queue.push(work, {.number = 20});
    queue.push(work, {.number = 22});

    QCOMPARE(queue.drain(), Testing::DrainReport{.completed = 2});

    QCOMPARE(sum, 42);
}

void tst_Registration::memberFunctionsHandleTheirKind()
{
    TestQueue queue;
    CornerDesk desk;
    PlainDesk plain;
    queue.registerJob(work, &desk, &Desk::handle);
    queue.registerJob(otherWork, static_cast<const CornerDesk *>(&desk), &Desk::handleConst);
    queue.registerJob(JobIdentifier<Numbered>("plain"), &plain, &PlainDesk::add);
    const JobId first = queue.push(work, {.number = 21});
    const JobId second = queue.push(otherWork, {.number = 14});
    queue.push(JobIdentifier<Numbered>("plain"), {.number = 42});

    Testing::waitUntil([&] { queue.drain(); return isFinal(queue.stateOf(second)); });

    QCOMPARE(queue.job(first).result, "42");
    QCOMPARE(queue.job(second).result, "42");
    QCOMPARE(plain.sum, 42);
}

void tst_Registration::aSlotRunsInTheThreadOfItsObject()
{
    QThread thread;
    Desk desk;
    desk.moveToThread(&thread);
    thread.start();
    JobQueue queue(std::make_unique<MemoryDriver>(), threaded());
    QVERIFY(queue.registerJob(work, &desk, &Desk::slot));
    QVERIFY(queue.start());
    const auto pushed = Testing::valueOf(queue.push(work, {}));
    QVERIFY(pushed);

    QVERIFY(Testing::waitForState(queue, *pushed, JobState::Completed));

    QCOMPARE(desk.calledIn.load(), &thread);
    thread.quit();
    thread.wait();
}

void tst_Registration::aDefinitionRegistersAsOneValue()
{
    TestQueue queue;
    const JobDefinition<Numbered> definition{
        .identifier = work,
        .handler = [](const Numbered &, JobContext &) { return Cancelled{QStringLiteral("as defined")}; },
        .options = {.queue = QStringLiteral("defined"), .priority = 7},
    };
    queue.registerJob(definition);
    const JobId id = queue.push(work);

    queue.drain();

    QCOMPARE(queue.job(id).queue, QStringLiteral("defined"));
    QCOMPARE(queue.job(id).priority, 7);
    JOBS_COMPARE_STATE(*queue, id, JobState::Cancelled);
}

void tst_Registration::aDefinitionWithoutHandlerIsRefused()
{
    TestQueue queue;
    const auto registered = queue->registerJob(JobDefinition<Numbered>{work, {}, {}});

    QVERIFY(!registered);
    QCOMPARE(registered.error().code, Code::InvalidArgument);
    QVERIFY(registered.error().message.contains(QStringLiteral("handler is empty")));
}

void tst_Registration::jobsUnderAFormerNameStillRun()
{
    TestQueue queue;
    int ran = 0;
    queue.registerJob(work, [&] { ++ran; }, JobDefinitionOptions{.aliases = {QStringLiteral("old-work")}});
    const JobId id = queue.push(JobIdentifier<Numbered>("old-work"), {});

    queue.drain();

    QCOMPARE(ran, 1);
    QCOMPARE(queue.job(id).kind, QStringLiteral("old-work"));
}

void tst_Registration::aKindHasOneHandler()
{
    TestQueue queue;
    queue.registerJob(work, [] {});

    const auto again = queue->registerJob(work, [] {});

    QVERIFY(!again);
    QCOMPARE(again.error().code, Code::DuplicateRegistration);
    QVERIFY(again.error().message.contains(QStringLiteral("work")));
}

void tst_Registration::anAliasIsTakenToo()
{
    TestQueue queue;
    queue.registerJob(work, [] {});

    const auto other = queue->registerJob(otherWork, [] {}, {.aliases = {QStringLiteral("work")}});
    QVERIFY(!other);
    QCOMPARE(other.error().code, Code::DuplicateRegistration);

    QVERIFY(queue->registerJob(otherWork, [] {})); // nothing of the refused one stayed
    QCOMPARE(queue->registeredKinds(), QStringList({QStringLiteral("work"), QStringLiteral("other-work")}));
}

void tst_Registration::optionsOutOfRangeAreRefused_data()
{
    QTest::addColumn<std::function<void(JobDefinitionOptions &)>>("spoil");
    QTest::addColumn<Code>("code");
    const auto row = [](const char *name, Code code, std::function<void(JobDefinitionOptions &)> spoil) {
        QTest::newRow(name) << std::move(spoil) << code;
    };
    row("negative timeout", Code::InvalidArgument, [](auto &options) { options.timeout = -1ms; });
    row("timeout for ever", Code::InvalidArgument, [](auto &options) { options.timeout = std::chrono::milliseconds::max(); });
    row("negative hungAfter", Code::InvalidArgument, [](auto &options) { options.hungAfter = -1ms; });
    row("version 0", Code::InvalidArgument, [](auto &options) { options.version = 0; });
    row("too many attempts", Code::InvalidArgument, [](auto &options) { options.retry = constantRetry(1001, 1s); });
    row("priority", Code::InvalidArgument, [](auto &options) { options.priority = 40'000; });
    row("queue's name", Code::InvalidName, [](auto &options) { options.queue = QStringLiteral("a b"); });
    row("alias' name", Code::InvalidName, [](auto &options) { options.aliases = {QString()}; });
    row("alias twice", Code::DuplicateRegistration, [](auto &options) { options.aliases = {QStringLiteral("a"), QStringLiteral("a")}; });
    row("upgrader of a version to come", Code::InvalidArgument, [](auto &options) { options.upgraders[1] = [](auto object) { return object; }; });
    row("empty upgrader", Code::InvalidArgument, [](auto &options) { options.version = 2; options.upgraders[1] = {}; });
}

void tst_Registration::optionsOutOfRangeAreRefused()
{
    QFETCH(std::function<void(JobDefinitionOptions &)>, spoil);
    QFETCH(Code, code);
    TestQueue queue;
    JobDefinitionOptions options;
    spoil(options);

    const auto registered = queue->registerJob(work, [] {}, options);

    QVERIFY(!registered);
    QCOMPARE(registered.error().code, code);
    QVERIFY(!registered.error().message.isEmpty());
    QVERIFY(queue->registeredKinds().isEmpty());
}

void tst_Registration::aKindMayComeWhileTheQueueRuns()
{
    JobQueue queue(std::make_unique<MemoryDriver>(), threaded());
    QVERIFY(queue.start());
    const auto waiting = Testing::valueOf(queue.push(work, {}));
    QVERIFY(waiting);

    QVERIFY(queue.registerJob(work, [] {}));

    QVERIFY(Testing::waitForState(queue, *waiting, JobState::Completed));
}

void tst_Registration::aKindWithoutHandlerWaits()
{
    TestQueue queue;
    queue.registerJob(otherWork, [] {});
    const JobId unknown = queue.push(work);
    const JobId known = queue.push(otherWork);

    queue.drain();

    JOBS_COMPARE_STATE(*queue, unknown, JobState::Available);
    JOBS_COMPARE_STATE(*queue, known, JobState::Completed);
}

void tst_Registration::kindsKnownOnlyAtRunTimeHaveHandlersToo()
{
    TestQueue queue;
    QByteArray seen;
    QVERIFY(queue->registerKind(QStringLiteral("made-up"), [&](JobContext &context) -> HandlerResult {
        seen = context.job().parameters;
        return Completed{"1"};
    }));
    QVERIFY(Testing::valueOf(queue->pushKind(QStringLiteral("made-up"), "{\"a\":12345678901234567890123}")));

    queue.drain();

    QCOMPARE(seen, "{\"a\":12345678901234567890123}");
}

static ErasedHandler answering(const QByteArray &result)
{
    return [result](JobContext &) -> HandlerResult { return Completed{result}; };
}

void tst_Registration::aReplacedHandlerRunsTheNextJob()
{
    TestQueue queue;
    const QString kind = QStringLiteral("made-up");
    QVERIFY(queue->replaceKind(kind, answering("1")));
    const auto first = Testing::valueOf(queue->pushKind(kind, "{}"));
    queue.drain();

    QVERIFY(queue->replaceKind(kind, answering("2")));
    const auto second = Testing::valueOf(queue->pushKind(kind, "{}"));
    queue.drain();

    QCOMPARE(*Testing::valueOf(queue->result(*first)), "1");
    QCOMPARE(*Testing::valueOf(queue->result(*second)), "2");
    QCOMPARE(queue->registeredKinds(), QStringList{kind});
}

void tst_Registration::aReplacementMayGiveUpAliasesButNotTakeThem()
{
    TestQueue queue;
    const QString kind = QStringLiteral("made-up");
    const QString old = QStringLiteral("old-name");
    QVERIFY(queue->replaceKind(kind, answering("1"), {.aliases = {old}}));
    QVERIFY(queue->replaceKind(kind, answering("2"), {.aliases = {old}}));
    QVERIFY(queue->replaceKind(kind, answering("3")));
    QVERIFY(queue->registerKind(old, answering("4")));

    const auto taken = queue->replaceKind(kind, answering("5"), {.aliases = {old}});

    QVERIFY(!taken);
    QCOMPARE(taken.error().code, Code::DuplicateRegistration);
    const auto job = Testing::valueOf(queue->pushKind(kind, "{}"));
    queue.drain();
    QCOMPARE(*Testing::valueOf(queue->result(*job)), "3");
}

void tst_Registration::aKindThatWasGivenUpWaits()
{
    TestQueue queue;
    const QString kind = QStringLiteral("made-up");
    const QString old = QStringLiteral("old-name");
    QVERIFY(queue->registerKind(kind, answering("1"), {.aliases = {old}}));
    const JobId waiting = *Testing::valueOf(queue->pushKind(kind, "{}"));

    QVERIFY(queue->unregisterKind(kind));
    QVERIFY(!queue->unregisterKind(kind));
    const JobId older = *Testing::valueOf(queue->pushKind(old, "{}"));
    queue.drain();

    JOBS_COMPARE_STATE(*queue, waiting, JobState::Available);
    JOBS_COMPARE_STATE(*queue, older, JobState::Available);
    QVERIFY(queue->registeredKinds().isEmpty());

    QVERIFY(queue->registerKind(kind, answering("1"), {.aliases = {old}}));
    queue.drain();
    JOBS_COMPARE_STATE(*queue, waiting, JobState::Completed);
    JOBS_COMPARE_STATE(*queue, older, JobState::Completed);
}

void tst_Registration::aDeclaredKindIsPushedAndNotClaimed()
{
    TestQueue queue;
    queue.options().pushOnlyRegistered = true;
    QVERIFY(queue->declareKind(QStringLiteral("elsewhere"), {.retry = noRetry(), .queue = QStringLiteral("far"), .priority = 7,
                                                             .aliases = {QStringLiteral("former")}}));

    const auto pushed = Testing::valueOf(queue->pushKind(QStringLiteral("former"), "{}"));

    QVERIFY(pushed);
    const QueuedJob job = queue.job(pushed->id);
    QCOMPARE(job.queue, QStringLiteral("far"));
    QCOMPARE(job.priority, 7);
    QCOMPARE(job.maxAttempts, 1);
    QVERIFY(queue->knowsKind(QStringLiteral("former")));
    QVERIFY(queue->registeredKinds().isEmpty());
    QCOMPARE(queue.drain(), Testing::DrainReport{});
    QCOMPARE(queue.stateOf(pushed->id), JobState::Available);

    QVERIFY(queue->unregisterKind(QStringLiteral("elsewhere")));
    QVERIFY(!queue->knowsKind(QStringLiteral("former")));
    QVERIFY(!Testing::valueOf(queue->pushKind(QStringLiteral("former"), "{}")));
}

void tst_Registration::aDeclarationGivesWayToAHandlerOnly()
{
    TestQueue queue;
    QVERIFY(queue->declareKind(QString(work.kind()), {.aliases = {QStringLiteral("former")}}));
    queue.registerJob(work, [](const Numbered &) {});
    const JobId id = queue.push(work);

    QCOMPARE(queue->declareKind(QString(work.kind())).error().code, Code::DuplicateRegistration);
    QVERIFY(!queue->knowsKind(QStringLiteral("former")));
    QCOMPARE(queue.drain(), Testing::DrainReport{.completed = 1});
    QCOMPARE(queue.stateOf(id), JobState::Completed);
}

void tst_Registration::retentionCanBeChangedWhileTheQueueRuns()
{
    TestQueue queue;
    queue.registerJob(work, [] {});
    const JobId done = queue.push(work);
    queue.drain();
    JOBS_COMPARE_STATE(*queue, done, JobState::Completed);

    RetentionPolicy nothing;
    nothing.completed.count = 0;
    queue->setRetention(nothing);
    queue.clock().advance(std::chrono::hours{1}); // whenever pruning has its turn
    queue.drain();

    QTRY_VERIFY(!Testing::valueOf(queue->job(done)));
}

QTEST_GUILESS_MAIN(tst_Registration)
#include "tst_registration.moc"
