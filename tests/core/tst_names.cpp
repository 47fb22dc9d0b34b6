// SPDX-License-Identifier: MIT
#include <jobs/core/names.h>

#include <QtTest/QTest>

#include <rapidcheck.h>

#include <thread>
#include <vector>

using namespace Jobs;
using namespace Qt::StringLiterals;

class tst_Names : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFollowTheRule_data();
    void namesFollowTheRule();
    void keysMayHoldAnyText_data();
    void keysMayHoldAnyText();
    void tagsAreFewAndShort();
    void shortenedTextKeepsItsEnds();
    void shortenedTextNeverExceedsItsLimit();
    void internedNamesAreShared();
    void internedNamesAreSharedBetweenThreads();
    void thePoolOfNamesIsBounded();
};

void tst_Names::namesFollowTheRule_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("problem");

    QTest::newRow("plain") << u"send-email"_s << QString();
    QTest::newRow("all characters") << u"AZaz09._:-"_s << QString();
    QTest::newRow("one character") << u"a"_s << QString();
    QTest::newRow("128 characters") << QString(128, u'a') << QString();
    QTest::newRow("129 characters") << QString(129, u'a') << u"has 129 characters; use at most 128"_s;
    QTest::newRow("empty") << QString() << u"the queue is empty"_s;
    QTest::newRow("space") << u"a b"_s << u"the queue \"a b\" has U+0020 at position 2"_s;
    QTest::newRow("slash") << u"../etc"_s << u"U+002F at position 3"_s;
    QTest::newRow("umlaut") << u"größe"_s << u"U+00F6"_s;
    QTest::newRow("newline, shown harmlessly") << u"a\nb"_s << u"\"a\ufffdb\" has U+000A"_s;
    QTest::newRow("a million characters") << QString(1'000'000, u'/') << u"has 1000000 characters"_s;
}

void tst_Names::namesFollowTheRule()
{
    QFETCH(QString, name);
    QFETCH(QString, problem);

    const auto checked = checkName(name, "queue"_L1);

    QCOMPARE(checked.has_value(), problem.isEmpty());
    if (!checked) {
        QCOMPARE(checked.error().code, JobQueueError::Code::InvalidName);
        QVERIFY2(checked.error().message.contains(problem), qPrintable(checked.error().message));
        QVERIFY(checked.error().message.size() < 300);
    }
}

void tst_Names::keysMayHoldAnyText_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("good");

    QTest::newRow("text") << u"invoice 42 for Jürgen 😀"_s << true;
    QTest::newRow("512 characters") << QString(512, u'k') << true;
    QTest::newRow("513 characters") << QString(513, u'k') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("newline") << u"a\nb"_s << false;
    QTest::newRow("NUL") << QString(QChar(u'\0')) << false;
    QTest::newRow("C1 control") << QString(QChar(0x85)) << false;
    QTest::newRow("half a pair") << QString(QChar(0xd800)) << false;
}

void tst_Names::keysMayHoldAnyText()
{
    QFETCH(QString, key);
    QFETCH(bool, good);

    QCOMPARE(checkKey(key, "unique key"_L1).has_value(), good);
}

void tst_Names::tagsAreFewAndShort()
{
    QVERIFY(checkTags({}));
    QVERIFY(checkTags(QStringList(16, QString(128, u't'))));
    QVERIFY(!checkTags(QStringList(17, u"t"_s)));
    QVERIFY(!checkTags({QString(129, u't')}));
    QVERIFY(!checkTags({u""_s}));
    QVERIFY(!checkTags({u"a\tb"_s}));
}

void tst_Names::shortenedTextKeepsItsEnds()
{
    QCOMPARE(shortened(u"0123456789"_s, 10), u"0123456789"_s);
    QCOMPARE(shortened(u"0123456789"_s, 9), u"0123…6789"_s);
    QCOMPARE(shortened(u"0123456789"_s, 2), u"0…"_s);
    QCOMPARE(shortened(u"0123456789"_s, 1), u"…"_s);
    QCOMPARE(shortened(u"0123456789"_s, 0), u""_s);
    QCOMPARE(shortened(u"a😀b😀c"_s, 6), u"a😀…c"_s);
}

void tst_Names::shortenedTextNeverExceedsItsLimit()
{
    QVERIFY(rc::check("shortened text is short and whole", [] {
        const auto pairs = *rc::gen::inRange(0, 40);
        const int limit = *rc::gen::inRange(0, 50);
        const QString text = shortened(QString(*rc::gen::inRange(0, 3), u'x') + u"😀"_s.repeated(pairs), limit);
        RC_ASSERT(text.size() <= limit);
        RC_ASSERT(text.isValidUtf16());
    }));
}

void tst_Names::internedNamesAreShared()
{
    const QString first = internedName(u"send-%1"_s.arg(u"email"));
    const QString second = internedName(u"%1-email"_s.arg(u"send"));

    QCOMPARE(first, u"send-email"_s);
    QVERIFY(first.constData() == second.constData());
    QString changed = first;
    changed += u'!';
    QCOMPARE(internedName(u"send-email"_s), u"send-email"_s);
    QCOMPARE(internedName({}), QString());
}

void tst_Names::internedNamesAreSharedBetweenThreads()
{
    constexpr int names = 500;
    std::vector<std::vector<const QChar *>> found(4);
    {
        std::vector<std::jthread> threads;
        for (auto &mine : found) {
            threads.emplace_back([&mine] {
                for (int i = 0; i < names; ++i)
                    mine.push_back(internedName(u"thread-%1"_s.arg(i)).constData());
            });
        }
    }
    for (const auto &others : found)
        QVERIFY(others == found.front());
}

void tst_Names::thePoolOfNamesIsBounded()
{
    for (int i = 0; i < 12'000; ++i)
        QCOMPARE(internedName(u"made-up-%1"_s.arg(i)), u"made-up-%1"_s.arg(i));

    const QString late = u"made-up-late"_s;
    QVERIFY(internedName(late).constData() == late.constData());
    QVERIFY(internedName(u"made-up-1"_s).constData() == internedName(u"made-up-1"_s).constData());
}

QTEST_GUILESS_MAIN(tst_Names)
#include "tst_names.moc"
