// SPDX-License-Identifier: MIT
#include "testgadgets.h"

#include <jobs/core/jobidentifier.h>

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <atomic>
#include <limits>
#include <thread>

using namespace Jobs;
using namespace Qt::StringLiterals;

namespace {

//! A type that knows its own JSON.
struct Point
{
    int x = 0;
    QJsonObject toJson() const { return {{u"x"_s, x}}; }
    static Result<Point> fromJson(const QJsonObject &object) { return Point{object["x"_L1].toInt()}; }
};

//! Not a gadget itself, so its own member would be lost.
struct HalfGadget : Address
{
    int lost = 0;
};

static_assert(JobParameters<Address> && JobParameters<Point> && JobParameters<QJsonObject>);
static_assert(!JobParameters<HalfGadget> && !JobParameters<QString> && !JobParameters<QObject>);

template<typename T>
QByteArray encoded(const T &value)
{
    const auto json = encodeParameters(value);
    return json ? *json : json.error().toString().toUtf8();
}

template<typename T>
QString whyNot(const QByteArray &json)
{
    const auto value = decodeParameters<T>(json);
    return value ? QString() : value.error().message;
}

Everything everything()
{
    Everything value;
    value.yes = true;
    value.tiny = -128;
    value.small = 65535;
    value.number = -42;
    value.large = std::numeric_limits<qint64>::min();
    value.huge = std::numeric_limits<quint64>::max();
    value.rough = 0.1f;
    value.fine = 0.1;
    value.text = u"\"quoted\" \\ \n \x01 ä € 😀"_s;
    value.bytes = QByteArray("\0\xff\x7f", 3);
    value.when = QDateTime(QDate(2024, 2, 29), QTime(12, 0, 0, 7), Qt::UTC);
    value.day = QDate(2024, 2, 29);
    value.time = QTime(23, 59, 59, 999);
    value.url = QUrl(u"https://example.com/a%20b?c=d#e"_s);
    value.uuid = QUuid(u"67c8770b-44f1-410a-ab9a-f9b5446f13ee"_s);
    value.level = Everything::Level::High;
    value.options = {Everything::Fast, Everything::Loud};
    value.names = {u"a"_s, u""_s};
    value.numbers = {1, -2};
    value.levels = {Everything::Level::Low, Everything::Level::Middle};
    value.series = {0.5, -0.0};
    value.matrix = {{1, 2}, {}};
    value.counts = {{u"a"_s, 1}, {u"\"b"_s, 2}};
    value.customers = {{u"joe"_s, {.name = u"Joe"_s, .address = {{u"Main"_s, 1}}, .home = {}}}};
    value.maybe = 0;
    value.maybeText = u""_s;
    value.json = QJsonValue(qint64(9007199254740993));
    value.object = {{u"a"_s, QJsonArray{1, true, QJsonValue::Null, u"x"_s, QJsonObject()}}};
    value.array = QJsonArray{QJsonArray(), 1.5};
    value.pause = std::chrono::milliseconds(1500);
    value.customer.name = u"Jane"_s;
    return value;
}

} // namespace

class tst_GadgetCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGadgetBecomesAnObjectOfItsProperties();
    void everyTypeComesBackAsItWas();
    void everyTypeCanBeChecked();
    void defaultsComeBackAsTheyWere();
    void numbersAreExact_data();
    void numbersAreExact();
    void numbersThatJsonLacksAreRefused();
    void enumsTravelByNameAndAreReadAsNumbersToo();
    void timesAreInstants();
    void timesWithoutAnOffsetAreRefused();
    void missingMembersKeepTheirDefault();
    void unknownMembersAreIgnored();
    void theLastOfSeveralMembersCounts();
    void membersMayComeInAnyOrder();
    void aWrongTypeIsNamedWithItsPath_data();
    void aWrongTypeIsNamedWithItsPath();
    void aGadgetMayContainItself();
    void tooDeepAGadgetIsRefused();
    void anUnsupportedPropertyIsNamed();
    void aPropertyThatCannotBeSetIsNamed();
    void anUnstoredPropertyStaysOut();
    void anOptionalGadgetIsTaughtInOneLine();
    void typesWithTheirOwnJsonAreAsked();
    void jsonObjectsKeepTheirIntegers();
    void aLoneSurrogateIsReplaced();
    void manyThreadsMayStartWithTheSameType();
};

