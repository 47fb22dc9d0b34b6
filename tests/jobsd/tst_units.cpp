// SPDX-License-Identifier: MIT
#include <jobsd/config/nearestname.h>
#include <jobsd/config/units.h>
#include <jobsd/handlers/jsonslices.h>
#include <jobsd/handlers/texttemplate.h>

#include <QtTest/QTest>

using namespace Jobsd;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The small parsers: durations, sizes, templates, slices of JSON.
class tst_Units : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durationsAreReadAndWritten_data();
    void durationsAreReadAndWritten();
    void whatIsNoDurationIsRefused_data();
    void whatIsNoDurationIsRefused();
    void sizesAreReadAndWritten_data();
    void sizesAreReadAndWritten();
    void whatIsNoSizeIsRefused_data();
    void whatIsNoSizeIsRefused();
    void aSlipOfTheFingerIsUnderstood();
    void templatesMakeOneText_data();
    void templatesMakeOneText();
    void brokenTemplatesAreRefused_data();
    void brokenTemplatesAreRefused();
    void aMissingParameterIsNamed();
    void noTextHoldsANul();
    void slicesAreWhatWasWritten();
    void slicesOfBrokenTextReadNothingBeyondIt();
};

void tst_Units::durationsAreReadAndWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("written");

    QTest::newRow("milliseconds") << u"250ms"_s << 250LL << u"250ms"_s;
    QTest::newRow("seconds") << u"90s"_s << 90'000LL << u"1m30s"_s;
    QTest::newRow("minutes") << u"5m"_s << 300'000LL << u"5m"_s;
    QTest::newRow("several") << u"1h30m5s1ms"_s << 5'405'001LL << u"1h30m5s1ms"_s;
    QTest::newRow("days") << u"14d"_s << 1'209'600'000LL << u"2w"_s;
    QTest::newRow("nothing") << u"0s"_s << 0LL << u"0s"_s;
}

void tst_Units::durationsAreReadAndWritten()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const auto duration = parseDuration(text);
    QVERIFY(duration);
    QCOMPARE(duration->count(), milliseconds);
    QTEST(durationText(*duration), "written");
}

void tst_Units::whatIsNoDurationIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "5", "m", "5 m", "-5m", "5M", "5m5h", "5m5m", "1.5h", "999999999999999999999s", "5min", "٥m", "1000000d"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void tst_Units::whatIsNoDurationIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!parseDuration(text));
}

void tst_Units::sizesAreReadAndWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("written");

    QTest::newRow("bytes") << u"1000001"_s << 1'000'001LL << u"1000001"_s;
    QTest::newRow("named bytes") << u"17B"_s << 17LL << u"17"_s;
    QTest::newRow("binary") << u"64KiB"_s << 65'536LL << u"64KiB"_s;
    QTest::newRow("decimal") << u"10MB"_s << 10'000'000LL << u"10MB"_s;
}

void tst_Units::sizesAreReadAndWritten()
{
    QFETCH(QString, text);
    QFETCH(qint64, bytes);
    const auto size = parseSize(text);
    QVERIFY(size);
    QCOMPARE(*size, bytes);
    QTEST(sizeText(*size), "written");
}

void tst_Units::whatIsNoSizeIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "KiB", "-1", "1 KiB", "1K", "1.5MiB", "99999999999TiB", "9999999999999999999"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void tst_Units::whatIsNoSizeIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!parseSize(text));
}

