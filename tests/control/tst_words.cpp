// SPDX-License-Identifier: MIT
#include <jobs/control/words.h>

#include <QtTest/QTest>

#include <rapidcheck.h>

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

class tst_Words : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durationsAreRead_data();
    void durationsAreRead();
    void otherTextsAreRefused_data();
    void otherTextsAreRefused();
    void everyDurationIsReadAsItWasWritten();
    void aNearWordIsFound_data();
    void aNearWordIsFound();
};

void tst_Words::durationsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<milliseconds>("duration");

    QTest::newRow("nothing") << u"0"_s << 0ms;
    QTest::newRow("milliseconds") << u"250ms"_s << 250ms;
    QTest::newRow("seconds") << u"90s"_s << milliseconds(90s);
    QTest::newRow("several units") << u"1h30m"_s << milliseconds(90min);
    QTest::newRow("all units") << u"1w1d1h1m1s1ms"_s << milliseconds(8 * 24h + 1h + 1min + 1s + 1ms);
    QTest::newRow("a hundred years") << u"36525d"_s << milliseconds(36'525 * 24h);
}

void tst_Words::durationsAreRead()
{
    QFETCH(QString, text);
    QFETCH(milliseconds, duration);
    QCOMPARE(parseDuration(text), Result<milliseconds>(duration));
}

void tst_Words::otherTextsAreRefused_data()
{
    QTest::addColumn<QString>("text");

    for (const char *text : {"", "5", "m", "5 m", "-5m", "5x", "5m5", "5m1h", "5m5m", "1.5h", "36526d",
                             "99999999999999999999s", "9223372036854775807w", "٣m", "5M"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void tst_Words::otherTextsAreRefused()
{
    QFETCH(QString, text);
    const auto duration = parseDuration(text);
    QVERIFY(!duration);
    QCOMPARE(duration.error().code, JobQueueError::Code::InvalidArgument);
    QVERIFY2(duration.error().message.contains(text.left(64)), qPrintable(duration.error().message));
}

void tst_Words::everyDurationIsReadAsItWasWritten()
{
    QVERIFY(rc::check([] {
        const milliseconds duration{*rc::gen::inRange<qint64>(0, 36'525LL * 86'400'000)};
        const bool same = parseDuration(durationText(duration)) == Result<milliseconds>(duration);
        RC_ASSERT(same);
    }));
    QCOMPARE(durationText(-90s), u"-1m30s"_s);
}

void tst_Words::aNearWordIsFound_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("found");

    QTest::newRow("swapped") << u"satte"_s << u"state"_s;
    QTest::newRow("missing") << u"quue"_s << u"queue"_s;
    QTest::newRow("begun") << u"que"_s << u"queue"_s;
    QTest::newRow("other case") << u"STATE"_s << u"state"_s;
    QTest::newRow("nothing near") << u"banana"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("far too long") << QString(1'000'000, u'q') << QString();
}

void tst_Words::aNearWordIsFound()
{
    QFETCH(QString, word);
    QFETCH(QString, found);
    QCOMPARE(nearestWord(word, {u"kind"_s, u"queue"_s, u"state"_s, QString(100'000, u'q')}), found);
}

QTEST_APPLESS_MAIN(tst_Words)
#include "tst_words.moc"
