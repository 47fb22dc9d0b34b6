// SPDX-License-Identifier: MIT
#include "redistest.h"

#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;
using Feature = JobQueueDriver::Feature;

/*!
    A server that knows no more than its version: as Redis before 6.0 told it by INFO, as later ones tell it by HELLO.
    It answers in a thread of its own, since drivers wait for answers in theirs.
*/
class AgedServer
{
public:
    explicit AgedServer(const QByteArray &version, bool knowsHello)
    {
        const QByteArray hello = knowsHello ? "*4\r\n$6\r\nserver\r\n$5\r\nredis\r\n" + bulk("version") + bulk(version)
                                            : "-ERR unknown command `HELLO`, with args beginning with: \r\n"_ba;
        const QByteArray info = bulk("# Server\r\nredis_version:" + version + "\r\nredis_mode:standalone\r\n");
        m_server.moveToThread(&m_thread);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, hello, info] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, hello, info] {
                // Each of these is short, and the next one is sent after the answer.
                const QByteArray command = socket->readAll();
                socket->write(command.contains("HELLO")    ? hello
                              : command.contains("INFO")   ? info
                              : command.contains("SELECT") ? "+OK\r\n"_ba
                                                           : "-ERR unknown command\r\n"_ba);
            });
        });
        m_thread.start();
        QMetaObject::invokeMethod(&m_server, [this] { m_server.listen(QHostAddress::LocalHost); }, Qt::BlockingQueuedConnection);
    }
    ~AgedServer()
    {
        QMetaObject::invokeMethod(
            &m_server,
            [this] {
                m_server.close();
                qDeleteAll(m_server.findChildren<QTcpSocket *>());
                m_server.moveToThread(nullptr);
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    RedisSettings settings() const
    {
        RedisSettings settings;
        settings.host = u"127.0.0.1"_s;
        settings.port = m_server.serverPort();
        return settings;
    }

private:
    static QByteArray bulk(const QByteArray &text)
    {
        return '$' + QByteArray::number(text.size()) + "\r\n" + text + "\r\n";
    }

    QThread m_thread;
    QTcpServer m_server;
};

//! What is said of a server when its store is opened.
class tst_RedisConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void urlsAreRead_data();
    void urlsAreRead();
    void wrongUrlsAreRefused_data();
    void wrongUrlsAreRefused();
    void thePasswordIsNeverShown();

    void durabilityIsTold_data();
    void durabilityIsTold();
    void aForbiddenConfigIsUnknownDurability();

    void noServerIsUnavailable();
    void aWrongPasswordIsRefused_data();
    void aWrongPasswordIsRefused();
    void aMissingDatabaseIsRefused();
    void aUserWithoutRightsIsRefused();
    void foreignDataIsRefused_data();
    void foreignDataIsRefused();
    void aNewerSchemaIsRefused();
    void anOldServerIsRefused_data();
    void anOldServerIsRefused();
    void evictionIsWarnedOf_data();
    void evictionIsWarnedOf();

    void usersAreKnownOverTls();
    void tlsWorks();
    void anUnknownAuthorityIsRefused();
};

void tst_RedisConnection::initTestCase()
{
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed");
}

void tst_RedisConnection::urlsAreRead_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("description");

    QTest::newRow("host") << u"redis://db.example"_s << u"redis://db.example:6379/0?prefix=jobs"_s;
    QTest::newRow("all") << u"redis://ann:p%40ss@db:1234/5?prefix=mail&timeout=100"_s
                         << u"redis://db:1234/5?prefix=mail"_s;
    QTest::newRow("TLS") << u"rediss://:p@db/2?ca=/etc/ca.pem&verify=none"_s << u"rediss://db:6379/2?prefix=jobs"_s;
    QTest::newRow("IPv6") << u"redis://[::1]:7000"_s << u"redis://[::1]:7000/0?prefix=jobs"_s;
    QTest::newRow("Unix") << u"redis+unix:///run/redis.sock?db=3"_s
                          << u"redis+unix:///run/redis.sock?db=3&prefix=jobs"_s;
}

