// SPDX-License-Identifier: MIT

// What is made from the table of verbs: the manual, the reference, the shells' completion.

#include "program.h"

#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

QString document(const char *name) { return QStringLiteral(JOBSCTL_DOCUMENTS "/") + QLatin1StringView(name); }

QString toolOrSkip(const char *name) { return QStandardPaths::findExecutable(QLatin1StringView(name)); }

} // namespace

class tst_JobsCtlDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReferenceIsUpToDate();
    void theManualIsCorrectRoff();
    void everyVerbIsInTheManual();
    void shellsReadTheirScripts_data();
    void shellsReadTheirScripts();
    void bashCompletes_data();
    void bashCompletes();
};

void tst_JobsCtlDocuments::theReferenceIsUpToDate()
{
    QFile file(QStringLiteral(JOBSCTL_REFERENCE));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Ran ran = Program().plain({u"__reference"_s});
    QVERIFY2(file.readAll() == ran.out, "docs/jobsctl.md differs: write it with jobsctl __reference > docs/jobsctl.md");
}

void tst_JobsCtlDocuments::theManualIsCorrectRoff()
{
    const QString man = toolOrSkip("man");
    if (man.isEmpty())
        QSKIP("man is not installed");
    Program program;
    program.set(u"MANROFFSEQ"_s, QString());
    program.set(u"MANWIDTH"_s, u"80"_s);
    const Ran ran =
        program.run(man, {u"--warnings"_s, u"-E"_s, u"UTF-8"_s, u"-l"_s, u"-Tutf8"_s, u"-Z"_s, document("jobsctl.1")});
    QVERIFY2(ran.code == 0 && ran.err.isEmpty(), ran.err.constData());
}

void tst_JobsCtlDocuments::everyVerbIsInTheManual()
{
    QFile manual(document("jobsctl.1"));
    QVERIFY(manual.open(QIODevice::ReadOnly));
    const QByteArray text = manual.readAll();
    for (const char *verb : {"push", "queue drain", "job log", "completion", "token add", "top", "check"})
        QVERIFY2(text.contains(QByteArray("jobsctl ") + verb), verb);
    QVERIFY(!text.contains("__complete"));
}

void tst_JobsCtlDocuments::shellsReadTheirScripts_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("script");

    QTest::newRow("bash") << u"bash"_s << document("jobsctl.bash");
    QTest::newRow("zsh") << u"zsh"_s << document("_jobsctl");
    QTest::newRow("fish") << u"fish"_s << document("jobsctl.fish");
}

void tst_JobsCtlDocuments::shellsReadTheirScripts()
{
    QFETCH(QString, shell);
    QFETCH(QString, script);
    const QString program = QStandardPaths::findExecutable(shell);
    if (program.isEmpty())
        QSKIP("the shell is not installed");
    const Ran ran = Program().run(program, {u"-n"_s, script});
    QVERIFY2(ran.code == 0 && ran.err.isEmpty(), ran.err.constData());
}

void tst_JobsCtlDocuments::bashCompletes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("completions");

    QTest::newRow("verb") << u"jobsctl stat"_s << "status\n"_ba;
    QTest::newRow("second word") << u"jobsctl queue pa"_s << "pause\n"_ba;
    QTest::newRow("option") << u"jobsctl jobs --sta"_s << "--state\n"_ba;
    QTest::newRow("value") << u"jobsctl jobs --state fai"_s << "failed\n"_ba;
    QTest::newRow("behind the colon of a filter") << u"jobsctl jobs state:fai"_s << "failed\n"_ba;
    QTest::newRow("queue") << u"jobsctl queue pause ma"_s << "mail\n"_ba;
    QTest::newRow("queue in a filter") << u"jobsctl jobs state:failed queue:ma"_s << "mail\n"_ba;
}

void tst_JobsCtlDocuments::bashCompletes()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, completions);
    const QString bash = QStandardPaths::findExecutable(u"bash"_s);
    if (bash.isEmpty())
        QSKIP("bash is not installed");
    Program program;
    QCOMPARE(program({u"push"_s, u"send"_s, u"{}"_s, u"-Q"_s, u"mail"_s}).code, 0);
    program.set(u"JOBS_STORE"_s, program.store());
    const QString script = u"jobsctl() { \"$JOBSCTL\" \"$@\"; }\n"
                           "source \"$1\"\n"
                           "COMP_LINE=$2; COMP_POINT=${#COMP_LINE}\n"
                           "read -ra COMP_WORDS <<<\"${COMP_LINE//:/ : }\"\n"
                           "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                           "_jobsctl 2>/dev/null\n"
                           "printf '%s\\n' \"${COMPREPLY[@]}\"\n"_s;
    program.set(u"JOBSCTL"_s, QStringLiteral(JOBSCTL));
    const Ran ran = program.run(bash, {u"-c"_s, script, u"bash"_s, document("jobsctl.bash"), line});
    QCOMPARE(ran.out, completions);
}

QTEST_GUILESS_MAIN(tst_JobsCtlDocuments)
#include "tst_jobsctldocuments.moc"
