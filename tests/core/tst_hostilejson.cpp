// SPDX-License-Identifier: MIT

// What somebody may send who wants harm, or is broken.

#include "testgadgets.h"

#include <jobs/core/names.h>

#include <QtTest/QTest>

#include <rapidcheck.h>

#include <ctime>
#include <string>

using namespace Jobs;
using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

namespace {

QByteArray nested(int levels, const char *open, const char *close)
{
    return QByteArray(open).repeated(levels) + QByteArray(close).repeated(levels);
}

Result<> checked(const QByteArray &json, bool objectOnly = false)
{
    return checkJson(json, defaultMaxPayload, "parameters"_L1, objectOnly);
}

} // namespace

class tst_HostileJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allReadersRefuseIt_data();
    void allReadersRefuseIt();
    void sixtyFourLevelsAreRead();
    void deepUnknownMembersAreRefusedToo();
    void longStringsAreRead();
    void sizesUpToTheLimitAreTaken_data();
    void sizesUpToTheLimitAreTaken();
    void anythingButAnObjectIsRefusedWhereOneIsNeeded();
    void aLargeObjectIsReadInProportionateTime();
    void noBytesCrashAReader();
    void rawDataWithoutAnEndIsReadInItsBounds();
};

void tst_HostileJson::allReadersRefuseIt_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");

    const auto row = [](const char *name, const QByteArray &json, const char *message) {
        QTest::newRow(name) << json << QString::fromUtf8(message);
    };
    row("empty", "", "not one complete JSON value");
    row("blank", "  ", "not one complete JSON value");
    row("truncated", R"({"street":"Ma)", "at byte");
    row("two values", "{}{}", "at byte 2");
    row("trailing comma", R"({"zip":1,})", "at byte");
    row("comment", R"({/* zip */})", "at byte");
    row("single quotes", "{'zip':1}", "at byte");
    row("NaN", R"({"zip":NaN})", "at byte");
    row("number too large", R"({"zip":1e999})", "too big");
    row("10 000 levels of arrays", nested(10'000, "[", "]"), "nest deeper than 64 levels");
    row("10 000 levels of objects", nested(10'000, "{\"folders\":", "}"), "nest deeper than 64 levels");
    row("100 000 open brackets", QByteArray(100'000, '['), "nest deeper than 64 levels");
    row("65 levels", R"({"a":)" + nested(64, "[", "]") + '}', "nest deeper than 64 levels");
    row("bad UTF-8", "{\"street\":\"\xff\"}", "not valid UTF-8");
    row("overlong UTF-8", "{\"street\":\"\xc0\xaf\"}", "not valid UTF-8");
    row("a surrogate in UTF-8", "{\"street\":\"\xed\xa0\x80\"}", "not valid UTF-8");
    row("truncated UTF-8", "{\"street\":\"\xe2\x82\"}", "not valid UTF-8");
    row("byte order mark", "\xef\xbb\xbf{}", "at byte 0");
    row("half an escaped pair", R"({"street":"\ud800"})", "surrogate");
    row("bad escape", R"({"street":"\x"})", "at byte");
    row("raw control character", "{\"street\":\"\n\"}", "at byte");
    row("NUL byte", QByteArray("{}\0{}", 5), "NUL byte at byte 2");
}

void tst_HostileJson::allReadersRefuseIt()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);

    for (const auto &error :
         {checked(json).error(), decodeParameters<Folder>(json).error(), decodeParameters<QJsonObject>(json).error()}) {
        QCOMPARE(error.code, Code::InvalidParameters);
        QVERIFY2(error.message.contains(message), qPrintable(error.message));
        QVERIFY(error.message.size() < 500);
    }
}

void tst_HostileJson::sixtyFourLevelsAreRead()
{
    const QByteArray json = nested(64, "[", "]");
    QVERIFY(checked(json));
    QVERIFY(decodeParameters<Folder>(R"({"unknown":)" + nested(63, "[", "]") + '}'));
}

void tst_HostileJson::deepUnknownMembersAreRefusedToo()
{
    QVERIFY(!decodeParameters<Address>(R"({"unknown":)" + nested(1000, "[", "]") + '}'));
}

void tst_HostileJson::longStringsAreRead()
{
    const Address address{.street = QString(1024 * 1024, u'x') + u"\"ä\n"_s, .zip = 7};

    const QByteArray json = *encodeParameters(address);

    QVERIFY(*decodeParameters<Address>(json) == address);
}

void tst_HostileJson::sizesUpToTheLimitAreTaken_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qsizetype>("limit");

    // Around the limits, and around the sizes at which small texts and values stop being kept on the stack.
    for (const qsizetype limit : {64, 1024, 4096, 1024 * 1024}) {
        for (const qsizetype size : {limit - 1, limit, limit + 1})
            QTest::addRow("%d of %d bytes", int(size), int(limit)) << size << limit;
    }
}

void tst_HostileJson::sizesUpToTheLimitAreTaken()
{
    QFETCH(qsizetype, size);
    QFETCH(qsizetype, limit);
    const QByteArray json = R"({"street":")" + QByteArray(size - 13, 'x') + R"("})";
    QCOMPARE(json.size(), size);

    const auto result = checkJson(json, limit, "parameters"_L1, true);

    QCOMPARE(result.has_value(), size <= limit);
    if (!result)
        QCOMPARE(result.error().code, Code::PayloadTooLarge);
    QCOMPARE(decodeParameters<Address>(json)->street.size(), size - 13);
}

void tst_HostileJson::anythingButAnObjectIsRefusedWhereOneIsNeeded()
{
    for (const QByteArray json : {"[]", "7", "\"{}\"", "null", " [ ] "}) {
        QVERIFY(checked(json));
        QVERIFY(!checked(json, true));
        QVERIFY(!decodeParameters<QJsonObject>(json));
    }
    QVERIFY(checked(" {} ", true));
}

void tst_HostileJson::aLargeObjectIsReadInProportionateTime()
{
    // Added one by one, in falling order, these members would be moved four thousand million times.
    QByteArray json = "{\"object\":{";
    for (int i = 90'000; i > 0; --i)
        json += '"' + QByteArray::number(i) + "\":1,";
    json.chop(1);
    json += "}}";

    const std::clock_t begin = std::clock(); // the processor's time: a busy machine does not count
    const auto value = decodeParameters<Everything>(json);
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;

    QCOMPARE(value->object.size(), 90'000);
    QVERIFY2(seconds < 5, qPrintable(QString::number(seconds)));
}

void tst_HostileJson::noBytesCrashAReader()
{
    QVERIFY(rc::check("any bytes are read or refused", [] {
        const auto bytes = *rc::gen::container<std::string>(
            rc::gen::elementOf(std::string("{}[]\",:0123456789.eE+-\\untrfalse \x80\xff")));
        const QByteArray json = QByteArray::fromStdString(bytes);
        RC_ASSERT(checked(json).has_value() || !decodeParameters<Everything>(json).has_value());
        RC_ASSERT(checked(json).has_value() || !decodeParameters<QJsonObject>(json).has_value());
    }));
}

void tst_HostileJson::rawDataWithoutAnEndIsReadInItsBounds()
{
    const char text[] = {'{', '"', 'z', 'i', 'p', '"', ':', '7', '}', '9'};
    const auto json = QByteArray::fromRawData(text, 9);

    QVERIFY(checked(json, true));
    QCOMPARE(decodeParameters<Address>(json)->zip, 7);
    QVERIFY(!checked(QByteArray::fromRawData(text, 8)));
}

QTEST_GUILESS_MAIN(tst_HostileJson)
#include "tst_hostilejson.moc"
