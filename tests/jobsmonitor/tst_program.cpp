// SPDX-License-Identifier: MIT
#include "programwindow.h"

#include "../qml/fatalwarnings.h"

#include <jobs/control/localmonitor.h>
#include <singleinstance.h>

#include <QtCore/QFile>
#include <QtCore/QThread>
#include <QtNetwork/QLocalSocket>
#include <QtTest/QSignalSpy>

using namespace Jobs;
using namespace Qt::StringLiterals;

//! What the program does around the views: it remembers connections and keeps tokens, opens links, and there is one window of it.
class tst_Program : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeWarningsFatal();
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        QVERIFY(m_folder.isValid());
    }

    void tokensStandInAFileOfTheirOwner();
    void aTokenFileThatOthersReadIsRefused();
    void aTokenFileThatIsNotOursIsLeftAlone();
    void theWindowSaysThatTokensCannotBeRead();
    void withoutAKeyRingTheFileIsUsedAndNamed();
    void aSecondStartHandsItsLinkOver();
    void aDeadInstanceIsNotWaitedFor();
    void longAndHalfMessagesHarmNobody();
    void aLinkOpensItsJob();
    void wrongLinksAreExplained_data();
    void wrongLinksAreExplained();
    void connectionsAreAddedChangedAndForgotten();
    void aWrongConnectionIsExplained_data();
    void aWrongConnectionIsExplained();
    void theWindowRemembers();

