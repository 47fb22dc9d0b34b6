// SPDX-License-Identifier: MIT
#include "table.h"

#include "arguments.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QStringList key;
    QList<QJsonObject> figures;
};

struct Spread
{
    double median = 0;
    double least = 0;
    double most = 0;
};

QString numberText(double number, int digits)
{
    QString text = QLocale::c().toString(number, 'f', digits);
    return text.replace(u',', QChar(u' '));
}

QString numberText(double number) { return numberText(number, number >= 100 ? 0 : 1); }

std::optional<Spread> spreadOf(const Row &row, const QString &field)
{
    std::vector<double> values;
    for (const QJsonObject &figure : row.figures) {
        if (figure.contains(field))
            values.push_back(figure.value(field).toDouble());
    }
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const size_t middle = values.size() / 2;
    const double median = values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    return Spread{median, values.front(), values.back()};
}

QString cellOf(const Row &row, const QString &field)
{
    const auto spread = spreadOf(row, field);
    return spread ? numberText(spread->median) : QString();
}

QString rateOf(const Row &row)
{
    const auto rate = spreadOf(row, u"jobs_per_s"_s);
    if (!rate)
        return {};
    if (row.figures.size() < 2)
        return numberText(rate->median);
    return u"%1 (%2–%3)"_s.arg(numberText(rate->median), numberText(rate->least), numberText(rate->most));
}

double rankOf(const Row &row)
{
    if (const auto rate = spreadOf(row, u"jobs_per_s"_s))
        return rate->median;
    for (const QString &field : {u"p50_us"_s, u"store_bytes_per_job"_s}) {
        if (const auto cost = spreadOf(row, field); cost && cost->median > 0)
            return 1 / cost->median;
    }
    return 0;
}

bool isOurs(const Row &row) { return row.figures.first().value(u"peer"_s).toString() == u"ours"_s; }

//! How we compare with a peer that did the same with the same store; empty for ours.
QString ratioOf(const Row &peer, const std::vector<Row> &rows)
{
    const auto store = [](const Row &row) { return row.figures.first().value(u"durability"_s); };
    if (isOurs(peer) || rankOf(peer) <= 0)
        return {};
    for (const Row &row : rows) {
        if (row.key.first() == peer.key.first() && isOurs(row) && store(row) == store(peer))
            return u"ours is %1 ×"_s.arg(rankOf(row) / rankOf(peer), 0, 'f', 2);
    }
    return {};
}

QString remarksOf(const Row &row, const std::vector<Row> &rows)
{
    QStringList remarks;
    if (const QString ratio = ratioOf(row, rows); !ratio.isEmpty())
        remarks.append(ratio);
    if (const auto share = spreadOf(row, u"efficiency"_s))
        remarks.append(u"%1 of the ideal"_s.arg(share->median, 0, 'f', 2));
    if (const auto bloat = spreadOf(row, u"bloat"_s))
        remarks.append(u"%1 times the size of the backlog"_s.arg(bloat->median, 0, 'f', 2));
    if (const auto bytes = spreadOf(row, u"store_bytes_per_job"_s))
        remarks.append(u"%1 bytes a job, RSS %2 idle, %3 queued, %4 peak (KiB)"_s.arg(
            numberText(bytes->median), cellOf(row, u"idle_kb"_s), cellOf(row, u"queued_kb"_s),
            cellOf(row, u"peak_kb"_s)));
    return remarks.join(u"; "_s);
}

QStringList keyOf(const QJsonObject &figure)
{
    QString what = figure.value(u"workload"_s).toString(figure.value(u"measure"_s).toString());
    if (const QJsonValue conc = figure.value(u"conc"_s); what == u"drain"_s && !conc.isUndefined())
        what += u", conc "_s + conc.toVariant().toString();
    if (const qint64 backlog = figure.value(u"backlog"_s).toInteger(); backlog > 0)
        what += u", "_s + numberText(double(backlog), 0) + u" waiting"_s;
    if (const qint64 finished = figure.value(u"finished"_s).toInteger(); finished > 0)
        what += u", "_s + numberText(double(finished), 0) + u" finished"_s;
    QString who = figure.value(u"peer"_s).toString();
    QString store = figure.value(u"driver"_s).toString(figure.value(u"durability"_s).toString());
    if (!who.isEmpty())
        store = u"%1, %2"_s.arg(who, store);
    return {what, store, figure.value(u"config"_s).toString(), numberText(figure.value(u"n"_s).toDouble(), 0)};
}

} // namespace

QString tableOf(const QList<QJsonObject> &figures)
{
    std::vector<Row> rows;
    QStringList failed;
    for (const QJsonObject &figure : figures) {
        if (figure.contains(u"failed"_s)) {
            failed.append(figure.value(u"failed"_s).toString());
            continue;
        }
        const QStringList key = keyOf(figure);
        auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &each) { return each.key == key; });
        if (row == rows.end())
            row = rows.insert(rows.end(), Row{key, {}});
        row->figures.append(figure);
    }
    // What belongs to one workload stands together, in the order in which the workloads came.
    QStringList order;
    for (const Row &row : rows) {
        if (!order.contains(row.key.first()))
            order.append(row.key.first());
    }
    std::stable_sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
        return order.indexOf(a.key.first()) < order.indexOf(b.key.first());
    });

    QString table = u"| workload | store | configuration | n | jobs/s (least–most) | p50 µs | p99 µs | |\n"
                    "|---|---|---|--:|--:|--:|--:|---|\n"_s;
    for (const Row &row : rows) {
        QStringList cells = row.key;
        cells << rateOf(row) << cellOf(row, u"p50_us"_s) << cellOf(row, u"p99_us"_s) << remarksOf(row, rows);
        table += u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
    }
    for (const QString &each : failed)
        table += u"\nFailed: %1\n"_s.arg(each);
    return table;
}

int printTable(const QStringList &files)
{
    QList<QJsonObject> figures;
    for (const QString &name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            giveUp(u"%1: %2"_s.arg(name, file.errorString()));
        while (!file.atEnd()) {
            const QByteArray line = file.readLine().trimmed();
            if (line.startsWith('{'))
                figures.append(QJsonDocument::fromJson(line).object());
        }
    }
    std::fputs(tableOf(figures).toUtf8().constData(), stdout);
    return 0;
}