void tst_GadgetCodec::aGadgetBecomesAnObjectOfItsProperties()
{
    QCOMPARE(encoded(Address{.street = u"Main \"Street\""_s, .zip = 7}), R"({"street":"Main \"Street\"","zip":7})");
}

void tst_GadgetCodec::everyTypeComesBackAsItWas()
{
    const QByteArray json = encoded(everything());

    const auto decoded = decodeParameters<Everything>(json);

    QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
    QCOMPARE(encoded(*decoded), json);
    QVERIFY(*decoded == everything());
    QCOMPARE(decoded->json.toInteger(), 9'007'199'254'740'993);
    QVERIFY(QJsonDocument::fromJson(json).isObject()); // others can read it
}

void tst_GadgetCodec::everyTypeCanBeChecked()
{
    const auto checked = gadgetCodec<Everything>().check();
    QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().message));
    QVERIFY(gadgetCodec<Folder>().check());
}

void tst_GadgetCodec::defaultsComeBackAsTheyWere()
{
    const auto decoded = decodeParameters<Everything>(encoded(Everything()));

    QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
    QVERIFY(*decoded == Everything());
}

void tst_GadgetCodec::numbersAreExact_data()
{
    QTest::addColumn<double>("number");

    QTest::newRow("one tenth") << 0.1;
    QTest::newRow("largest") << std::numeric_limits<double>::max();
    QTest::newRow("smallest") << std::numeric_limits<double>::denorm_min();
    QTest::newRow("whole") << 1e15;
    QTest::newRow("beyond integers") << 1e22;
    QTest::newRow("a hard one") << 2.2250738585072011e-308;
}

void tst_GadgetCodec::numbersAreExact()
{
    QFETCH(double, number);
    Everything value;
    value.fine = number;

    const auto decoded = decodeParameters<Everything>(encoded(value));

    QVERIFY(decoded);
    QVERIFY(decoded->fine == number);
}

void tst_GadgetCodec::numbersThatJsonLacksAreRefused()
{
    Everything value;
    value.series = {1, std::numeric_limits<double>::quiet_NaN()};

    const auto json = encodeParameters(value);

    QVERIFY(!json);
    QCOMPARE(json.error().code, JobQueueError::Code::InvalidParameters);
    QVERIFY2(json.error().message.contains("series[1] is nan"_L1), qPrintable(json.error().message));
}

void tst_GadgetCodec::enumsTravelByNameAndAreReadAsNumbersToo()
{
    Everything value;
    value.level = Everything::Level::High;
    QVERIFY(encoded(value).contains(R"("level":"High")"));
    value.level = Everything::Level(3);
    QVERIFY(encoded(value).contains(R"("level":3)"));

    QVERIFY(decodeParameters<Everything>(R"({"level":"Middle"})")->level == Everything::Level::Middle);
    QVERIFY(decodeParameters<Everything>(R"({"level":200})")->level == Everything::Level::High);
    QCOMPARE(decodeParameters<Everything>(R"({"options":"Fast|Loud"})")->options, Everything::Options(3));
    QVERIFY(whyNot<Everything>(R"({"level":"Highest"})").contains("\"Highest\", expected one of Low, Middle, High"_L1));
    QVERIFY(whyNot<Everything>(R"({"level":256})").contains("level is 256"_L1));
}

void tst_GadgetCodec::timesAreInstants()
{
    Everything value;
    value.when = QDateTime(QDate(2024, 2, 29), QTime(12, 0), Qt::OffsetFromUTC, 3600);
    QVERIFY(encoded(value).contains(R"("when":"2024-02-29T11:00:00.000Z")"));

    QCOMPARE(decodeParameters<Everything>(R"({"when":"2024-02-29T12:00:00+01:00"})")->when, value.when);
    QVERIFY(!decodeParameters<Everything>(R"({"when":null})")->when.isValid());
}