void tst_RedisConnection::urlsAreRead()
{
    QFETCH(QString, url);
    const auto settings = RedisSettings::fromUrl(url);
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().toString()));
    QTEST(settings->description(), "description");
}

void tst_RedisConnection::wrongUrlsAreRefused_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url :
         {"http://db", "redis://db/x", "redis://db/-1", "redis://db:99999", "redis://db?prefix=a%20b",
          "redis://db?prefix=", "redis://db?tls=1", "redis://db?ca=file", "redis+unix:", "redis://db?timeout=0"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void tst_RedisConnection::wrongUrlsAreRefused()
{
    QFETCH(QString, url);
    QVERIFY(!RedisSettings::fromUrl(url));
}

void tst_RedisConnection::thePasswordIsNeverShown()
{
    RedisDriver driver(*RedisSettings::fromUrl(u"redis://ann:secret@127.0.0.1:1/0"_s));
    QVERIFY(!driver.description().contains(u"secret"));
    const auto opened = driver.open();
    QVERIFY(!opened);
    QVERIFY(!opened.error().toString().contains(u"secret"));
    const auto wrong = RedisSettings::fromUrl(u"redis://ann:secret@db/x"_s);
    QVERIFY(!wrong.error().toString().contains(u"secret"));
}

void tst_RedisConnection::durabilityIsTold_data()
{
    QTest::addColumn<int>("sync");
    QTest::addColumn<QString>("told");
    QTest::addColumn<bool>("durable");
    QTest::addColumn<bool>("survivesPowerCut");

    QTest::newRow("off") << int(RedisServer::Sync::Off) << u"appendonly no"_s << false << false;
    QTest::newRow("no") << int(RedisServer::Sync::No) << u"appendonly yes, appendfsync no"_s << true << false;
    QTest::newRow("everysec") << int(RedisServer::Sync::EverySecond) << u"appendonly yes, appendfsync everysec"_s
                              << true << false;
    QTest::newRow("always") << int(RedisServer::Sync::Always) << u"appendonly yes, appendfsync always"_s << true
                            << true;
}

void tst_RedisConnection::durabilityIsTold()
{
    QFETCH(int, sync);
    RedisServer server{RedisServer::Sync(sync)};
    QVERIFY(server.start());
    RedisDriver driver(settingsFor(server));
    if (RedisServer::Sync(sync) == RedisServer::Sync::Off)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"keeps no append-only file"_s));

    QVERIFY(driver.open());

    QTEST(driver.durability(), "told");
    QTEST(driver.hasFeature(Feature::Durable), "durable");
    QTEST(driver.hasFeature(Feature::SurvivesPowerCut), "survivesPowerCut");
}

void tst_RedisConnection::aForbiddenConfigIsUnknownDurability()
{
    RedisServer server;
    server.setArguments({u"--rename-command"_s, u"CONFIG"_s, QString(), u"--rename-command"_s, u"INFO"_s, QString()});
    QVERIFY(server.start());
    RedisDriver driver(settingsFor(server));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"does not tell its durability"_s));

    QVERIFY(driver.open());

    QCOMPARE(driver.durability(), u"unknown"_s);
    QVERIFY(!driver.hasFeature(Feature::Durable));
}

void tst_RedisConnection::noServerIsUnavailable()
{
    RedisServer server;
    QVERIFY(server.start());
    const RedisSettings settings = settingsFor(server);
    server.kill();
    RedisDriver driver(settings);

    const auto opened = driver.open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnavailable);
}

void tst_RedisConnection::aWrongPasswordIsRefused_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("hint");
    QTest::newRow("none") << QString() << u"wants a password"_s;
    QTest::newRow("wrong") << u"guess"_s << u"refused the user or the password"_s;
}

