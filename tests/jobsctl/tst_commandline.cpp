// SPDX-License-Identifier: MIT
#include "commandline.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

#include <rapidcheck.h>

using namespace Jobs;
using namespace Jobs::Ctl;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const QString &line) { return line.split(u' ', Qt::SkipEmptyParts); }

} // namespace

class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreUnderstood_data();
    void linesAreUnderstood();
    void wrongLinesAreExplained_data();
    void wrongLinesAreExplained();
    void valuesHaveTypes();
    void theTableIsSound();
    void whatMayFollowIsKnown_data();
    void whatMayFollowIsKnown();
    void noWordsCrashIt();
};

void tst_CommandLine::linesAreUnderstood_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("output");

    QTest::newRow("one word") << u"status"_s << u"status"_s << QStringList() << QString();
    QTest::newRow("two words") << u"queue pause mail"_s << u"queue pause"_s << QStringList{u"mail"_s} << QString();
    QTest::newRow("options before") << u"-o json --server unix:/x jobs"_s << u"jobs"_s << QStringList() << u"json"_s;
    QTest::newRow("options between") << u"queue -o json pause mail"_s << u"queue pause"_s << QStringList{u"mail"_s}
                                     << u"json"_s;
    QTest::newRow("options behind") << u"jobs --output=csv"_s << u"jobs"_s << QStringList() << u"csv"_s;
    QTest::newRow("joined") << u"jobs -ocsv"_s << u"jobs"_s << QStringList() << u"csv"_s;
    QTest::newRow("a lone dash") << u"push mail -"_s << u"push"_s << QStringList{u"mail"_s, u"-"_s} << QString();
    QTest::newRow("behind two dashes") << u"push mail -- -o"_s << u"push"_s << QStringList{u"mail"_s, u"-o"_s}
                                       << QString();
    QTest::newRow("an argument named like a verb")
        << u"push status"_s << u"push"_s << QStringList{u"status"_s} << QString();
    QTest::newRow("many arguments") << u"wait 1 2 3"_s << u"wait"_s << QStringList{u"1"_s, u"2"_s, u"3"_s} << QString();
}

void tst_CommandLine::linesAreUnderstood()
{
    QFETCH(QString, line);
    QFETCH(QString, verb);
    QFETCH(QStringList, arguments);
    QFETCH(QString, output);
    const auto call = parseCommandLine(words(line));
    QVERIFY2(call.has_value(), call ? "" : qPrintable(call.error().message));
    QCOMPARE(QLatin1StringView(call->verb->path), verb);
    QCOMPARE(call->arguments, arguments);
    QCOMPARE(call->value("output"), output);
}

void tst_CommandLine::wrongLinesAreExplained_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("message");

    QTest::newRow("misspelt verb") << u"stauts"_s << u"did you mean “status”?"_s;
    QTest::newRow("misspelt second word") << u"queue puase mail"_s << u"did you mean “pause”?"_s;
    QTest::newRow("nothing near") << u"banana"_s << u"known are: status"_s;
    QTest::newRow("half a verb") << u"queue"_s << u"needs one more word: show"_s;
    QTest::newRow("misspelt option") << u"jobs --outptu json"_s << u"did you mean --output?"_s;
    QTest::newRow("another verb's option") << u"status --wait"_s << u"has no option “--wait”"_s;
    QTest::newRow("no value") << u"jobs --output"_s << u"--output needs a value: --output FORMAT"_s;
    QTest::newRow("a flag with a value") << u"jobs --quiet=yes"_s << u"takes no value"_s;
    QTest::newRow("twice") << u"jobs -o json -o csv"_s << u"can be given once"_s;
    QTest::newRow("no argument") << u"job show"_s << u"needs ID"_s;
    QTest::newRow("too many arguments") << u"explain 1 2"_s << u"has no use for “2”"_s;
    QTest::newRow("later") << u"schedules list"_s << u"is not in this release"_s;
    QTest::newRow("later, below a verb of now") << u"queue limit mail 5"_s << u"is not in this release"_s;
}

void tst_CommandLine::wrongLinesAreExplained()
{
    QFETCH(QString, line);
    QFETCH(QString, message);
    const auto call = parseCommandLine(words(line));
    QVERIFY(!call);
    QVERIFY2(call.error().message.contains(message), qPrintable(call.error().message));
}