void tst_GadgetCodec::timesWithoutAnOffsetAreRefused()
{
    QVERIFY(whyNot<Everything>(R"({"when":"2024-02-29T12:00:00"})").contains("with its offset"_L1));
    QVERIFY(whyNot<Everything>(R"({"when":"yesterday"})").contains("when is \"yesterday\""_L1));
}

void tst_GadgetCodec::missingMembersKeepTheirDefault()
{
    const auto customer = decodeParameters<Customer>(R"({"home":{"zip":99}})");

    QVERIFY(customer);
    QCOMPARE(customer->home.street, u"unknown"_s);
    QCOMPARE(customer->home.zip, 99);
}

void tst_GadgetCodec::unknownMembersAreIgnored()
{
    const auto address = decodeParameters<Address>(R"({"planet":{"zip":"no"},"zip":7,"galaxy":[]})");

    QVERIFY(address);
    QCOMPARE(address->zip, 7);
}

void tst_GadgetCodec::theLastOfSeveralMembersCounts()
{
    QCOMPARE(decodeParameters<Address>(R"({"zip":7,"zip":8})")->zip, 8);
}

void tst_GadgetCodec::membersMayComeInAnyOrder()
{
    QVERIFY(*decodeParameters<Address>(R"( { "zip" : 7 , "street" : "Main" } )") == (Address{u"Main"_s, 7}));
}

void tst_GadgetCodec::aWrongTypeIsNamedWithItsPath_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");

    const auto row = [](const char *name, const char *json, const char *message) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(message);
    };
    row("not an object", R"([])", "cannot read Everything: the value is a list, expected an object");
    row("boolean", R"({"yes":1})", "yes is a number, expected true or false");
    row("string for a number", R"({"number":"7"})", "number is a string, expected a whole number");
    row("null for a number", R"({"number":null})", "number is null, expected a whole number");
    row("fraction", R"({"number":7.5})", "number is 7.5, expected a whole number");
    row("too large", R"({"tiny":128})", "tiny is 128, expected a whole number from -128 to 127");
    row("negative", R"({"huge":-1})", "huge is -1, expected a whole number from 0 to 18446744073709551615");
    row("beyond 64 bits", R"({"huge":18446744073709551616})", "huge is 18446744073709553000.0, expected");
    row("beyond float", R"({"rough":1e300})", "rough is 1e+300, which is too large");
    row("text", R"({"text":7})", "text is a number, expected a string");
    row("base64", R"({"bytes":"a-b!"})", "bytes is \"a-b!\", expected base64");
    row("date", R"({"day":"2023-02-29"})", "day is \"2023-02-29\", expected a date");
    row("URL", R"({"url":"http://[::"})", "url is \"http://[::\", expected a URL");
    row("UUID", R"({"uuid":"1234"})", "uuid is \"1234\", expected a UUID");
    row("list", R"({"names":"a"})", "names is a string, expected a list");
    row("element", R"({"names":["a",7]})", "names[1] is a number, expected a string");
    row("element of a vector", R"({"series":[1,2,"3"]})", "series[2] is a string, expected a number");
    row("matrix", R"({"matrix":[[],[1,null]]})", "matrix[1][1] is null, expected a whole number");
    row("map", R"({"counts":{"a":true}})", "counts.a is a boolean, expected a whole number");
    row("optional", R"({"maybe":"x"})", "maybe is a string, expected a whole number");
    row("nested", R"({"customer":{"address":[{},{},{"zip":"x"}]}})",
        "customer.address[2].zip is a string, expected a whole number");
    row("in a map", R"({"customers":{"joe":{"home":7}}})", "customers.joe.home is a number, expected an object");
    row("JSON array", R"({"array":{}})", "array is an object, expected a list");
}

void tst_GadgetCodec::aWrongTypeIsNamedWithItsPath()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);

    const QString why = whyNot<Everything>(json);

    QVERIFY2(why.contains(message), qPrintable(why));
}

