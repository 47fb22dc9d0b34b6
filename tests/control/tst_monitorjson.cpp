// SPDX-License-Identifier: MIT

#include <jobs/control/monitorjson.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMetaEnum>
#include <QtTest/QTest>

#include <rapidcheck.h>

#include <ctime>
#include <string>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

namespace {

const Timestamp noon = fromMSecs(1'709'208'000'123); // 2024-02-29T12:00:00.123Z

QueuedJob fullJob()
{
    QueuedJob job;
    job.id = {17};
    job.state = JobState::Retryable;
    job.kind = u"mail"_s;
    job.queue = u"slow"_s;
    job.parameters = R"({"a": 123456789012345678901234567890, "b":1.10,  "b":2})";
    job.version = 3;
    job.priority = -5;
    job.attempt = 2;
    job.maxAttempts = 7;
    job.crashes = 1;
    job.fence = 1LL << 60;
    job.worker = {4};
    job.createdAt = noon;
    job.dueAt = noon + 1ms;
    job.startedAt = noon + 2ms;
    job.expiresAt = noon + 3ms;
    job.finishedAt = noon + 4ms;
    job.tags = {u"a b"_s, u"ü\"\\"_s};
    job.metadata = R"({"trace":"00-ab"})";
    job.checkpoint = R"([1,2.50,{"x":null}])";
    job.result = R"("done")";
    job.error = u"line\nbreak \u0001 \U0001F600 <b>"_s;
    job.uniqueKey = u"key"_s;
    job.clientId = u"client"_s;
    job.progress = {.done = 3, .total = 10, .text = u"half"_s};
    return job;
}

//! All members, compared through the writer: QueuedJob has no operator==, and the writer leaves nothing out.
template<typename T>
void roundTrips(const T &value)
{
    const QByteArray json = toJson(value);
    QJsonParseError error;
    QJsonDocument::fromJson(json, &error);
    QVERIFY2(error.error == QJsonParseError::NoError, json.constData());
    const auto back = fromJson<T>(json);
    QVERIFY2(back, back ? "" : qPrintable(back.error().toString()));
    QCOMPARE(toJson(*back), json);
}

template<typename T>
QString errorOf(const QByteArray &json)
{
    const auto read = fromJson<T>(json);
    return read ? QString() : read.error().toString();
}

} // namespace

class tst_MonitorJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeReadsBack();
    void aJobReadsBackMemberByMember();
    void whatIsEmptyIsLeftOut();
    void whatIsLeftOutIsTheDefault();
    void storedJsonIsKeptByteForByte_data();
    void storedJsonIsKeptByteForByte();
    void storedJsonIsOneLine();
    void whatIsNotJsonInAStoreSpoilsNoPage();
    void aFiltersParametersAreAList();
    void pushesAreFlat();
    void instantsAreRead_data();
    void instantsAreRead();
    void otherTextsAreNoInstants_data();
    void otherTextsAreNoInstants();
    void instantsBeyondTheCalendarAreClamped();
    void durationsKeepTheirMicroseconds();
    void errorsAreProblemDetails();
    void everyCodeHasAStatusAndReadsBack();
    void problemsOfOthersAreUnderstood();
    void badInputIsExplained_data();
    void badInputIsExplained();
    void unknownMembersAreErrorsWhereTheyAsk();
    void unknownMembersOfAnswersAreIgnored();
    void ofSeveralMembersTheLastCounts();
    void depthIsBounded();
    void sizeIsBounded();
    void noBytesCrashAReader();
    void arraysAndObjectsAreSplit();
};

