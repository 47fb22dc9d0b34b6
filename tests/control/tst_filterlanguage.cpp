// SPDX-License-Identifier: MIT
#include <jobs/control/filterlanguage.h>

#include <QtTest/QTest>

#include <rapidcheck.h>

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Timestamp now = fromMSecs(1'800'000'000'000); // 2027-01-15T08:00:00Z

//! The filter written in one way, so that two can be compared.
QString normal(const QString &text)
{
    const auto filter = parseFilter(text, now);
    return filter ? filterText(*filter) : filter.error().message;
}

} // namespace

class tst_FilterLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void termsAreRead_data();
    void termsAreRead();
    void anEmptyTextMatchesEverything();
    void whatIsWrongIsNamedWithItsPlace_data();
    void whatIsWrongIsNamedWithItsPlace();
    void everyFilterIsReadAsItWasWritten();
    void noTextCrashesIt();
    void aBegunTermIsCompleted_data();
    void aBegunTermIsCompleted();
};

void tst_FilterLanguage::termsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");

    const auto row = [](const char *text, const char *read) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(read);
    };
    row("state:failed", "state:failed");
    row("state:failed,retryable state:failed", "state:failed,retryable");
    row("!state:completed,cancelled", "state:scheduled,available,running,retryable,waiting,suspended,failed");
    row("!state:completed !state:failed,cancelled", "state:scheduled,available,running,retryable,waiting,suspended");
    row("state:failed,running !state:running", "state:failed");
    row("queue:mail  queue:web\tkind:SendEmail", "queue:mail,web kind:SendEmail");
    row("tag:a tag:b", "tag:a,b");
    row("17", "id:17");
    row("17,18 id:19", "id:17,18,19");
    row("error:timeout", "error:timeout");
    row("error:a,b", "error:\"a,b\"");
    row("error:\"connection \\\"db\\\" lost, sorry\"", "error:\"connection \\\"db\\\" lost, sorry\"");
    row("error:a\\b", "error:a\\b");
    row("error:http://host:80/x", "error:http://host:80/x");
    row("arg.user.id:42", "arg.user.id:42");
    row("arg.name:", "arg.name:\"\"");
    row("arg.\"odd: name\".x:1,2", "arg.\"odd: name.x\":\"1,2\"");
    row("queue:\"a b\"", "queue:\"a b\"");
    row("age:>1h", "until:2027-01-15T07:00:00.000Z");
    row("age:<1h30m", "since:2027-01-15T06:30:00.000Z");
    row("since:2h until:1h", "since:2027-01-15T06:00:00.000Z until:2027-01-15T07:00:00.000Z");
    row("since:2026-03-01T12:00:00+02:00", "since:2026-03-01T10:00:00.000Z");
    row("since:2026-03-01T12:00:00.250Z", "since:2026-03-01T12:00:00.250Z");
    row("fingerprint:0123456789abcdef", "fingerprint:0123456789abcdef");
    row("error:ü", "error:ü");
}

void tst_FilterLanguage::termsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    QCOMPARE(normal(text), read);
    QCOMPARE(normal(read), read);
}

void tst_FilterLanguage::anEmptyTextMatchesEverything()
{
    const auto filter = parseFilter(u"  \n", now);
    QVERIFY(filter.has_value());
    QVERIFY(filter->matches(QueuedJob()));
    QCOMPARE(filterText(*filter), QString());
}

void tst_FilterLanguage::whatIsWrongIsNamedWithItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("at");
    QTest::addColumn<QString>("message");

    const auto row = [](const char *text, int at, const char *message) {
        QTest::newRow(text) << QString::fromUtf8(text) << qsizetype(at) << QString::fromUtf8(message);
    };
    row("satte:failed", 0, "did you mean “state:”?");
    row("queue:mail state:faild", 17, "did you mean “failed”?");
    row("state:completed,x", 16, "known are scheduled, available");
    row("banana:1", 0, "known are age, arg., error");
    row("timeout", 0, "write error:timeout or kind:timeout");
    row("queue:", 6, "needs a value");
    row("queue:a,,b", 8, "needs a value");
    row("error:", 6, "needs a value");
    row("error:a error:b", 8, "once");
    row("error:\"open", 6, "never closed");
    row("!queue:mail", 0, "only states");
    row("!17", 0, "does not say");
    row("id:0", 3, "number of a job");
    row("id:99999999999999999999", 3, "number of a job");
    row("age:1h", 4, "age:>1h");
    row("age:>", 4, "age:>1h");
    row("since:yesterday", 6, "is not a time");
    row("age:>1h until:1h", 8, "set before");
    row("arg.:1", 0, "names no parameter");
    row("arg.a..b:1", 0, "names no parameter");
    row("!state:scheduled,available,running,retryable,waiting,suspended,completed,failed,cancelled", 0, "every state");
}

void tst_FilterLanguage::whatIsWrongIsNamedWithItsPlace()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, at);
    QFETCH(QString, message);
    qsizetype errorAt = -1;
    const auto filter = parseFilter(text, now, &errorAt);
    QVERIFY(!filter);
    QCOMPARE(filter.error().code, JobQueueError::Code::InvalidArgument);
    QVERIFY2(filter.error().message.contains(message), qPrintable(filter.error().message));
    QVERIFY(filter.error().message.contains(u"character %1:"_s.arg(at + 1)));
    QCOMPARE(errorAt, at);
}