void tst_RedisConnection::aWrongPasswordIsRefused()
{
    QFETCH(QString, password);
    QFETCH(QString, hint);
    RedisServer server;
    server.setArguments({u"--requirepass"_s, u"secret"_s});
    QVERIFY(server.start());
    RedisSettings settings = settingsFor(server);
    settings.password = password;

    const auto opened = RedisDriver(settings).open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnusable);
    QVERIFY2(opened.error().message.contains(hint), qPrintable(opened.error().toString()));

    settings.password = u"secret"_s;
    QVERIFY(RedisDriver(settings).open());
}

void tst_RedisConnection::aMissingDatabaseIsRefused()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisSettings settings = settingsFor(server);
    settings.database = 999;

    const auto opened = RedisDriver(settings).open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnusable);
    QVERIFY2(opened.error().message.contains(u"no database 999"), qPrintable(opened.error().toString()));
}

void tst_RedisConnection::aUserWithoutRightsIsRefused()
{
    RedisServer server;
    QVERIFY(server.start());
    QVERIFY(server.cli({u"ACL"_s, u"SETUSER"_s, u"ann"_s, u"on"_s, u">pw"_s, u"~*"_s, u"+get"_s, u"+select"_s})
                .startsWith("OK"));
    RedisSettings settings = settingsFor(server);
    settings.user = u"ann"_s;
    settings.password = u"pw"_s;

    const auto opened = RedisDriver(settings).open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnusable);
    QVERIFY2(opened.error().message.contains(u"ACL SETUSER"), qPrintable(opened.error().toString()));
    QVERIFY(server
                .cli({u"ACL"_s, u"SETUSER"_s, u"ann"_s, u"resetkeys"_s, u"+@all"_s, u"-@dangerous"_s, u"~jobs:*"_s,
                      u"resetchannels"_s, u"&jobs:*"_s})
                .startsWith("OK"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"does not tell its durability"_s));
    RedisDriver driver(settings);
    QVERIFY(driver.open());
    QVERIFY(driver.tick(pushTick({plainJob()})));
    ControlRequest cancel;
    QCOMPARE(driver.control(cancel)->changed.size(), 1);
}

void tst_RedisConnection::foreignDataIsRefused_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("another key") << QStringList{u"SET"_s, u"jobs:1"_s, u"x"_s};
    QTest::newRow("another schema") << QStringList{u"SET"_s, u"jobs:schema"_s, u"x"_s};
    QTest::newRow("another type") << QStringList{u"RPUSH"_s, u"jobs:schema"_s, u"x"_s};
}

void tst_RedisConnection::foreignDataIsRefused()
{
    QFETCH(QStringList, command);
    RedisServer server;
    QVERIFY(server.start());
    server.cli(command);
    RedisSettings settings = settingsFor(server);

    const auto opened = RedisDriver(settings).open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnusable);
    QVERIFY2(opened.error().message.contains(u"prefix"), qPrintable(opened.error().toString()));

    settings.prefix = u"ours"_s;
    QVERIFY(RedisDriver(settings).open());
}

void tst_RedisConnection::aNewerSchemaIsRefused()
{
    RedisServer server;
    QVERIFY(server.start());
    server.cli({u"SET"_s, u"jobs:schema"_s, u"2 "_s + QString(32, u'a')});

    const auto opened = RedisDriver(settingsFor(server)).open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::SchemaTooNew);
}

void tst_RedisConnection::anOldServerIsRefused_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("knowsHello");
    QTest::newRow("5.0") << "5.0.14"_ba << false;
    QTest::newRow("6.0") << "6.0.20"_ba << true;
}

void tst_RedisConnection::anOldServerIsRefused()
{
    QFETCH(QByteArray, version);
    QFETCH(bool, knowsHello);
    AgedServer server(version, knowsHello);

    const auto opened = RedisDriver(server.settings()).open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnusable);
    QVERIFY2(opened.error().message.contains(u"is Redis %1, which is too old"_s.arg(QString::fromLatin1(version))),
             qPrintable(opened.error().toString()));
    QVERIFY(opened.error().message.contains(u"Redis 6.2"));
}