void tst_MonitorJson::everyTypeReadsBack()
{
    roundTrips(fullJob());
    roundTrips(JobPage{.jobs = {fullJob(), QueuedJob{}}, .next = JobId{16}});
    roundTrips(QList<JobAttempt>{{.attempt = 1,
                                  .fence = 2,
                                  .worker = {3},
                                  .startedAt = noon,
                                  .finishedAt = noon + 1s,
                                  .outcome = u"failed"_s,
                                  .error = u"no"_s,
                                  .errorType = u"E"_s,
                                  .trace = u"#0"_s},
                                 {}});
    roundTrips(QList<JobLogLine>{{.at = noon, .attempt = 1, .text = u"hello"_s}});

    StoreStats stats;
    stats.counts = {{.queue = u"mail"_s, .kind = u"send"_s}};
    stats.counts[0][JobState::Available] = 5;
    stats.counts[0][JobState::Cancelled] = 1;
    stats.queues = {{.name = u"mail"_s, .paused = true, .pausedBy = u"me"_s, .pausedAt = noon}};
    stats.workers = {{.id = {1},
                      .name = u"w"_s,
                      .host = u"h"_s,
                      .pid = 7,
                      .version = u"1"_s,
                      .startedAt = noon,
                      .leaseUntil = noon,
                      .capacity = 4,
                      .busy = 2,
                      .mode = WorkerMode::Quiet}};
    stats.oldestAvailable = noon;
    roundTrips(stats);
    const auto back = fromJson<StoreStats>(toJson(stats));
    QCOMPARE(back->total(JobState::Available), 5);
    QCOMPARE(back->total(JobState::Cancelled, u"mail"_s), 1);
    QCOMPARE(back->workers[0].mode, WorkerMode::Quiet);

    roundTrips(MonitorInfo{.product = u"jobsd"_s,
                           .version = u"1"_s,
                           .driver = u"sqlite"_s,
                           .store = u"sqlite:/x"_s,
                           .role = Role::Operate,
                           .serverTime = noon,
                           .features = {u"transactions"_s},
                           .kinds = {u"mail"_s}});
    roundTrips(MatchCount{.count = 1'000'000, .exact = false});
    roundTrips(FailureReport{.groups = {{.fingerprint = u"0123456789abcdef"_s,
                                         .kind = u"k"_s,
                                         .message = u"m"_s,
                                         .sample = u"s"_s,
                                         .trace = u"t"_s,
                                         .count = 9,
                                         .firstSeen = noon,
                                         .lastSeen = noon,
                                         .queues = {u"q"_s},
                                         .jobs = {{1}, {2}},
                                         .trend = {1, 2, 3}}},
                             .scanned = 10'000,
                             .complete = false});
    HistoryPoint point{.at = noon, .sums = {.minute = noon, .queue = u"q"_s, .kind = u"k"_s, .pushed = 1, .completed = 2}};
    point.sums.waits[21] = 7;
    point.sums.runs[0] = 8;
    roundTrips(QList<HistoryPoint>{point});
    QCOMPARE(fromJson<QList<HistoryPoint>>(toJson(QList{point}))->constFirst().sums, point.sums);
    const QList<AuditEntry> audit{{.id = 1,
                                   .at = noon,
                                   .actor = u"a"_s,
                                   .origin = u"o"_s,
                                   .action = u"cancel"_s,
                                   .target = u"job 1"_s,
                                   .detail = u"d"_s,
                                   .changed = 1}};
    roundTrips(audit);
    QCOMPARE(*fromJson<QList<AuditEntry>>(toJson(audit)), audit);
    roundTrips(ControlSummary{1, 2, 3});
    roundTrips(PushedJob{{5}, true});
    roundTrips(JobEdit{.parameters = R"({"x":1})",
                       .version = 2,
                       .priority = 3,
                       .queue = u"q"_s,
                       .dueAt = noon,
                       .maxAttempts = 4,
                       .tags = QStringList{u"t"_s}});
    roundTrips(MonitorChange{.counts = false, .queues = true, .workers = true, .failures = true, .jobs = {{1}}});

    JobEvent event;
    event.type = JobEvent::Type::Retrying;
    event.state = JobState::Retryable;
    event.id = {1};
    event.at = noon;
    event.wait = 1234us;
    event.run = 7us;
    event.message = u"m"_s;
    event.order = 123456789ns;
    event.fence = 3;
    roundTrips(event);
    const auto eventBack = fromJson<JobEvent>(toJson(event));
    QCOMPARE(eventBack->type, event.type);
    QCOMPARE(eventBack->order, event.order);
}

