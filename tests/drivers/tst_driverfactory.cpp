// SPDX-License-Identifier: MIT
#include <jobs/drivers/driverfactory.h>

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

class tst_DriverFactory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUrlNamesADriver_data();
    void aUrlNamesADriver();
    void badUrlsSayWhatIsKnown_data();
    void badUrlsSayWhatIsKnown();
    void optionsReachTheDriver();
};

void tst_DriverFactory::aUrlNamesADriver_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("description");

    QTest::newRow("memory") << u"memory:"_s << u"memory:"_s;
    QTest::newRow("absolute") << u"sqlite:/tmp/a.db"_s << u"sqlite:/tmp/a.db"_s;
    QTest::newRow("with slashes") << u"sqlite:///tmp/a.db"_s << u"sqlite:/tmp/a.db"_s;
    QTest::newRow("options") << u"sqlite:/tmp/a.db?synchronous=normal&busy_timeout=20"_s << u"sqlite:/tmp/a.db"_s;
    QTest::newRow("escaped") << u"sqlite:/tmp/a%3Fb%20c.db"_s << u"sqlite:/tmp/a?b c.db"_s;
    QTest::newRow("capitals") << u"SQLite:/tmp/a.db"_s << u"sqlite:/tmp/a.db"_s;
}

void tst_DriverFactory::aUrlNamesADriver()
{
    QFETCH(QString, url);
    QFETCH(QString, description);

    const auto driver = openDriver(url);

    QVERIFY2(driver.has_value(), driver ? "" : qPrintable(driver.error().toString()));
    QCOMPARE((*driver)->description(), description);
    QVERIFY(driverSchemes().contains(QString((*driver)->name())));
}

void tst_DriverFactory::badUrlsSayWhatIsKnown_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("says");

    QTest::newRow("empty") << u""_s << Code::UnknownDriver << driverSchemes().join(u", "_s);
    QTest::newRow("no scheme") << u"jobs.db"_s << Code::UnknownDriver << driverSchemes().join(u", "_s);
    QTest::newRow("unknown") << u"mysql://joe:secret@host/db"_s << Code::UnknownDriver << u"\"mysql\""_s;
    QTest::newRow("memory with a path") << u"memory:a"_s << Code::InvalidArgument << u"memory:"_s;
    QTest::newRow("no path") << u"sqlite:"_s << Code::InvalidArgument << u"sqlite:jobs.db"_s;
    QTest::newRow("SQLite in memory") << u"sqlite::memory:"_s << Code::InvalidArgument << u"use memory:"_s;
    QTest::newRow("unknown option") << u"sqlite:a?cache=1"_s << Code::InvalidArgument << u"busy_timeout"_s;
    QTest::newRow("synchronous") << u"sqlite:a?synchronous=off"_s << Code::InvalidArgument << u"full nor normal"_s;
    QTest::newRow("timeout") << u"sqlite:a?busy_timeout=-1"_s << Code::InvalidArgument << u"milliseconds"_s;
}

void tst_DriverFactory::badUrlsSayWhatIsKnown()
{
    QFETCH(QString, url);
    QFETCH(Code, code);
    QFETCH(QString, says);

    const auto driver = openDriver(url);

    QVERIFY(!driver);
    QCOMPARE(driver.error().code, code);
    QVERIFY2(driver.error().message.contains(says), qPrintable(driver.error().message));
    QVERIFY(!driver.error().message.contains(u"secret"_s));
}

void tst_DriverFactory::optionsReachTheDriver()
{
    QTemporaryDir folder;
    const QString url = u"sqlite:"_s + folder.filePath(u"jobs.db"_s);
    for (const bool isFull : {true, false}) {
        const auto driver = openDriver(url + (isFull ? u"?synchronous=full"_s : u"?synchronous=normal"_s));
        QVERIFY(driver);
        QVERIFY((*driver)->open());
        QCOMPARE((*driver)->hasFeature(JobQueueDriver::Feature::SurvivesPowerCut), isFull);
    }
}

QTEST_GUILESS_MAIN(tst_DriverFactory)
#include "tst_driverfactory.moc"
