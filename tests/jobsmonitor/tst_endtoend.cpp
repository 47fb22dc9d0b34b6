// SPDX-License-Identifier: MIT
#include "jobsdprocess.h"
#include "programwindow.h"

#include "../qml/fatalwarnings.h"

#include <QtCore/QCryptographicHash>
#include <QtTest/QSignalSpy>

using namespace Jobs;
using namespace Qt::StringLiterals;

//! An operator with the window, and a jobsd whose jobs fail. Nothing in between is a double.
class tst_EndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeWarningsFatal();
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    }

    void aFailureArrivesIsRepairedAndGoes();
    void aKilledServerIsSaidAndTakenUpAgainInPlace();
    void throughTlsWithAToken();

private:
    //! What a person does who starts the window for the first time.
    static void connectTo(ProgramWindow &program, const QString &url, const QString &token = {}, const QString &caFile = {});
};

void tst_EndToEnd::connectTo(ProgramWindow &program, const QString &url, const QString &token, const QString &caFile)
{
    QVERIFY(program.click(u"connectionButton"_s));
    QVERIFY(program.typeInto(u"connectionName"_s, u"prod"_s));
    QVERIFY(program.typeInto(u"connectionUrl"_s, url));
    if (!token.isEmpty())
        QVERIFY(program.typeInto(u"connectionToken"_s, token));
    if (!caFile.isEmpty())
        QVERIFY(program.typeInto(u"connectionCa"_s, caFile));
    QVERIFY(program.click(u"connectionForward"_s));
    QTRY_COMPARE_WITH_TIMEOUT(program.app.session()->status(), MonitorSession::Connected, 20'000);
    QTRY_VERIFY(!program.find(u"connectionUrl"_s));
}

void tst_EndToEnd::aFailureArrivesIsRepairedAndGoes()
{
    JobsdProcess jobsd;
    QVERIFY(jobsd.start());
    ProgramWindow program;
    connectTo(program, jobsd.url());
    program.go(Qt::Key_F);
    QTRY_VERIFY(program.findText(u"Nothing failed"_s));
    QSignalSpy announced(program.view, SIGNAL(failureGroupAppeared(QString,QString)));

    QVERIFY(jobsd.push(u"mail"_s, 3));
    QTRY_COMPARE_WITH_TIMEOUT(program.rows(u"failureListView"_s), 1, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(announced.size(), 1, 20'000);
    QCOMPARE(announced[0][0].toString(), u"mail"_s);
    QTRY_VERIFY_WITH_TIMEOUT(program.findText(u"mail.example.org does not answer"_s), 20'000);

    // Opened, it says what is wrong; nothing can be changed until it is unlocked.
    program.key(Qt::Key_J);
    QTRY_VERIFY(program.find(u"retryGroup"_s));
    QVERIFY(!program.find(u"retryGroup"_s)->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(program.textOf(u"retryGroup"_s), u"Retry all 3"_s, 20'000);
    QVERIFY(program.click(u"lockButton"_s));
    QTRY_VERIFY(program.find(u"retryGroup"_s)->isEnabled());

    jobsd.repair();
    QVERIFY(program.click(u"retryGroup"_s));
    QVERIFY(program.click(u"confirmButton"_s));

    QTRY_VERIFY_WITH_TIMEOUT(program.findText(u"Nothing failed"_s), 20'000);
    QMetaObject::invokeMethod(program.view, "showJobs", Q_ARG(QString, u"state:completed"_s));
    QTRY_COMPARE_WITH_TIMEOUT(program.rows(u"jobListView"_s), 3, 20'000);
    // Who did it is written down.
    program.go(Qt::Key_A);
    QTRY_VERIFY_WITH_TIMEOUT(program.findText(u"Retry"_s), 20'000);
}

void tst_EndToEnd::aKilledServerIsSaidAndTakenUpAgainInPlace()
{
    JobsdProcess jobsd("[worker.later]\n");
    QVERIFY(jobsd.start());
    QVERIFY(jobsd.push(u"later"_s, 150)); // and nobody comes for it
    ProgramWindow program;
    connectTo(program, jobsd.url());
    QMetaObject::invokeMethod(program.view, "showJobs", Q_ARG(QString, u"kind:later"_s));
    QTRY_COMPARE_WITH_TIMEOUT(program.rows(u"jobListView"_s), 150, 20'000);
    for (int i = 0; i < 60; ++i)
        program.key(Qt::Key_J);
    program.key(Qt::Key_Return);
    QQuickItem *list = program.find(u"jobListView"_s);
    const QVariant place = list->property("contentY");
    QVERIFY(place.toDouble() > 0);
    QTRY_VERIFY_WITH_TIMEOUT(program.findText(u"Job 91 in queue"_s), 20'000);

    jobsd.kill();
    QTRY_VERIFY_WITH_TIMEOUT(program.find(u"connectionBanner"_s), 20'000);
    QVERIFY(program.findText(u"It is tried again by itself. What you see is the last known state."_s));
    QCOMPARE(program.rows(u"jobListView"_s), 150);

    QVERIFY(jobsd.start());
    QTRY_VERIFY_WITH_TIMEOUT(!program.find(u"connectionBanner"_s), 20'000);
    QVERIFY(jobsd.push(u"later"_s, 1));
    QTRY_VERIFY_WITH_TIMEOUT(program.findText(u"Newer jobs"_s), 20'000);
    QCOMPARE(list->property("contentY"), place);
    QCOMPARE(program.screen(), u"jobs"_s);
    QCOMPARE(program.textOf(u"filterField"_s), u"kind:later"_s);
    QCOMPARE(list->property("currentIndex").toInt(), 59);
    QVERIFY(program.findText(u"Job 91 in queue"_s));
}

void tst_EndToEnd::throughTlsWithAToken()
{
    QTemporaryDir folder;
    const QString certificate = folder.filePath(u"certificate.pem"_s);
    const QString key = folder.filePath(u"key.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                                 u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s,
                                 u"subjectAltName=DNS:localhost"_s, u"-keyout"_s, key, u"-out"_s, certificate});
    QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
    const QByteArray token = "a-token-of-some-length";
    const quint16 port = JobsdProcess::freePort();
    JobsdProcess jobsd("[listen.tls]\ncertificate = '" + certificate.toUtf8() + "'\nkey = '" + key.toUtf8() + "'\n"
                       "[auth]\ntokens = '" + folder.filePath(u"tokens"_s).toUtf8() + "'\n");
    jobsd.set(u"JOBSD_LISTEN_HTTP"_s, u"127.0.0.1:%1"_s.arg(port));
    QFile tokens(folder.filePath(u"tokens"_s));
    QVERIFY(tokens.open(QIODevice::WriteOnly));
    QVERIFY(tokens.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    tokens.write("ops:operate:" + QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex() + '\n');
    tokens.close();
    QVERIFY(jobsd.start());

    ProgramWindow program;
    const QString url = u"https://localhost:%1"_s.arg(port);
    connectTo(program, url, QString::fromLatin1(token), certificate);
    QVERIFY(program.findText(u"Role: operate"_s));
    program.go(Qt::Key_F);
    QVERIFY(jobsd.push(u"mail"_s, 2));
    QTRY_COMPARE_WITH_TIMEOUT(program.rows(u"failureListView"_s), 1, 20'000);

    // The token stands in a file of its owner alone, and in no other.
    QFile kept(program.tokensFile());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(kept.readAll().contains(token));
    QCOMPARE(kept.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);

    jobsd.kill();
    QTRY_VERIFY_WITH_TIMEOUT(program.find(u"connectionBanner"_s), 20'000);
    QVERIFY(jobsd.start());
    QTRY_VERIFY_WITH_TIMEOUT(!program.find(u"connectionBanner"_s), 20'000);
}

QTEST_MAIN(tst_EndToEnd)
#include "tst_endtoend.moc"