void tst_MonitorJson::aJobReadsBackMemberByMember()
{
    const QueuedJob job = fullJob();

    const auto back = fromJson<QueuedJob>(toJson(job));

    QVERIFY(back);
    QCOMPARE(back->id, job.id);
    QCOMPARE(back->state, job.state);
    QCOMPARE(back->kind, job.kind);
    QCOMPARE(back->queue, job.queue);
    QCOMPARE(back->parameters, job.parameters);
    QCOMPARE(back->version, job.version);
    QCOMPARE(back->priority, job.priority);
    QCOMPARE(back->attempt, job.attempt);
    QCOMPARE(back->maxAttempts, job.maxAttempts);
    QCOMPARE(back->crashes, job.crashes);
    QCOMPARE(back->fence, job.fence);
    QCOMPARE(back->worker, job.worker);
    QCOMPARE(back->createdAt, job.createdAt);
    QCOMPARE(back->dueAt, job.dueAt);
    QCOMPARE(back->startedAt, job.startedAt);
    QCOMPARE(back->expiresAt, job.expiresAt);
    QCOMPARE(back->finishedAt, job.finishedAt);
    QCOMPARE(back->tags, job.tags);
    QCOMPARE(back->metadata, job.metadata);
    QCOMPARE(back->checkpoint, job.checkpoint);
    QCOMPARE(back->result, job.result);
    QCOMPARE(back->error, job.error);
    QCOMPARE(back->uniqueKey, job.uniqueKey);
    QCOMPARE(back->clientId, job.clientId);
    QCOMPARE(back->progress, job.progress);
}

void tst_MonitorJson::whatIsEmptyIsLeftOut()
{
    QCOMPARE(toJson(JobFilter{}), "{}");
    QCOMPARE(toJson(JobEdit{}), "{}");
    QCOMPARE(toJson(StoreStats{}), "{}");
    QCOMPARE(toJson(QList<AuditEntry>{}), "[]");
    QCOMPARE(toJson(PushedJob{{1}}), R"({"id":1,"existed":false})");
}

void tst_MonitorJson::whatIsLeftOutIsTheDefault()
{
    QVERIFY(fromJson<QueuedJob>("{}"));
    QCOMPARE(fromJson<JobPage>("{}")->next, std::nullopt);
    QCOMPARE(fromJson<PushRequest>(R"({"kind":"mail"})")->parameters, "{}");
    QVERIFY(fromJson<MonitorChange>("{}")->counts);
    QCOMPARE(fromJson<JobPage>(R"({"next":null})")->next, std::nullopt);
}

void tst_MonitorJson::storedJsonIsKeptByteForByte_data()
{
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("blanks, escapes, order, doubles") << QByteArray(R"( { "b" : 1.0, "\u0061":"\u00e4ä" ,"a":1e5, "b":[ ] } )").trimmed();
    QTest::newRow("numbers beyond 64 bits") << QByteArray(R"({"n":123456789012345678901234567890})");
    QTest::newRow("a number that doubles change") << QByteArray(R"({"n":0.10000000000000000000000001})");
    QTest::newRow("names of raw members inside") << QByteArray(R"({"parameters":{"result":[{"metadata":7}]}})");
    QTest::newRow("64 levels") << QByteArray(R"({"a":)") + QByteArray(63, '[') + QByteArray(63, ']') + '}';
    QTest::newRow("a bare string") << QByteArray(R"("text, \"quoted\": {")");
    QTest::newRow("a bare number") << QByteArray("-0.0");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("empty containers") << QByteArray(R"({"a":{},"b":[]})");
}

void tst_MonitorJson::storedJsonIsKeptByteForByte()
{
    QFETCH(QByteArray, json);
    QueuedJob job;
    job.parameters = json;
    job.result = json;
    job.checkpoint = json;
    job.metadata = json;

    const auto page = fromJson<JobPage>(toJson(JobPage{.jobs = {job, job}, .next = {}}));

    QVERIFY2(page, page ? "" : qPrintable(page.error().toString()));
    for (const QueuedJob &back : page->jobs) {
        QCOMPARE(back.parameters, json);
        QCOMPARE(back.result, json);
        QCOMPARE(back.checkpoint, json);
        QCOMPARE(back.metadata, json);
    }
}

