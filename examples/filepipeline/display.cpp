// SPDX-License-Identifier: MIT
#include "display.h"

#include <cmath>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using Jobs::JobState;

static constexpr qint64 rateWindow = 3000;
static constexpr qint64 lineInterval = 2000;
static constexpr int barWidth = 32;

Tally &Tally::operator+=(const Tally &other)
{
    total += other.total;
    done += other.done;
    failed += other.failed;
    retrying += other.retrying;
    running += other.running;
    return *this;
}

Tally tallyOf(const Jobs::JobCounts &counts)
{
    Tally tally;
    for (const JobState state : Jobs::allJobStates)
        tally.total += counts[state];
    tally.done = counts[JobState::Completed];
    tally.failed = counts[JobState::Failed] + counts[JobState::Cancelled];
    tally.retrying = counts[JobState::Retryable];
    tally.running = counts[JobState::Running];
    return tally;
}

Tally tallyOf(const Jobs::StoreStats &stats, const QString &queue)
{
    Tally tally;
    for (const Jobs::JobCounts &counts : stats.counts) {
        if (queue.isEmpty() || counts.queue == queue)
            tally += tallyOf(counts);
    }
    return tally;
}

static qsizetype terminalWidth()
{
    winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

static QString barOf(const QString &name, const Tally &tally)
{
    const int filled = tally.total > 0 ? int(tally.ended() * barWidth / tally.total) : 0;
    return u"  %1 %2%3 %4/%5"_s.arg(name, -10)
        .arg(QString(filled, u'#'), QString(barWidth - filled, u'.'))
        .arg(tally.ended())
        .arg(tally.total);
}

Display::Display(bool quiet) : m_quiet(quiet), m_isTerminal(::isatty(STDOUT_FILENO) != 0)
{
    m_timer.start();
}

//! Jobs a second over the last seconds.
double Display::rate(qint64 ended)
{
    const qint64 now = m_timer.elapsed();
    m_samples.push_back({now, ended});
    while (m_samples.size() > 2 && m_samples.front().milliseconds < now - rateWindow)
        m_samples.pop_front();
    const Sample &first = m_samples.front();
    return now > first.milliseconds ? 1000.0 * double(ended - first.ended) / double(now - first.milliseconds) : 0;
}

QString Display::headLine(const Jobs::StoreStats &stats)
{
    const Tally all = tallyOf(stats);
    const double perSecond = rate(all.ended());
    QString line = u"%1 of %2 done  %3 failed  %4 retrying  %5 running  %6 jobs/s"_s.arg(all.done)
                       .arg(all.total)
                       .arg(all.failed)
                       .arg(all.retrying)
                       .arg(all.running)
                       .arg(std::llround(perSecond));
    if (tallyOf(stats, u"scan"_s).unfinished() > 0)
        line += u"  scanning"_s; // more is to come, so nothing can be foretold
    else if (perSecond >= 1 && all.unfinished() > 0)
        line += u"  ETA %1 s"_s.arg(std::llround(std::ceil(double(all.unfinished()) / perSecond)));
    return line;
}

void Display::show(const Jobs::StoreStats &stats)
{
    if (m_quiet)
        return;
    const QString head = headLine(stats);
    if (!m_isTerminal) {
        if (m_timer.elapsed() - m_lastLine < lineInterval)
            return;
        m_lastLine = m_timer.elapsed();
        std::printf("%s\n", qPrintable(head));
        std::fflush(stdout);
        return;
    }
    QStringList lines{head};
    for (const QString &queue : {u"scan"_s, u"files"_s, u"text"_s, u"summaries"_s}) {
        if (const Tally tally = tallyOf(stats, queue); tally.total > 0)
            lines += barOf(queue, tally);
    }
    draw(lines);
}

void Display::clear()
{
    if (m_drawnLines > 0)
        draw({});
}

void Display::draw(const QStringList &lines)
{
    QString text;
    if (m_drawnLines > 0)
        text += u"\x1b[%1A\x1b[J"_s.arg(m_drawnLines); // back up, and empty the rest of the screen
    const qsizetype width = terminalWidth() - 1;
    for (const QString &line : lines)
        text += line.left(width) + u'\n';
    m_drawnLines = lines.size();
    std::fputs(qPrintable(text), stdout);
    std::fflush(stdout);
}
