// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/queuestats.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QStringList>

#include <chrono>
#include <deque>

//! How far a run, or one queue of it, is.
struct Tally
{
    qint64 total = 0;
    qint64 done = 0;
    qint64 failed = 0; //!< or cancelled
    qint64 retrying = 0;
    qint64 running = 0;

    qint64 ended() const { return done + failed; }
    qint64 unfinished() const { return total - ended(); }
    Tally &operator+=(const Tally &other);
};
Tally tallyOf(const Jobs::JobCounts &counts);
//! Of one queue, or of all.
Tally tallyOf(const Jobs::StoreStats &stats, const QString &queue = {});

/*!
    \brief Shows on the standard output how far it is: a block of lines that is written over on a terminal, elsewhere a line
    every two seconds.
*/
class Display
{
public:
    explicit Display(bool quiet);

    void show(const Jobs::StoreStats &stats);
    //! Takes the block away, so that other text can follow.
    void clear();

private:
    struct Sample
    {
        qint64 milliseconds;
        qint64 ended;
    };

    double rate(qint64 ended);
    QString headLine(const Jobs::StoreStats &stats);
    void draw(const QStringList &lines);

    const bool m_quiet;
    const bool m_isTerminal;
    qsizetype m_drawnLines = 0;
    qint64 m_lastLine = 0;
    QElapsedTimer m_timer;
    std::deque<Sample> m_samples; //!< of the last seconds
};