void tst_MonitorJson::storedJsonIsOneLine()
{
    QueuedJob job;
    job.parameters = "{\n  \"a\": \"x\\ny\",\r\n  \"b\": 1\n}";

    const QByteArray json = toJson(job);

    QVERIFY(!json.contains('\n') && !json.contains('\r'));
    QCOMPARE(fromJson<QueuedJob>(json)->parameters, "{   \"a\": \"x\\ny\",    \"b\": 1 }");
}

void tst_MonitorJson::whatIsNotJsonInAStoreSpoilsNoPage()
{
    for (const QByteArray damaged : {"{\"a\":", "}", "\xff", "{},\"id\":99", "x\ny"}) {
        QueuedJob job;
        job.id = {17};
        job.parameters = damaged;

        const auto page = fromJson<JobPage>(toJson(JobPage{.jobs = {job}, .next = {}}));

        QVERIFY2(page, damaged.constData());
        QCOMPARE(page->jobs.constFirst().id, JobId{17});
        QVERIFY(page->jobs.constFirst().parameters.startsWith('"'));
    }
}

void tst_MonitorJson::aFiltersParametersAreAList()
{
    JobFilter filter;
    filter.ids = {{1}, {2}};
    filter.states = {JobState::Failed};
    filter.queues = {u"mail"_s};
    filter.kinds = {u"send"_s};
    filter.tags = {u"t"_s};
    filter.errorContains = u"x"_s;
    filter.fingerprints = {u"0123456789abcdef"_s};
    filter.parameters = {{.path = u"user.id"_s, .value = u"42"_s}};
    filter.createdFrom = noon;
    filter.createdUntil = noon + 1h;

    roundTrips(filter);

    QCOMPARE(fromJson<JobFilter>(toJson(filter))->parameters, filter.parameters);
    QCOMPARE(fromJson<JobFilter>(toJson(filter))->createdUntil, filter.createdUntil);
}

void tst_MonitorJson::pushesAreFlat()
{
    PushRequest request;
    request.kind = u"mail"_s;
    request.parameters = R"({"big":18446744073709551616})";
    request.options.delay = 500ms;
    request.options.runAt = toDateTime(noon);
    request.options.priority = 7;
    request.options.queue = u"slow"_s;
    request.options.maxAttempts = 3;
    request.options.tags = {u"t"_s};
    request.options.expiresAfter = 1h;
    request.options.uniqueKey = u"k"_s;
    request.options.clientId = u"c"_s;
    request.options.metadata = {{u"n"_s, 9007199254740993LL}};

    roundTrips(request);

    const auto back = fromJson<PushRequest>(toJson(request));
    QCOMPARE(back->parameters, request.parameters);
    QCOMPARE(back->options.delay, request.options.delay);
    QCOMPARE(back->options.runAt, request.options.runAt);
    QCOMPARE(back->options.expiresAfter, request.options.expiresAfter);
    QCOMPARE(back->options.metadata, request.options.metadata);
    QCOMPARE(QJsonDocument::fromJson(toJson(request)).object().value("delay_ms"_L1).toInt(), 500);
}

void tst_MonitorJson::instantsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("msecs");

    QTest::newRow("as we write them") << QByteArray("2024-02-29T12:00:00.123Z") << toMSecs(noon);
    QTest::newRow("an offset") << QByteArray("2024-02-29T14:00:00.123+02:00") << toMSecs(noon);
    QTest::newRow("an offset to the west") << QByteArray("2024-02-29T06:30:00.123-05:30") << toMSecs(noon);
    QTest::newRow("many digits") << QByteArray("2024-02-29T12:00:00.123999999Z") << toMSecs(noon);
    QTest::newRow("one digit") << QByteArray("2024-02-29T12:00:00.1Z") << toMSecs(noon) - 23;
    QTest::newRow("no digits") << QByteArray("2024-02-29t12:00:00z") << toMSecs(noon) - 123;
    QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59.999Z") << qint64(-1);
    QTest::newRow("the first year") << QByteArray("0000-01-01T00:00:00Z") << qint64(-62'167'219'200'000);
    QTest::newRow("a leap second") << QByteArray("2016-12-31T23:59:60Z") << qint64(1'483'228'800'000);
}

