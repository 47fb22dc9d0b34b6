// SPDX-License-Identifier: MIT
#include "figure.h"

#include "store.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

static double rounded(double value) { return std::round(value * 10) / 10; }

qint64 nowNs() { return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count(); }

double cpuUs()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e6
        + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

qint64 residentKb()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(u"cannot read /proc/self/statm: "_s + file.errorString());
    return file.readAll().split(' ').value(1).toLongLong() * (sysconf(_SC_PAGESIZE) / 1024);
}

qint64 peakResidentKb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

Figure::Figure(const Arguments &arguments, const Store &store, const QString &config)
    : Figure(arguments, store.label(), store.config() + config)
{
}

Figure::Figure(const Arguments &arguments, const QString &durability, const QString &config)
    : m_line{{u"peer"_s, u"ours"_s},
             {u"version"_s, QStringLiteral(JOBSBENCH_VERSION)},
             {u"measure"_s, arguments.measure},
             {u"durability"_s, durability},
             {u"config"_s, config},
             {u"rep"_s, arguments.number(u"rep"_s, 1)}}
{
    if (const QString conc = arguments.text(u"conc"_s); !conc.isEmpty())
        m_line.insert(u"conc"_s, conc == u"best"_s ? QJsonValue(conc) : QJsonValue(arguments.number(u"conc"_s, 1)));
}

Figure &Figure::with(const QString &key, const QJsonValue &value)
{
    m_line.insert(key, value.isDouble() ? QJsonValue(rounded(value.toDouble())) : value);
    return *this;
}

Figure &Figure::exactly(const QString &key, double value)
{
    m_line.insert(key, value);
    return *this;
}

double Figure::perSecond(qint64 n, qint64 ns) { return ns > 0 ? double(n) / (double(ns) / 1e9) : 0; }

Figure &Figure::rate(qint64 n, qint64 ns) { return with(u"n"_s, n).with(u"jobs_per_s"_s, perSecond(n, ns)); }

Figure &Figure::latency(std::vector<double> us)
{
    if (us.empty())
        giveUp(u"nothing was measured"_s);
    std::sort(us.begin(), us.end());
    const auto at = [&](double share) { return us[std::min(us.size() - 1, size_t(double(us.size()) * share))]; };
    return with(u"n"_s, qint64(us.size()))
        .with(u"p50_us"_s, at(.5))
        .with(u"p90_us"_s, at(.9))
        .with(u"p99_us"_s, at(.99))
        .with(u"max_us"_s, us.back());
}

void Figure::print() const
{
    const QByteArray text = QJsonDocument(m_line).toJson(QJsonDocument::Compact);
    std::fprintf(stdout, "%s\n", text.constData());
    std::fflush(stdout);
}