void tst_CommandLine::valuesHaveTypes()
{
    const auto call = parseCommandLine(words(u"push mail -p 5 --in 5m --attempts x --expires 5"_s));
    QVERIFY(call.has_value());
    QCOMPARE(**call->number("priority", -10, 10), 5);
    QVERIFY(!call->number("priority", 6, 10));
    QVERIFY(!call->number("attempts", 1, 10));
    QVERIFY(!*call->number("limit", 1, 10));
    QCOMPARE(**call->duration("in"), std::chrono::milliseconds(5min));
    QVERIFY(call->duration("expires").error().message.contains(u"--expires"_s));
}

void tst_CommandLine::theTableIsSound()
{
    QSet<QString> paths;
    for (const Verb &verb : verbs()) {
        const QString path = QLatin1StringView(verb.path);
        QVERIFY2(!paths.contains(path), qPrintable(path));
        paths.insert(path);
        QVERIFY2(verb.handler, qPrintable(path));
        QVERIFY2(path.startsWith(u'_') || (verb.group && *verb.summary), qPrintable(path));
        QSet<QString> names;
        QSet<char> letters{'h'};
        const auto add = [&](const Option &option) {
            const QString name = QLatin1StringView(option.name);
            const bool fresh = !names.contains(name) && (!option.letter || !letters.contains(option.letter));
            names.insert(name);
            letters.insert(option.letter);
            return fresh && *option.help;
        };
        for (const Option &option : verb.options)
            QVERIFY2(add(option), qPrintable(path + u" --"_s + QLatin1StringView(option.name)));
        for (const Option &option : commonOptions())
            QVERIFY2(add(option), qPrintable(path + u" --"_s + QLatin1StringView(option.name)));
        bool mayEnd = false;
        for (const Argument &argument : verb.arguments) {
            QVERIFY2(!mayEnd || argument.optional, qPrintable(path));
            mayEnd = mayEnd || argument.optional;
        }
    }
}

void tst_CommandLine::whatMayFollowIsKnown_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("begun");
    QTest::addColumn<QString>("offered");
    QTest::addColumn<int>("complete");

    QTest::newRow("nothing yet") << QString() << QString() << u"status"_s << int(Complete::Nothing);
    QTest::newRow("second word") << u"queue"_s << u"p"_s << u"pause"_s << int(Complete::Nothing);
    QTest::newRow("argument") << u"queue pause"_s << QString() << QString() << int(Complete::Queue);
    QTest::newRow("option") << u"jobs"_s << u"--"_s << u"--state"_s << int(Complete::Nothing);
    QTest::newRow("value") << u"jobs --state"_s << QString() << QString() << int(Complete::State);
    QTest::newRow("value of a letter") << u"jobs -o"_s << QString() << QString() << int(Complete::Format);
    QTest::newRow("behind a value") << u"jobs -o json"_s << QString() << QString() << int(Complete::Filter);
    QTest::newRow("repeated") << u"jobs a:b"_s << QString() << QString() << int(Complete::Filter);
    QTest::newRow("file") << u"--ca"_s << QString() << QString() << int(Complete::File);
}

void tst_CommandLine::whatMayFollowIsKnown()
{
    QFETCH(QString, before);
    QFETCH(QString, begun);
    QFETCH(QString, offered);
    QFETCH(int, complete);
    const Expected expected = expectedAfter(words(before), begun);
    QVERIFY(offered.isEmpty() || expected.words.contains(offered));
    QVERIFY(std::ranges::none_of(expected.words, [](const QString &word) { return word.startsWith("__"_L1); }));
    QCOMPARE(int(expected.complete), complete);
}

void tst_CommandLine::noWordsCrashIt()
{
    QVERIFY(rc::check([] {
        const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
            std::vector<std::string>{"queue", "pause", "job", "show", "push", "-", "--", "-o", "--output",
                                     "--output=", "json", "-q", "", "--=", "-ü", "--help", "1"}));
        QStringList line;
        for (const std::string &part : parts)
            line.append(QString::fromStdString(part));
        const auto call = parseCommandLine(line);
        RC_ASSERT(call.has_value() || !call.error().message.isEmpty());
        expectedAfter(line, u"-"_s);
        expectedAfter(line, {});
    }));
}

QTEST_APPLESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