void tst_MonitorJson::instantsAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, msecs);

    const auto edit = fromJson<JobEdit>(R"({"due_at":")" + text + R"("})");

    QVERIFY2(edit, edit ? "" : qPrintable(edit.error().toString()));
    QCOMPARE(edit->dueAt, fromMSecs(msecs));
}

void tst_MonitorJson::otherTextsAreNoInstants_data()
{
    QTest::addColumn<QByteArray>("text");

    for (const char *text : {"", "now", "2024-02-29", "2024-02-30T12:00:00Z", "2023-02-29T12:00:00Z", "2024-13-01T12:00:00Z",
                             "2024-00-01T12:00:00Z", "2024-02-29T24:00:00Z", "2024-02-29T12:60:00Z", "2024-02-29T12:00:61Z",
                             "2024-02-29T12:00:00", "2024-02-29T12:00:00.Z", "2024-02-29T12:00:00+2", "2024-02-29T12:00:00Z ",
                             "24-02-29T12:00:00Z", "+024-02-29T12:00:00Z", "2024-02-29T12:00:00+24:00", "2024-02-29T1:00:00Z"}) {
        QTest::newRow(text) << QByteArray(text);
    }
}

void tst_MonitorJson::otherTextsAreNoInstants()
{
    QFETCH(QByteArray, text);

    const QString error = errorOf<JobEdit>(R"({"due_at":")" + text + R"("})");

    QVERIFY2(error.contains("expected an instant such as"_L1), qPrintable(error));
    QVERIFY(error.contains("due_at"_L1));
}

void tst_MonitorJson::instantsBeyondTheCalendarAreClamped()
{
    QVERIFY(toJson(JobEdit{.dueAt = Timestamp::max()}).contains("9999-12-31T23:59:59.999Z"));
    QVERIFY(toJson(JobEdit{.dueAt = Timestamp::min()}).contains("0000-01-01T00:00:00.000Z"));
}

void tst_MonitorJson::durationsKeepTheirMicroseconds()
{
    rc::check("microseconds read back", [](qint32 micros) {
        JobEvent event;
        event.run = std::chrono::microseconds{micros};
        RC_ASSERT(fromJson<JobEvent>(toJson(event))->run == event.run);
    });
    JobEvent event;
    event.run = -5us;
    QVERIFY(toJson(event).contains(R"("run_ms":-0.005)"));
}

void tst_MonitorJson::errorsAreProblemDetails()
{
    const JobQueueError error{Code::NotFound, u"no job 17"_s, u"SQLITE_X"_s};

    const QJsonObject object = QJsonDocument::fromJson(toJson(error)).object();

    QCOMPARE(object.value("status"_L1).toInt(), 404);
    QCOMPARE(object.value("code"_L1).toString(), u"NotFound"_s);
    QCOMPARE(object.value("detail"_L1).toString(), u"no job 17"_s);
    QVERIFY(!object.value("title"_L1).toString().isEmpty());
    QVERIFY(object.value("type"_L1).toString().endsWith("NotFound"_L1));
    QCOMPARE(*fromJson<JobQueueError>(toJson(error)), error);
}

void tst_MonitorJson::everyCodeHasAStatusAndReadsBack()
{
    const auto codes = QMetaEnum::fromType<Code>();
    for (int i = 0; i < codes.keyCount(); ++i) {
        const JobQueueError error{Code(codes.value(i)), u"why"_s, {}};
        QVERIFY2(httpStatus(error.code) >= 400 && httpStatus(error.code) < 600, codes.key(i));
        QCOMPARE(*fromJson<JobQueueError>(toJson(error)), error);
    }
}