void tst_FilterLanguage::everyFilterIsReadAsItWasWritten()
{
    const auto text = rc::gen::map(
        rc::gen::nonEmpty(
            rc::gen::container<std::vector<char16_t>>(rc::gen::elementOf(std::u16string(u"ab,: \"\\.!<>\tüλ日-01")))),
        [](const std::vector<char16_t> &units) { return QString::fromUtf16(units.data(), qsizetype(units.size())); });
    QVERIFY(rc::check([&text] {
        JobFilter filter;
        for (const qint64 id : *rc::gen::container<std::vector<qint64>>(rc::gen::inRange<qint64>(1, INT64_MAX)))
            filter.ids.append(JobId{id});
        for (const JobState state : *rc::gen::unique<std::vector<JobState>>(rc::gen::elementOf(allJobStates)))
            filter.states.append(state);
        for (QStringList *list : {&filter.queues, &filter.kinds, &filter.tags, &filter.fingerprints}) {
            for (const QString &each : *rc::gen::container<std::vector<QString>>(text))
                list->append(each);
        }
        if (*rc::gen::arbitrary<bool>())
            filter.errorContains = *text;
        if (*rc::gen::arbitrary<bool>())
            filter.parameters.append({u"a.b c:d\"e"_s, *text});
        if (*rc::gen::arbitrary<bool>())
            filter.createdFrom = fromMSecs(*rc::gen::inRange<qint64>(0, 4'000'000'000'000));
        if (*rc::gen::arbitrary<bool>())
            filter.createdUntil = fromMSecs(*rc::gen::inRange<qint64>(0, 4'000'000'000'000));

        const auto read = parseFilter(filterText(filter), now);
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->ids == filter.ids);
        RC_ASSERT(read->states == filter.states);
        RC_ASSERT(read->queues == filter.queues);
        RC_ASSERT(read->kinds == filter.kinds);
        RC_ASSERT(read->tags == filter.tags);
        RC_ASSERT(read->fingerprints == filter.fingerprints);
        RC_ASSERT(read->errorContains == filter.errorContains);
        RC_ASSERT(read->parameters == filter.parameters);
        RC_ASSERT(read->createdFrom == filter.createdFrom);
        RC_ASSERT(read->createdUntil == filter.createdUntil);
    }));
}

void tst_FilterLanguage::noTextCrashesIt()
{
    QVERIFY(rc::check([] {
        const auto units = *rc::gen::container<std::vector<char16_t>>(rc::gen::oneOf(
            rc::gen::elementOf(std::u16string(u"stage:!\"\\,.<>1hid ")), rc::gen::arbitrary<char16_t>()));
        const QString text = QString::fromUtf16(units.data(), qsizetype(units.size()));
        qsizetype errorAt = 0;
        const auto filter = parseFilter(text, now, &errorAt);
        RC_ASSERT(errorAt >= 0 && errorAt <= text.size());
        if (filter)
            RC_ASSERT(parseFilter(filterText(*filter), now).has_value());
        for (qsizetype cursor = -1; cursor <= text.size() + 1; ++cursor) {
            const FilterCompletion completion = completeFilter(text, cursor, {.queues = {u"a b"_s}});
            RC_ASSERT(completion.from >= 0 && completion.from <= text.size());
        }
    }));
}

void tst_FilterLanguage::aBegunTermIsCompleted_data()
{
    QTest::addColumn<QString>("text"); // | is the cursor
    QTest::addColumn<qsizetype>("from");
    QTest::addColumn<QStringList>("candidates");

    const auto row = [](const char *text, int from, const QStringList &candidates) {
        QTest::newRow(text) << QString::fromUtf8(text) << qsizetype(from) << candidates;
    };
    row("st|", 0, {u"state:"_s});
    row("queue:mail k|", 11, {u"kind:"_s});
    row("a|", 0, {u"age:"_s, u"arg."_s});
    row("state:ca|", 6, {u"cancelled"_s});
    row("!state:co|", 7, {u"completed"_s});
    row("state:failed,r|", 13, {u"retryable"_s, u"running"_s});
    row("queue:|", 6, {u"\"a b\""_s, u"mail"_s, u"web"_s});
    row("queue:m|ore", 6, {u"mail"_s});
    row("queue:\"a|", 6, {u"\"a b\""_s});
    row("kind:x|", 5, {});
    row("error:\"a que|", 6, {});
    row("age:>|", 4, {u">1h"_s, u">1d"_s});
}

void tst_FilterLanguage::aBegunTermIsCompleted()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, from);
    QFETCH(QStringList, candidates);
    const qsizetype cursor = text.indexOf(u'|');
    const FilterCompletion completion = completeFilter(
        text.remove(cursor, 1), cursor, {.queues = {u"web"_s, u"mail"_s, u"a b"_s}, .kinds = {u"SendEmail"_s}});
    QCOMPARE(completion.from, from);
    QCOMPARE(completion.candidates, candidates);
}

QTEST_APPLESS_MAIN(tst_FilterLanguage)
#include "tst_filterlanguage.moc"