private:
    QString file(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }
    void write(const QString &name, const QByteArray &text, QFile::Permissions permissions)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
        QVERIFY(file.setPermissions(permissions));
    }
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void tst_Program::tokensStandInAFileOfTheirOwner()
{
    const QString name = file("new/tokens.json");
    const auto tokens = tokenFile(name);
    QVERIFY(tokens->token(u"prod"_s).isEmpty());
    QCOMPARE(tokens->setToken(u"prod"_s, "secret"), QString());
    QCOMPARE(tokens->setToken(u"test"_s, "other"), QString());
    QCOMPARE(tokenFile(name)->token(u"prod"_s), "secret"_ba);
    QCOMPARE(QFile::permissions(name) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(tokens->place().contains(name));

    QCOMPARE(tokens->setToken(u"prod"_s, {}), QString());
    QVERIFY(tokens->token(u"prod"_s).isEmpty());
    QVERIFY(!contentOf(name).contains("secret"));
    QCOMPARE(tokens->token(u"test"_s), "other"_ba);
}

void tst_Program::aTokenFileThatOthersReadIsRefused()
{
    const QString name = file("open.json");
    const QByteArray before = R"({"prod":"secret"})"_ba;
    write(name, before, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    const auto tokens = tokenFile(name);
    QVERIFY(tokens->token(u"prod"_s).isEmpty());
    QVERIFY(tokens->problem().contains(u"chmod 600 "_s + name));
    // Nor is what stands in it lost with the next token.
    const QString problem = tokens->setToken(u"test"_s, "other");
    QVERIFY2(problem.contains(u"chmod 600"_s), qPrintable(problem));
    QCOMPARE(contentOf(name), before);

    QVERIFY(QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(tokens->setToken(u"test"_s, "other"), QString());
    QCOMPARE(tokens->token(u"prod"_s), "secret"_ba);
    QCOMPARE(tokens->problem(), QString());
}

void tst_Program::theWindowSaysThatTokensCannotBeRead()
{
    QTemporaryDir folder;
    write(folder.filePath(u"tokens.json"_s), R"({"prod":"secret"})", QFile::ReadOwner | QFile::ReadOther);
    ProgramWindow program(folder.path());
    QCOMPARE(program.app.connections()->save(-1, u"prod"_s, u"unix:"_s + folder.filePath(u"nobody"_s), {}, false, {}), QString());
    program.app.connectTo(0);
    QTRY_VERIFY(program.findText(u"chmod 600 "_s + program.tokensFile()));

    // A token that cannot be kept is said where it was typed, and typed again once that is mended.
    const QString problem = program.app.connections()->save(-1, u"test"_s, u"unix:/nowhere"_s, {}, false, u"other"_s);
    QVERIFY2(problem.contains(u"chmod 600"_s), qPrintable(problem));
    QCOMPARE(program.app.connections()->count(), 1);
    QVERIFY(QFile::setPermissions(program.tokensFile(), QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(program.app.connections()->save(-1, u"test"_s, u"unix:/nowhere"_s, {}, false, u"other"_s), QString());
    QCOMPARE(program.app.connections()->tokenOf(1), "other"_ba);
}

void tst_Program::aTokenFileThatIsNotOursIsLeftAlone()
{
    const QString name = file("letter.json");
    write(name, "Dear Sir or Madam", QFile::ReadOwner | QFile::WriteOwner);
    const auto tokens = tokenFile(name);
    QVERIFY(tokens->token(u"prod"_s).isEmpty());
    const QString problem = tokens->setToken(u"prod"_s, "secret");
    QVERIFY2(problem.contains(name) && problem.contains(u"not a file of tokens"_s), qPrintable(problem));
    QCOMPARE(contentOf(name), "Dear Sir or Madam"_ba);
}

void tst_Program::withoutAKeyRingTheFileIsUsedAndNamed()
{
    const QString name = file("fallback.json");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    const auto tokens = openTokenStore(name);
    QCOMPARE(tokens->setToken(u"prod"_s, "secret"), QString());
    QCOMPARE(tokens->token(u"prod"_s), "secret"_ba);
    QVERIFY(contentOf(name).contains("secret"));
    QVERIFY(tokens->place().contains(name));
}

void tst_Program::aSecondStartHandsItsLinkOver()
{
    const QString name = file("one.sock");
    SingleInstance first(name);
    QVERIFY(!first.handOver({}));
    QVERIFY(first.listen());
    QSignalSpy received(&first, &SingleInstance::messageReceived);

    // handOver() blocks, as a start may: it needs a thread here.
    bool taken = false;
    const std::unique_ptr<QThread> second(QThread::create([&] { taken = SingleInstance(name).handOver(u"jobs://prod/jobs/17"_s); }));
    second->start();
    QTRY_COMPARE(received.size(), 1);
    QVERIFY(second->wait());
    QVERIFY(taken);
    QCOMPARE(received[0][0].toString(), u"jobs://prod/jobs/17"_s);
}

void tst_Program::aDeadInstanceIsNotWaitedFor()
{
    const QString name = file("dead.sock");
    write(name, "what a crash left behind", QFile::ReadOwner | QFile::WriteOwner);
    SingleInstance next(name);
    QVERIFY(!next.handOver({}));
    QVERIFY(next.listen());
}

void tst_Program::longAndHalfMessagesHarmNobody()
{
    const QString name = file("noise.sock");
    SingleInstance first(name);
    QVERIFY(first.listen());
    QSignalSpy received(&first, &SingleInstance::messageReceived);

    QLocalSocket silent;
    silent.connectToServer(name);
    QVERIFY(silent.waitForConnected());
    QLocalSocket noisy;
    noisy.connectToServer(name);
    QVERIFY(noisy.waitForConnected());
    noisy.write(QByteArray(100'000, 'x'));
    QTRY_COMPARE(noisy.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(received.size(), 0);

    QLocalSocket sane;
    sane.connectToServer(name);
    QVERIFY(sane.waitForConnected());
    sane.write("hello\n");
    QTRY_COMPARE(received.size(), 1);
}

void tst_Program::aLinkOpensItsJob()
{
    const QString store = u"sqlite:"_s + file("linked.db");
    qint64 id = 0;
    {
        LocalMonitor filler(store);
        QTRY_COMPARE(filler.connection(), JobMonitor::Connection::Connected);
        auto pushed = filler.push({{.kind = u"mail"_s}});
        QTRY_VERIFY(pushed.isFinished());
        id = pushed.result().value().first().value().id.value;
    }
    ProgramWindow program;
    QCOMPARE(program.app.connections()->save(-1, u"Prod EU"_s, store, {}, false, {}), QString());
    QSignalSpy raised(&program.app, &Application::raiseRequested);

    QCOMPARE(program.app.openLink(u"jobs://Prod%20EU/jobs/%1"_s.arg(id)), QString());

    QCOMPARE(program.app.session()->name(), u"Prod EU"_s);
    QCOMPARE(raised.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(program.findText(u"Job %1 in queue"_s.arg(id)), 20'000);
    QCOMPARE(program.screen(), u"jobs"_s);
    // The link that the window copies is the one that it opens.
    QCOMPARE(program.app.session()->deepLink(id), u"jobs://Prod%20EU/jobs/%1"_s.arg(id));
}

void tst_Program::wrongLinksAreExplained_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("said");

    const QString form = u"jobs://CONNECTION/jobs/17"_s;
    QTest::newRow("another scheme") << u"https://example.org/jobs/17"_s << form;
    QTest::newRow("no number") << u"jobs://prod/jobs/seventeen"_s << form;
    QTest::newRow("no job") << u"jobs://prod"_s << form;
    QTest::newRow("too long a number") << u"jobs://prod/jobs/99999999999999999999"_s << form;
    QTest::newRow("nothing") << u"jobs:"_s << form;
    QTest::newRow("huge") << u"jobs://"_s + QString(100'000, u'x') << form;
    QTest::newRow("unknown connection") << u"jobs://nowhere/jobs/17"_s << u"Add it first"_s;
    QTest::newRow("markup") << u"jobs://%3Cb%3E/jobs/17"_s << u"<b>"_s;
}

void tst_Program::wrongLinksAreExplained()
{
    QFETCH(QString, link);
    QFETCH(QString, said);
    Application app({}, tokenFile(file("none.json")));
    QSignalSpy asked(&app, &Application::jobRequested);
    const QString problem = app.openLink(link);
    QVERIFY2(problem.contains(said) && problem.size() < 400, qPrintable(problem));
    QCOMPARE(asked.size(), 0);
}

void tst_Program::connectionsAreAddedChangedAndForgotten()
{
    QTemporaryDir folder;
    ProgramWindow program(folder.path());
    Connections &list = *program.app.connections();

    QVERIFY(program.click(u"connectionButton"_s));
    QVERIFY(program.typeInto(u"connectionName"_s, u"prod"_s));
    QVERIFY(program.typeInto(u"connectionUrl"_s, u"sqlite:"_s + folder.filePath(u"a.db"_s)));
    QVERIFY(program.typeInto(u"connectionToken"_s, u"secret"_s));
    QVERIFY(program.click(u"connectionProduction"_s));
    QVERIFY(program.click(u"connectionForward"_s));
    QTRY_COMPARE_WITH_TIMEOUT(program.app.session()->status(), MonitorSession::Connected, 20'000);
    QCOMPARE(list.count(), 1);
    QVERIFY(program.app.session()->isProduction());
    QCOMPARE(list.tokenOf(0), "secret"_ba);
    // The settings, which others may read, hold no token.
    QVERIFY(!contentOf(folder.filePath(u"connections.ini"_s)).contains("secret"));

    // Another name keeps the token, which was not touched.
    QTRY_VERIFY(!program.find(u"connectionUrl"_s));
    QVERIFY(program.click(u"connectionButton"_s));
    QVERIFY(program.click(u"changeConnection"_s));
    QVERIFY(program.typeInto(u"connectionName"_s, u"main"_s));
    QVERIFY(program.click(u"connectionForward"_s));
    QTRY_COMPARE(list.at(0).name, u"main"_s);
    QCOMPARE(list.tokenOf(0), "secret"_ba);
    QTRY_COMPARE(program.app.session()->name(), u"main"_s);

    QTRY_VERIFY(!program.find(u"connectionUrl"_s));
    QVERIFY(program.click(u"connectionButton"_s));
    QVERIFY(program.click(u"forgetConnection"_s));
    QTRY_COMPARE(list.count(), 0);
    QCOMPARE(program.app.session()->status(), MonitorSession::None);
    QVERIFY(!contentOf(program.tokensFile()).contains("secret"));
}

void tst_Program::aWrongConnectionIsExplained_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("said");

    QTest::newRow("nothing") << u" "_s << u"An address is needed"_s;
    QTest::newRow("a word") << u"localhost"_s << u"is not an address"_s;
    QTest::newRow("unknown scheme") << u"carrier-pigeon:coop"_s << u"is not an address"_s;
    QTest::newRow("no TLS") << u"http://example.org:7411"_s << u"use https:"_s;
}

void tst_Program::aWrongConnectionIsExplained()
{
    QFETCH(QString, url);
    QFETCH(QString, said);
    ProgramWindow program;
    QVERIFY(program.click(u"connectionButton"_s));
    QVERIFY(program.typeInto(u"connectionName"_s, u"prod"_s));
    QVERIFY(program.typeInto(u"connectionUrl"_s, url));
    QVERIFY(program.click(u"connectionForward"_s));
    QTRY_VERIFY(program.textOf(u"connectionProblem"_s).contains(said));
    QCOMPARE(program.app.connections()->count(), 0);
}

void tst_Program::theWindowRemembers()
{
    QTemporaryDir folder;
    const QString url = u"sqlite:"_s + folder.filePath(u"a.db"_s);
    {
        Application app(folder.path(), tokenFile(folder.filePath(u"tokens.json"_s)));
        QCOMPARE(app.connections()->save(-1, u"first"_s, url, {}, false, {}), QString());
        QCOMPARE(app.connections()->save(-1, u"second"_s, url, {}, true, u"secret"_s), QString());
        app.connectTo(1);
        app.setThemeMode(u"dark"_s);
        app.setMutedFailures({u"00ab"_s});
    }
    Application app(folder.path(), tokenFile(folder.filePath(u"tokens.json"_s)));
    QCOMPARE(app.connections()->count(), 2);
    QCOMPARE(app.connections()->tokenOf(1), "secret"_ba);
    QCOMPARE(app.themeMode(), u"dark"_s);
    QCOMPARE(app.mutedFailures(), QStringList{u"00ab"_s});
    app.connectToLast();
    QCOMPARE(app.session()->name(), u"second"_s);
    QVERIFY(app.session()->isProduction());
    QVERIFY(!app.session()->isUnlocked());
}

QTEST_MAIN(tst_Program)
#include "tst_program.moc"