void tst_MonitorJson::problemsOfOthersAreUnderstood()
{
    // A newer server's code, and a proxy that speaks RFC 9457.
    QCOMPARE(fromJson<JobQueueError>(R"({"code":"Later","status":409,"detail":"x"})")->code, Code::Conflict);
    const auto proxy = fromJson<JobQueueError>(R"({"type":"about:blank","title":"Bad Gateway","status":502})");
    QCOMPARE(proxy->code, Code::StoreUnavailable);
    QCOMPARE(proxy->message, u"Bad Gateway"_s);
    QVERIFY(!fromJson<JobQueueError>("{}"));
    QVERIFY(!fromJson<JobQueueError>("<html>"));
}

void tst_MonitorJson::badInputIsExplained_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");

    const auto row = [](const char *name, const QByteArray &json, const char *message) {
        QTest::newRow(name) << json << QString::fromUtf8(message);
    };
    row("empty", "", "the page: the bytes are not one complete JSON value");
    row("not JSON", "<html>", "the page: the bytes are not one complete JSON value");
    row("truncated", R"({"jobs":[{"id":1)", "at byte");
    row("two values", "{}{}", "at byte 2");
    row("a list", "[]", "the page is a list, expected an object");
    row("bad UTF-8", "{\"next\":\"\xff\"}", "not valid UTF-8");
    row("NUL", QByteArray("{}\0", 3), "NUL byte");
    row("wrong type", R"({"jobs":{}})", "jobs is an object, expected a list");
    row("wrong element", R"({"jobs":[{},7]})", "jobs[1] is a number, expected an object");
    row("wrong member", R"({"jobs":[{},{"kind":7}]})", "jobs[1].kind is a number, expected a string");
    row("null", R"({"jobs":[{"kind":null}]})", "jobs[0].kind is null, expected a string");
    row("unknown state", R"({"jobs":[{"state":"lost"}]})", "jobs[0].state is \"lost\", expected one of scheduled, available");
    row("too large for int", R"({"jobs":[{"attempt":3000000000}]})", "jobs[0].attempt is 3000000000, expected a whole number from");
    row("a fraction", R"({"jobs":[{"attempt":1.5}]})", "jobs[0].attempt is 1.5, expected a whole number");
    row("id 0", R"({"next":0})", "next is 0, expected a whole number from 1");
    row("a huge id", R"({"next":1e300})", "next is 1e300, expected a whole number");
    row("a deep member", R"({"jobs":[{"progress":{"done":"x"}}]})", "jobs[0].progress.done is a string");
    row("a long name", R"({"jobs":[{"state":")" + QByteArray(100'000, 'x') + R"("}]})", "expected one of");
}

void tst_MonitorJson::badInputIsExplained()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);

    const auto page = fromJson<JobPage>(json);

    QVERIFY(!page);
    QCOMPARE(page.error().code, Code::InvalidArgument);
    QVERIFY2(page.error().message.contains(message), qPrintable(page.error().message));
    QVERIFY(page.error().message.size() < 500);
}

void tst_MonitorJson::unknownMembersAreErrorsWhereTheyAsk()
{
    QVERIFY(errorOf<JobFilter>(R"({"queue":["mail"]})").contains("\"queue\", which is not known; there are ids, states, queues"_L1));
    QVERIFY(errorOf<JobFilter>(R"({"parameters":[{"name":"a"}]})").contains("parameters[0] has the member \"name\""_L1));
    QVERIFY(errorOf<JobEdit>(R"({"priorty":1})").contains("\"priorty\""_L1));
    QVERIFY(errorOf<PushRequest>(R"({"kind":"x","delay":5})").contains("delay_ms"_L1));
    QVERIFY(errorOf<PushRequest>(R"({"kind":"x","metadata":7})").contains("metadata is not a JSON object"_L1));
}

void tst_MonitorJson::unknownMembersOfAnswersAreIgnored()
{
    QVERIFY(fromJson<JobPage>(R"({"jobs":[{"id":1,"weight":{"parameters":[1]}}],"total":7})"));
    QVERIFY(fromJson<StoreStats>(R"({"counts":[{"by_state":{"available":1,"dreaming":2}}]})"));
}