void tst_GadgetCodec::aGadgetMayContainItself()
{
    const Folder root{.name = u"/"_s, .folders = {{.name = u"a"_s, .folders = {{.name = u"b"_s, .folders = {}}}}}};

    QVERIFY(*decodeParameters<Folder>(encoded(root)) == root);
}

void tst_GadgetCodec::tooDeepAGadgetIsRefused()
{
    Folder folder;
    for (int i = 0; i < 40; ++i)
        folder = Folder{.name = {}, .folders = {folder}};

    const auto json = encodeParameters(folder);

    QVERIFY(!json);
    QVERIFY2(json.error().message.contains("nests deeper than 64 levels"_L1), qPrintable(json.error().message));
}

void tst_GadgetCodec::anUnsupportedPropertyIsNamed()
{
    const auto checked = gadgetCodec<ListOfUnsupported>().check();
    QVERIFY(!checked);
    QVERIFY2(checked.error().message.contains(
                 "ListOfUnsupported cannot be parameters: list.variant has the type QVariant"_L1),
             qPrintable(checked.error().message));
    QVERIFY(!encodeParameters(Unsupported()));
    QVERIFY(whyNot<Unsupported>(R"({"variant":1})").contains("variant has the type QVariant"_L1));
}

void tst_GadgetCodec::aPropertyThatCannotBeSetIsNamed()
{
    const auto checked = gadgetCodec<ReadOnly>().check();
    QVERIFY(!checked);
    QVERIFY(checked.error().message.contains("answer cannot be set"_L1));
}

void tst_GadgetCodec::anUnstoredPropertyStaysOut()
{
    QVERIFY(gadgetCodec<Derived>().check());
    QCOMPARE(encoded(Derived{.number = 2}), R"({"number":2})");
}

void tst_GadgetCodec::anOptionalGadgetIsTaughtInOneLine()
{
    registerOptional<Address>();

    QVERIFY(gadgetCodec<Parcel>().check());
    QCOMPARE(encoded(Parcel{}), R"({"sender":null})");
    QCOMPARE(encoded(Parcel{.sender = Address{}}), R"({"sender":{"street":"","zip":0}})");
    QVERIFY(!decodeParameters<Parcel>(R"({"sender":null})")->sender);
    QCOMPARE(decodeParameters<Parcel>(R"({"sender":{"zip":7}})")->sender->zip, 7);
}

void tst_GadgetCodec::typesWithTheirOwnJsonAreAsked()
{
    QCOMPARE(encoded(Point{7}), R"({"x":7})");
    QCOMPARE(decodeParameters<Point>(R"({"x":7})")->x, 7);
    QVERIFY(whyNot<Point>("7").contains("not an object"_L1));
}

void tst_GadgetCodec::jsonObjectsKeepTheirIntegers()
{
    const QByteArray json = R"({"a":9007199254740993,"b":-9223372036854775808,"c":[1.5,null,"x"],"d":{}})";

    QCOMPARE(encoded(*decodeParameters<QJsonObject>(json)), json);
}

void tst_GadgetCodec::aLoneSurrogateIsReplaced()
{
    const QString broken = QString(QChar(0xd800)) + u'x' + QChar(0xdc00);

    const QByteArray json = encoded(Address{.street = broken, .zip = 0});

    QVERIFY(json.isValidUtf8());
    QCOMPARE(decodeParameters<Address>(json)->street, u"\ufffdx\ufffd"_s);
}

void tst_GadgetCodec::manyThreadsMayStartWithTheSameType()
{
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&good] {
                const Folder folder{.name = u"a"_s, .folders = {{}}};
                good += GadgetCodec::of(Folder::staticMetaObject).check()
                    && *decodeParameters<Folder>(encoded(folder)) == folder;
            });
        }
    }
    QCOMPARE(good, 8);
}

QTEST_GUILESS_MAIN(tst_GadgetCodec)
#include "tst_gadgetcodec.moc"
