// SPDX-License-Identifier: MIT

// What a job's parameters cost on their way: bench_parameters [--benchmark_filter=…]

#include <jobs/core/jobparameters.h>

#include <benchmark/benchmark.h>

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

struct SendEmail
{
    Q_GADGET
    Q_PROPERTY(QString to MEMBER to)
    Q_PROPERTY(QString subject MEMBER subject)
    Q_PROPERTY(qint64 customer MEMBER customer)
    Q_PROPERTY(double amount MEMBER amount)

public:
    QString to;
    QString subject;
    qint64 customer = 0;
    double amount = 0;

    friend bool operator==(const SendEmail &, const SendEmail &) = default;
};

struct Order
{
    Q_GADGET
    Q_PROPERTY(QList<SendEmail> mails MEMBER mails)

public:
    QList<SendEmail> mails;
};

namespace {

SendEmail mail()
{
    return {
        .to = u"joe.average@example.com"_s,
        .subject = u"Your order has been shipped"_s,
        .customer = 1'234'567'890'123,
        .amount = 1234.5625,
    };
}

QJsonObject toJson(const SendEmail &mail)
{
    return {
        {u"to"_s, mail.to}, {u"subject"_s, mail.subject}, {u"customer"_s, mail.customer}, {u"amount"_s, mail.amount}};
}

void encodeGadget(benchmark::State &state)
{
    const SendEmail value = mail();
    for (auto _ : state)
        benchmark::DoNotOptimize(Jobs::encodeParameters(value));
    state.SetLabel(QByteArray::number(Jobs::encodeParameters(value)->size()).toStdString() + " bytes");
}

void decodeGadget(benchmark::State &state)
{
    const QByteArray json = *Jobs::encodeParameters(mail());
    for (auto _ : state)
        benchmark::DoNotOptimize(Jobs::decodeParameters<SendEmail>(json));
}

void encodeWithQJsonDocument(benchmark::State &state)
{
    const SendEmail value = mail();
    for (auto _ : state)
        benchmark::DoNotOptimize(QJsonDocument(toJson(value)).toJson(QJsonDocument::Compact));
}

void decodeWithQJsonDocument(benchmark::State &state)
{
    const QByteArray json = *Jobs::encodeParameters(mail());
    for (auto _ : state) {
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        SendEmail value{
            .to = object["to"_L1].toString(),
            .subject = object["subject"_L1].toString(),
            .customer = object["customer"_L1].toInteger(),
            .amount = object["amount"_L1].toDouble(),
        };
        benchmark::DoNotOptimize(value);
    }
}

void encodeQJsonObject(benchmark::State &state)
{
    const QJsonObject value = toJson(mail());
    for (auto _ : state)
        benchmark::DoNotOptimize(Jobs::encodeParameters(value));
}

void decodeQJsonObject(benchmark::State &state)
{
    const QByteArray json = *Jobs::encodeParameters(mail());
    for (auto _ : state)
        benchmark::DoNotOptimize(Jobs::decodeParameters<QJsonObject>(json));
}

void encodeListOfGadgets(benchmark::State &state)
{
    const Order value{.mails = QList<SendEmail>(state.range(), mail())};
    for (auto _ : state)
        benchmark::DoNotOptimize(Jobs::encodeParameters(value));
    state.SetItemsProcessed(state.iterations() * state.range());
}

void decodeListOfGadgets(benchmark::State &state)
{
    const QByteArray json = *Jobs::encodeParameters(Order{.mails = QList<SendEmail>(state.range(), mail())});
    for (auto _ : state)
        benchmark::DoNotOptimize(Jobs::decodeParameters<Order>(json));
    state.SetItemsProcessed(state.iterations() * state.range());
}

} // namespace

BENCHMARK(encodeGadget);
BENCHMARK(decodeGadget);
BENCHMARK(encodeWithQJsonDocument);
BENCHMARK(decodeWithQJsonDocument);
BENCHMARK(encodeQJsonObject);
BENCHMARK(decodeQJsonObject);
BENCHMARK(encodeListOfGadgets)->Arg(100);
BENCHMARK(decodeListOfGadgets)->Arg(100);

#include "bench_parameters.moc"