void tst_RedisConnection::evictionIsWarnedOf_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<bool>("warned");
    QTest::newRow("noeviction") << u"noeviction"_s << false;
    QTest::newRow("of keys that end, and none of ours does") << u"volatile-lru"_s << false;
    QTest::newRow("of any key") << u"allkeys-lru"_s << true;
}

void tst_RedisConnection::evictionIsWarnedOf()
{
    QFETCH(QString, policy);
    QFETCH(bool, warned);
    RedisServer server;
    server.setArguments({u"--maxmemory-policy"_s, policy});
    QVERIFY(server.start());
    const QRegularExpression warning(u"throws keys away when its memory runs out"_s);
    if (warned)
        QTest::ignoreMessage(QtWarningMsg, warning);
    else
        QTest::failOnWarning(warning);

    QVERIFY(RedisDriver(settingsFor(server)).open());
}

void tst_RedisConnection::usersAreKnownOverTls()
{
    RedisServer server;
    if (!server.useTls())
        QSKIP("openssl cannot make a certificate here");
    server.setArguments({u"--requirepass"_s, u"other"_s, u"--user"_s, u"ann"_s, u"on"_s, u">p@ss"_s, u"~jobs:*"_s,
                         u"resetchannels"_s, u"&jobs:*"_s, u"+@all"_s});
    QVERIFY(server.start());
    const auto opened = [&server](const QString &who) {
        QString url = server.url();
        const auto settings = RedisSettings::fromUrl(url.replace(u"rediss://"_s, u"rediss://"_s + who));
        return settings ? RedisDriver(*settings).open() : Result<>(tl::unexpected(settings.error()));
    };

    const auto right = opened(u"ann:p%40ss@"_s);
    const auto wrong = opened(u"ann:guess@"_s);
    const auto nobody = opened(u"bob:p%40ss@"_s);
    const auto silent = opened({});

    QVERIFY2(right, right ? "" : qPrintable(right.error().toString()));
    for (const auto &refused : {wrong, nobody, silent}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::StoreUnusable);
        QVERIFY(refused.error().message.contains(u"password"));
        QVERIFY(!refused.error().toString().contains(u"guess"));
    }
}

void tst_RedisConnection::tlsWorks()
{
    RedisServer server;
    if (!server.useTls())
        QSKIP("openssl cannot make a certificate here");
    QVERIFY(server.start());
    std::atomic<int> heard = 0;
    RedisDriver driver(settingsFor(server));
    driver.setWakeUp([&heard] { ++heard; });
    const auto opened = driver.open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
    const auto worker = driver.registerWorker({}, {}, 30s);
    QVERIFY(driver.tick(pushTick(std::vector<NewJob>(2000, plainJob()))));
    QCOMPARE(driver.tick(claimTick(*worker, 2000))->claimed[0].size(), size_t(2000));
    QTRY_COMPARE(heard.load(), 1);

    server.kill();
    QVERIFY(!driver.stats());
    QVERIFY(server.start());
    QCOMPARE(driver.stats()->total(JobState::Running), qint64(2000));
}

void tst_RedisConnection::anUnknownAuthorityIsRefused()
{
    RedisServer server;
    if (!server.useTls())
        QSKIP("openssl cannot make a certificate here");
    QVERIFY(server.start());
    RedisSettings settings = settingsFor(server);
    settings.caFile.clear();

    const auto opened = RedisDriver(settings).open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnusable);
    QVERIFY2(opened.error().message.contains(u"ca=FILE"), qPrintable(opened.error().toString()));
    settings.verifyPeer = false;
    QVERIFY(RedisDriver(settings).open());
}

QTEST_GUILESS_MAIN(tst_RedisConnection)
#include "tst_redisconnection.moc"
