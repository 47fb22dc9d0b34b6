// SPDX-License-Identifier: MIT
#include <jobs/drivers/driverfactory.h>
#include <jobs/drivers/sql/postgresql/postgresqlsettings.h>

#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_PostgresqlSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUrlIsReadAndDescribedWithoutSecrets_data();
    void aUrlIsReadAndDescribedWithoutSecrets();
    void whatLibpqKnowsIsPassedOn();
    void aPoolerIsPolled();
    void badUrlsAreRefusedWithoutTellingThePassword_data();
    void badUrlsAreRefusedWithoutTellingThePassword();
};

void tst_PostgresqlSettings::aUrlIsReadAndDescribedWithoutSecrets_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("description");

    QTest::newRow("all left to libpq") << u"postgresql:///"_s << u"postgresql:///?schema=jobs"_s;
    QTest::newRow("short scheme") << u"postgres://host/db"_s << u"postgresql://host/db?schema=jobs"_s;
    QTest::newRow("password") << u"postgresql://joe:s%40cret@host:5433/db"_s << u"postgresql://host:5433/db?schema=jobs"_s;
    QTest::newRow("password as an option")
        << u"postgresql://host/db?user=joe&password=s%40cret"_s << u"postgresql://host/db?schema=jobs"_s;
    QTest::newRow("password with an at sign") << u"postgresql://joe:s@cret@host/db"_s << u"postgresql://host/db?schema=jobs"_s;
    QTest::newRow("schema") << u"postgresql://host/db?schema=Other_1"_s << u"postgresql://host/db?schema=Other_1"_s;
    QTest::newRow("IPv6") << u"postgresql://[::1]:5433/db"_s << u"postgresql://[::1]:5433/db?schema=jobs"_s;
    QTest::newRow("several hosts") << u"postgresql://a:1,b:2/db?target_session_attrs=read-write"_s
                                   << u"postgresql://a:1,b:2/db?schema=jobs"_s;
    QTest::newRow("socket") << u"postgresql:///db?host=/run/postgresql"_s
                            << u"postgresql://%2Frun%2Fpostgresql/db?schema=jobs"_s;
    QTest::newRow("service") << u"postgresql:///?service=work"_s << u"postgresql:///?service=work&schema=jobs"_s;
}

void tst_PostgresqlSettings::aUrlIsReadAndDescribedWithoutSecrets()
{
    QFETCH(QString, url);
    QFETCH(QString, description);

    const auto driver = openDriver(url);

    QVERIFY2(driver.has_value(), driver ? "" : qPrintable(driver.error().toString()));
    QCOMPARE((*driver)->description(), description);
    QCOMPARE((*driver)->name(), "postgresql"_L1);
}

void tst_PostgresqlSettings::whatLibpqKnowsIsPassedOn()
{
    const auto settings = PostgresqlSettings::fromUrl(
        u"postgresql://joe:secret@a:1,b/db%201?sslmode=verify-full&sslrootcert=/etc/ca.pem&options=-c%20statement_timeout%3D5s"_s);

    QVERIFY(settings);
    QCOMPARE(settings->user, u"joe"_s);
    QCOMPARE(settings->password, u"secret"_s);
    QCOMPARE(settings->database, u"db 1"_s);
    const QList<std::pair<QString, QString>> expected{{u"host"_s, u"a,b"_s},
                                                      {u"port"_s, u"1,"_s},
                                                      {u"sslmode"_s, u"verify-full"_s},
                                                      {u"sslrootcert"_s, u"/etc/ca.pem"_s},
                                                      {u"options"_s, u"-c statement_timeout=5s"_s}};
    QCOMPARE(settings->parameters, expected);
}

void tst_PostgresqlSettings::aPoolerIsPolled()
{
    const auto settings = PostgresqlSettings::fromUrl(u"postgresql://host/db?listen=no&poll_interval=50"_s);

    QVERIFY(settings);
    QVERIFY(!settings->listens);
    QCOMPARE(settings->pollInterval, 50ms);
}

void tst_PostgresqlSettings::badUrlsAreRefusedWithoutTellingThePassword_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("says");

    QTest::newRow("no slashes") << u"postgresql:db?password=secret"_s << u"//"_s;
    QTest::newRow("port") << u"postgresql://joe:secret@host:port/db"_s << u"host:port"_s;
    QTest::newRow("unknown option") << u"postgresql://joe:secret@host/db?schem=a"_s << u"schem"_s;
    QTest::newRow("quoted schema") << u"postgresql://joe:secret@host/db?schema=a\"b"_s << u"a\"b"_s;
    QTest::newRow("long schema") << u"postgresql://joe:secret@host/db?schema="_s + QString(49, u'a') << u"48"_s;
    QTest::newRow("system's schema") << u"postgresql://joe:secret@host/db?schema=pg_jobs"_s << u"pg_"_s;
    QTest::newRow("listen") << u"postgresql://joe:secret@host/db?listen=maybe"_s << u"maybe"_s;
    QTest::newRow("poll interval") << u"postgresql://joe:secret@host/db?poll_interval=0"_s << u"poll_interval=0"_s;
    QTest::newRow("semicolon") << u"postgresql://joe:secret@host/db?options=a%3Bb"_s << u"semicolon"_s;
}

void tst_PostgresqlSettings::badUrlsAreRefusedWithoutTellingThePassword()
{
    QFETCH(QString, url);
    QFETCH(QString, says);

    const auto settings = PostgresqlSettings::fromUrl(url);

    QVERIFY(!settings);
    QCOMPARE(settings.error().code, JobQueueError::Code::InvalidArgument);
    QVERIFY2(settings.error().message.contains(says), qPrintable(settings.error().message));
    QVERIFY2(!settings.error().message.contains(u"secret"_s), qPrintable(settings.error().message));
}

QTEST_GUILESS_MAIN(tst_PostgresqlSettings)
#include "tst_postgresqlsettings.moc"
