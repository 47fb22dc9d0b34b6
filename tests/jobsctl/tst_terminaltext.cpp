// SPDX-License-Identifier: MIT
#include "terminaltext.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <rapidcheck.h>

using namespace Jobs::Ctl;
using namespace Qt::StringLiterals;

class tst_TerminalText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingReachesTheTerminal_data();
    void nothingReachesTheTerminal();
    void noTextHoldsWhatSteersATerminal();
    void widthsAreThoseOfTerminals_data();
    void widthsAreThoseOfTerminals();
    void cutTextFits();
    void jsonKeepsItsMeaning();
};

void tst_TerminalText::nothingReachesTheTerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("plain") << u"timeout"_s << u"timeout"_s;
    QTest::newRow("colour") << u"\u001b[31mred"_s << u"�[31mred"_s;
    QTest::newRow("title of the window") << u"\u001b]0;owned\u0007"_s << u"�]0;owned�"_s;
    QTest::newRow("eight-bit control") << u"\u009b31m"_s << u"�31m"_s;
    QTest::newRow("lines") << u"a\r\nb\nc\td"_s << u"a↵b↵c d"_s;
    QTest::newRow("overwriting") << u"good\rbad"_s << u"good�bad"_s;
    QTest::newRow("turned direction") << u"a\u202eb\u2066c"_s << u"a�b�c"_s;
    QTest::newRow("half a pair") << QString(QChar(0xd800)) << u"�"_s;
    QTest::newRow("other writing") << u"日本 ü 🙂"_s << u"日本 ü 🙂"_s;
}

void tst_TerminalText::nothingReachesTheTerminal()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(harmless(text), shown);
}

void tst_TerminalText::noTextHoldsWhatSteersATerminal()
{
    QVERIFY(rc::check([] {
        const auto units = *rc::gen::container<std::vector<char16_t>>(rc::gen::inRange<char16_t>(0, 0x3000));
        const QString shown = harmless(QString::fromUtf16(units.data(), qsizetype(units.size())));
        for (const QChar c : shown) {
            RC_ASSERT(c.unicode() >= 0x20);
            RC_ASSERT(c.unicode() < 0x7f || c.unicode() > 0x9f);
            RC_ASSERT(c.unicode() < 0x2028 || c.unicode() > 0x202e);
        }
        RC_ASSERT(harmless(shown) == shown);
    }));
}

void tst_TerminalText::widthsAreThoseOfTerminals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");

    QTest::newRow("Latin") << u"für"_s << 3;
    QTest::newRow("combining") << u"fu\u0308r"_s << 3;
    QTest::newRow("Chinese") << u"日本"_s << 4;
    QTest::newRow("Korean") << u"한"_s << 2;
    QTest::newRow("emoji") << u"🙂"_s << 2;
    QTest::newRow("half-width") << u"ｱ"_s << 1;
    QTest::newRow("zero-width joiner") << u"a\u200db"_s << 2;
}

void tst_TerminalText::widthsAreThoseOfTerminals()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QCOMPARE(displayWidth(text), width);
}

void tst_TerminalText::cutTextFits()
{
    QCOMPARE(cutToWidth(u"timeout"_s, 7), u"timeout"_s);
    QCOMPARE(cutToWidth(u"timeout"_s, 5), u"time…"_s);
    QCOMPARE(cutToWidth(u"日本語"_s, 4), u"日…"_s);
    QCOMPARE(cutToWidth(u"x"_s, 0), QString());
    QVERIFY(rc::check([] {
        const auto units =
            *rc::gen::container<std::vector<char16_t>>(rc::gen::elementOf(std::u16string(u"aü日한\u0308\xd83d\xde42")));
        const int width = *rc::gen::inRange(0, 20);
        RC_ASSERT(displayWidth(cutToWidth(QString::fromUtf16(units.data(), qsizetype(units.size())), width)) <= width);
    }));
}

void tst_TerminalText::jsonKeepsItsMeaning()
{
    const QString text = u"\u001b[31m \u009b \u007f \u202e 日本 \U000e0041"_s;
    const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    const QByteArray shown = harmlessJson(json);
    QCOMPARE(QJsonDocument::fromJson(shown).array().at(0).toString(), text);
    QVERIFY(!QString::fromUtf8(shown).contains(QChar(0x9b)));
    QVERIFY(!QString::fromUtf8(shown).contains(QChar(0x202e)));
    QVERIFY(!shown.contains('\x7f'));
    QVERIFY(shown.contains("日本"));
}

QTEST_APPLESS_MAIN(tst_TerminalText)
#include "tst_terminaltext.moc"
