// SPDX-License-Identifier: MIT

// Random gadgets, as JSON and back.

#include "testgadgets.h"

#include <jobs/core/names.h>

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <rapidcheck.h>

#include <bit>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

using namespace Jobs;
using namespace Qt::StringLiterals;

namespace {

rc::Gen<QString> textOf(const rc::Gen<int> &unit)
{
    return rc::gen::map(rc::gen::container<std::vector<int>>(unit), [](const std::vector<int> &units) {
        QString text;
        for (const int c : units)
            text += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
        return text;
    });
}

//! Every UTF-16 unit but surrogates, which random ones would leave alone, and now and then a pair of them.
rc::Gen<QString> anyText()
{
    return textOf(rc::gen::oneOf(rc::gen::inRange<int>(0, 0x80), rc::gen::inRange<int>(0, 0xd800),
                                 rc::gen::inRange<int>(0xe000, 0x110000)));
}

//! Qt 6.4 orders pairs of surrogates before U+E000 when it inserts into an object, and behind it when it reads one; its == goes by
//! the order, so that equal objects may differ.
rc::Gen<QString> anyKey()
{
    return textOf(rc::gen::oneOf(rc::gen::inRange<int>(0, 0x80), rc::gen::inRange<int>(0, 0xd800)));
}

//! Any bit pattern that is a number.
rc::Gen<double> anyDouble()
{
    return rc::gen::suchThat(
        rc::gen::map(rc::gen::arbitrary<quint64>(), [](quint64 bits) { return std::bit_cast<double>(bits); }),
        [](double number) { return std::isfinite(number); });
}

//! What is a whole number beyond 2^53 is read as an integer, which to QJsonValue is another value than the double it was.
rc::Gen<double> anyDoubleInJson()
{
    return rc::gen::suchThat(anyDouble(), [](double number) { return std::abs(number) < 0x1p53 || std::abs(number) > 0x1p64; });
}

template<typename T>
rc::Gen<T> anyInteger()
{
    using Limits = std::numeric_limits<T>;
    return rc::gen::oneOf(rc::gen::arbitrary<T>(), rc::gen::element(Limits::min(), Limits::max(), T(0)));
}

template<typename T>
rc::Gen<QList<T>> anyList(const rc::Gen<T> &element)
{
    return rc::gen::map(rc::gen::container<std::vector<T>>(element),
                        [](const std::vector<T> &elements) { return QList<T>(elements.begin(), elements.end()); });
}

Address anyAddress() { return {.street = *anyText(), .zip = *anyInteger<int>()}; }

Everything anything()
{
    Everything value;
    value.yes = *rc::gen::arbitrary<bool>();
    value.tiny = *anyInteger<qint8>();
    value.small = *anyInteger<quint16>();
    value.number = *anyInteger<int>();
    value.large = *anyInteger<qint64>();
    value.huge = *anyInteger<quint64>();
    value.rough = float(*rc::gen::arbitrary<float>());
    value.fine = *anyDouble();
    value.text = *anyText();
    value.bytes = QByteArray::fromStdString(*rc::gen::arbitrary<std::string>());
    value.when =
        QDateTime::fromMSecsSinceEpoch(*rc::gen::inRange<qint64>(-62'000'000'000'000, 253'000'000'000'000), Qt::UTC);
    value.day = QDate::fromJulianDay(*rc::gen::inRange(2'000'000, 5'000'000));
    value.time = QTime::fromMSecsSinceStartOfDay(*rc::gen::inRange(0, 86'400'000));
    value.level = Everything::Level(*anyInteger<quint8>());
    value.options = Everything::Options(*rc::gen::inRange(0, 8));
    value.names = *anyList(anyText());
    value.numbers = *anyList(anyInteger<int>());
    value.series = *rc::gen::container<std::vector<double>>(anyDouble());
    value.counts.insert(*anyText(), *anyInteger<int>());
    value.maybe = *rc::gen::element(std::optional<int>(), std::optional<int>(7));
    value.json = QJsonValue(*anyInteger<qint64>());
    value.object = {{*anyKey(), *anyDoubleInJson()}, {*anyKey(), *anyText()}};
    value.pause = std::chrono::milliseconds(*anyInteger<qint64>());
    value.customer.name = *anyText();
    value.customer.address = {anyAddress(), anyAddress()};
    value.customers.insert(*anyText(), value.customer);
    return value;
}

} // namespace

class tst_RoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyGadgetComesBackAsItWas();
    void whatWeWriteOthersRead();
    void anyCutIsRefused();
    void anyChangedByteIsReadOrRefused();
};

void tst_RoundTrip::anyGadgetComesBackAsItWas()
{
    QVERIFY(rc::check("decode(encode(value)) == value", [] {
        const Everything value = anything();
        const auto json = encodeParameters(value);
        RC_ASSERT(json.has_value());
        const auto decoded = decodeParameters<Everything>(*json);
        if (!decoded)
            RC_FAIL(decoded.error().message.toStdString());
        RC_ASSERT(*decoded == value);
    }));
}

void tst_RoundTrip::whatWeWriteOthersRead()
{
    QVERIFY(rc::check("QJsonDocument reads the same text and number", [] {
        Everything value;
        value.text = *anyText();
        value.fine = *anyDouble();
        const auto json = encodeParameters(value);
        const QJsonObject object = QJsonDocument::fromJson(*json).object();
        RC_ASSERT(object["text"_L1].toString() == value.text);
        RC_ASSERT(object["fine"_L1].toDouble() == value.fine);
        RC_ASSERT(checkJson(*json, json->size(), "parameters"_L1, true).has_value());
    }));
}

void tst_RoundTrip::anyCutIsRefused()
{
    QVERIFY(rc::check("a prefix is not a value", [] {
        const QByteArray json = *encodeParameters(anything());
        const QByteArray cut = json.first(*rc::gen::inRange<qsizetype>(0, json.size()));
        RC_ASSERT(!decodeParameters<Everything>(cut).has_value());
        RC_ASSERT(!checkJson(cut, json.size(), "parameters"_L1, true).has_value());
    }));
}

// Nothing to compare: it must not crash, and both readers must agree on what JSON is.
void tst_RoundTrip::anyChangedByteIsReadOrRefused()
{
    QVERIFY(rc::check("a changed byte is read or refused", [] {
        QByteArray json = *encodeParameters(anything());
        for (int i = 0; i < 3; ++i)
            json[*rc::gen::inRange<qsizetype>(0, json.size())] = *rc::gen::arbitrary<char>();
        const bool isJson = checkJson(json, json.size(), "parameters"_L1, true).has_value();
        RC_ASSERT(isJson || !decodeParameters<Everything>(json).has_value());
    }));
}

QTEST_GUILESS_MAIN(tst_RoundTrip)
#include "tst_roundtrip.moc"