void tst_MonitorJson::ofSeveralMembersTheLastCounts()
{
    QCOMPARE(fromJson<ControlSummary>(R"({"changed":1,"changed":2})")->changed, 2);
    QCOMPARE(fromJson<PushRequest>(R"({"kind":"a","parameters":{"a":1},"parameters":{"b":2}})")->parameters, R"({"b":2})");
}

void tst_MonitorJson::depthIsBounded()
{
    const auto nested = [](int levels) { return QByteArray(levels, '[') + QByteArray(levels, ']'); };
    QVERIFY(fromJson<JobPage>(R"({"jobs":[{"parameters":)" + nested(64) + "}]}"));
    for (const QByteArray &json :
         {R"({"jobs":[{"parameters":)" + nested(65) + "}]}", R"({"x":)" + nested(64) + "}", QByteArray(100'000, '['),
          QByteArray("{\"jobs\":").repeated(10'000), QByteArray("{\"parameters\":").repeated(10'000)}) {
        QVERIFY2(errorOf<JobPage>(json).contains("nest deeper than 64 levels"_L1), qPrintable(errorOf<JobPage>(json)));
        QVERIFY(!jsonMembers(json));
    }
}

void tst_MonitorJson::sizeIsBounded()
{
    const QByteArray json = R"({"x":")" + QByteArray(maxMonitorJson, 'x') + R"("})";
    QCOMPARE(fromJson<JobPage>(json).error().code, Code::PayloadTooLarge);
    QCOMPARE(jsonMembers(json).error().code, Code::PayloadTooLarge);

    // Many members, each looked for: the time stays in proportion.
    QByteArray many = R"({"a":0)";
    for (int i = 0; i < 200'000; ++i)
        many += R"(,"member":0)";
    const std::clock_t begin = std::clock(); // the processor's time: a busy machine does not count
    QVERIFY(fromJson<QueuedJob>(many + '}'));
    QVERIFY(std::clock() - begin < 5 * CLOCKS_PER_SEC);
}

void tst_MonitorJson::noBytesCrashAReader()
{
    const QByteArray valid = toJson(JobPage{.jobs = {fullJob()}, .next = JobId{1}});
    rc::check("any damage is read or refused", [&] {
        QByteArray json = valid;
        const int changes = *rc::gen::inRange(1, 6);
        for (int i = 0; i < changes; ++i) {
            const auto at = *rc::gen::inRange<qsizetype>(0, json.size());
            switch (*rc::gen::inRange(0, 3)) {
            case 0:
                json[at] = *rc::gen::arbitrary<char>();
                break;
            case 1:
                json.truncate(at + 1);
                break;
            case 2:
                json.insert(at, *rc::gen::element('{', '}', '[', ']', ',', ':', '"', '\\', '0'));
                break;
            }
        }
        if (const auto page = fromJson<JobPage>(json))
            RC_ASSERT(fromJson<JobPage>(toJson(*page)).has_value());
        (void) fromJson<PushRequest>(json);
        (void) fromJson<JobFilter>(json);
        (void) fromJson<StoreStats>(json);
        (void) jsonMembers(json);
        (void) jsonElements(json);
    });
}

void tst_MonitorJson::arraysAndObjectsAreSplit()
{
    QCOMPARE(*jsonElements(R"( [ {"a" : [1, 2]} , "x,]" ,1.50,null, [] ] )"),
             (QList<QByteArray>{R"({"a" : [1, 2]})", R"("x,]")", "1.50", "null", "[]"}));
    QCOMPARE(*jsonElements("[]"), QList<QByteArray>{});
    const auto members = jsonMembers(R"({"filter" : {"queues":["a"]}, "n":1, "n": 2})");
    QCOMPARE(members->value("filter"), R"({"queues":["a"]})");
    QCOMPARE(members->value("n"), "2");
    QCOMPARE(members->size(), 2);
    QCOMPARE(jsonElements("{}").error().message, u"the text is not a JSON array"_s);
    QCOMPARE(jsonMembers("[]").error().message, u"the text is not a JSON object"_s);
    QVERIFY(!jsonElements("[1,"));
    QVERIFY(!jsonElements("7"));
}

QTEST_APPLESS_MAIN(tst_MonitorJson)
#include "tst_monitorjson.moc"