void tst_Units::aSlipOfTheFingerIsUnderstood()
{
    const QStringList names{u"timeout"_s, u"threads"_s, u"url"_s, u"shutdown_grace"_s};
    QCOMPARE(nearestName(u"tiemout", names), u"timeout"_s);
    QCOMPARE(nearestName(u"Threads", names), u"threads"_s);
    QCOMPARE(nearestName(u"uri", names), u"url"_s);
    QCOMPARE(nearestName(u"shutdown-grace", names), u"shutdown_grace"_s);
    QCOMPARE(nearestName(u"banana", names), QString());
    QCOMPARE(nearestName(QString(100'000, u'x'), names), QString());
}

void tst_Units::templatesMakeOneText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QByteArray>("made");

    const QByteArray parameters = R"({"path": "/a b/$(touch x);\"'\n", "n": 12345678901234567890123, "user": {"id": 42, "tags": ["a", {"b": "}"}]}, "yes": true, "no": null, "a":1, "a":2})";
    QTest::newRow("no place") << u"--all"_s << parameters << QByteArray("--all");
    QTest::newRow("empty") << QString() << parameters << QByteArray();
    QTest::newRow("a text, as it is") << u"{path}"_s << parameters << QByteArray("/a b/$(touch x);\"'\n");
    QTest::newRow("in the middle") << u"--id={user.id},"_s << parameters << QByteArray("--id=42,");
    QTest::newRow("no digit is lost") << u"{n}"_s << parameters << QByteArray("12345678901234567890123");
    QTest::newRow("a list") << u"{user.tags}"_s << parameters << QByteArray(R"(["a", {"b": "}"}])");
    QTest::newRow("truth and nothing") << u"{yes}{no}"_s << parameters << QByteArray("truenull");
    QTest::newRow("braces") << u"{{{user.id}}}"_s << parameters << QByteArray("{42}");
    QTest::newRow("the last of two") << u"{a}"_s << parameters << QByteArray("2");
}

void tst_Units::templatesMakeOneText()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, parameters);
    const auto made = TextTemplate::parse(text);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    const auto expanded = made->expand(parameters);
    QVERIFY2(expanded, expanded ? "" : qPrintable(expanded.error().message));
    QTEST(*expanded, "made");
}

void tst_Units::brokenTemplatesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"{", "a}", "{}", "{.a}", "{a.}", "{a..b}", "{a{b}", "{a"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void tst_Units::brokenTemplatesAreRefused()
{
    QFETCH(QString, text);
    const auto made = TextTemplate::parse(text);
    QVERIFY(!made);
    QVERIFY(!made.error().message.isEmpty());
}

void tst_Units::aMissingParameterIsNamed()
{
    const auto made = TextTemplate::parse(u"{user.name}"_s);
    for (const QByteArray &parameters : {QByteArray("{}"), QByteArray(R"({"user": 1})"), QByteArray(R"({"user": {"nam": 1}})")}) {
        const auto expanded = made->expand(parameters);
        QVERIFY(!expanded);
        QCOMPARE(expanded.error().message, u"the parameter \"user.name\" is missing"_s);
    }
}

void tst_Units::noTextHoldsANul()
{
    QVERIFY(!TextTemplate::parse(u"{a}"_s)->expand(R"({"a": "x\u0000y"})"));
}

void tst_Units::slicesAreWhatWasWritten()
{
    const QByteArray text = R"( { "a" : [1, {"x": "]"}] , "b\"" : "c\\" ,"":{} } )";
    const auto members = membersOf(text);
    QCOMPARE(members.size(), size_t(3));
    QCOMPARE(members[0].first, u"a"_s);
    QCOMPARE(members[0].second.toByteArray(), QByteArray(R"([1, {"x": "]"}])"));
    QCOMPARE(members[1].first, u"b\""_s);
    QCOMPARE(stringOf(members[1].second), u"c\\"_s);
    QCOMPARE(members[2].second.toByteArray(), QByteArray("{}"));
}

void tst_Units::slicesOfBrokenTextReadNothingBeyondIt()
{
    const QByteArray text = R"({"a": [1, {"x": "]\""}], "b": tru)";
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const QByteArray part(text.constData(), length); // a copy of its own: a sanitizer sees what is read beyond
        (void) membersOf(part);
        (void) valueAt(part, {u"a"_s, u"x"_s});
        (void) stringOf(part.mid(1));
    }
}

QTEST_GUILESS_MAIN(tst_Units)
#include "tst_units.moc"
