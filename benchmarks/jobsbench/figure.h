// SPDX-License-Identifier: MIT
#pragma once

#include "arguments.h"

#include <QtCore/QJsonObject>

#include <vector>

class Store;

//! CLOCK_MONOTONIC in ns: the same for all processes of the machine.
qint64 nowNs();
//! Processor time of all threads of this process, in µs.
double cpuUs();
qint64 residentKb();
qint64 peakResidentKb();

//! One line of JSON on standard output.
class Figure
{
public:
    Figure(const Arguments &arguments, const Store &store, const QString &config);
    Figure(const Arguments &arguments, const QString &durability, const QString &config);

    //! Numbers are rounded to one digit.
    Figure &with(const QString &key, const QJsonValue &value);
    Figure &exactly(const QString &key, double value);
    Figure &rate(qint64 n, qint64 ns);
    //! p50_us, p90_us, p99_us and max_us.
    Figure &latency(std::vector<double> us);
    void print() const;

    static double perSecond(qint64 n, qint64 ns);

private:
    QJsonObject m_line;
};
