// SPDX-License-Identifier: MIT

// top: queues, workers and failures on one screen, kept up to date.

#include "present.h"
#include "terminal.h"
#include "terminaltext.h"
#include "verbs.h"

#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>

#include <algorithm>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class Screen
{
public:
    Screen(Session &session, JobMonitor &monitor) : m_session(session), m_monitor(monitor) {}

    void look()
    {
        m_stats = m_session.await(m_monitor.stats());
        m_failures = m_session.await(m_monitor.failures(1h));
        m_history = m_session.await(m_monitor.history({.range = 5min, .step = 1min, .queue = {}, .kind = {}}));
    }

    void draw()
    {
        m_size = terminalSize();
        m_lines.clear();
        header();
        if (m_stats) {
            queues();
            workers();
        }
        if (m_failures)
            failures();
        // From the upper left corner, each line up to its end, then the rest of the screen: nothing flickers.
        QByteArray frame("\x1b[H");
        const qsizetype height = std::max(1, m_size.height() - 1);
        for (qsizetype i = 0; i < std::min(height, m_lines.size()); ++i)
            frame += m_lines[i].toUtf8() + "\x1b[K\r\n";
        frame += "\x1b[J";
        frame += m_session.out.styled(cutToWidth(Text::tr("q quit · space look now"), m_size.width()), "2").toUtf8();
        m_session.out.raw(frame);
        m_session.out.flush();
    }

private:
    void add(const QString &text, const char *style = nullptr)
    {
        const QString cut = cutToWidth(harmless(text), m_size.width());
        m_lines.append(style ? m_session.out.styled(cut, style) : cut);
    }

    void header()
    {
        const MonitorInfo info = m_monitor.info();
        const QString time = QDateTime::currentDateTime().toString(u"HH:mm:ss"_s);
        add(u"jobsctl top · %1 · %2 · %3"_s.arg(info.store.isEmpty() ? Text::tr("not connected") : info.store,
                                                roleName(info.role), time),
            "1");
        if (!m_stats) {
            add(m_stats.error().message, "31");
            return;
        }
        QStringList states;
        for (const JobState state : allJobStates) {
            if (m_stats->total(state) > 0)
                states.append(u"%1 %2"_s.arg(m_stats->total(state)).arg(stateName(state)));
        }
        add(states.isEmpty() ? Text::tr("no jobs") : states.join(u" · "_s));
        QString pace = m_stats->oldestAvailable
            ? Text::tr("oldest due %1").arg(ageText(now() - *m_stats->oldestAvailable))
            : Text::tr("nothing waits");
        if (m_history && !m_history->isEmpty()) {
            qint64 completed = 0;
            qint64 failed = 0;
            for (const HistoryPoint &point : *m_history) {
                completed += point.sums.completed;
                failed += point.sums.failed;
            }
            const double minutes = double(m_history->size());
            pace += Text::tr(" · %1 completed and %2 failed a minute")
                        .arg(double(completed) / minutes, 0, 'f', 1)
                        .arg(double(failed) / minutes, 0, 'f', 1);
        }
        add(pace);
        add({});
    }

    void queues()
    {
        add(u"%1 %2 %3 %4 %5 %6"_s.arg(Text::tr("QUEUE"), -24)
                .arg(Text::tr("WAITING"), 9)
                .arg(Text::tr("LATER"), 9)
                .arg(Text::tr("RUNNING"), 9)
                .arg(Text::tr("FAILED"), 9)
                .arg(QString()),
            "1");
        for (const JobCounts &counts : countsByQueue(*m_stats)) {
            const auto info = std::ranges::find(m_stats->queues, counts.queue, &QueueInfo::name);
            const bool paused = info != m_stats->queues.end() && info->paused;
            const QString name = cutToWidth(harmless(counts.queue), 24);
            add(name + QString(24 - displayWidth(name), u' ')
                    + u" %1 %2 %3 %4 %5"_s.arg(counts[JobState::Available], 9)
                          .arg(counts[JobState::Scheduled] + counts[JobState::Retryable], 9)
                          .arg(counts[JobState::Running], 9)
                          .arg(counts[JobState::Failed], 9)
                          .arg(paused ? Text::tr("paused") : QString()),
                paused ? "33" : nullptr);
        }
        add({});
    }

    void workers()
    {
        add(Text::tr("WORKERS"), "1");
        for (const WorkerInfo &worker : m_stats->workers) {
            const bool lost = worker.leaseUntil < now();
            add(u"%1 %2 %3/%4 %5"_s.arg(worker.id.value, 6)
                    .arg(worker.name)
                    .arg(worker.busy)
                    .arg(worker.capacity)
                    .arg(lost ? Text::tr("lost") : QString(workerModeName(worker.mode))),
                lost ? "31" : nullptr);
        }
        add({});
    }

    void failures()
    {
        add(Text::tr("FAILURES OF THE LAST HOUR"), "1");
        for (const FailureGroup &group : m_failures->groups)
            add(u"%1 %2 %3 %4"_s.arg(group.count, 6)
                    .arg(ageText(now() - group.lastSeen), 5)
                    .arg(group.kind, group.message));
    }

    Session &m_session;
    JobMonitor &m_monitor;
    QSize m_size;
    QStringList m_lines;
    Result<StoreStats> m_stats;
    Result<FailureReport> m_failures;
    Result<QList<HistoryPoint>> m_history;
};

} // namespace

ExitCode showTop(Session &session)
{
    const auto interval = session.call.duration("interval");
    if (!interval)
        return session.fail(interval.error());
    const auto pause = std::max<std::chrono::milliseconds>(interval->value_or(1s), 100ms);
    if (!isTerminal(stdout) || !isTerminal(stdin))
        return session.usage(Text::tr("top needs a terminal; “jobsctl status --watch” does not"));
    const auto monitor = session.connected();
    if (!monitor)
        return session.fail(monitor.error());

    FullScreen terminal;
    Screen screen(session, **monitor);
    QElapsedTimer sinceLook;
    for (;;) {
        screen.look();
        sinceLook.start();
        QSize drawn;
        while (std::chrono::milliseconds{sinceLook.elapsed()} < pause) {
            if (terminalSize() != drawn) {
                drawn = terminalSize();
                screen.draw();
            }
            QCoreApplication::processEvents();
            const int key = terminal.key(std::min<std::chrono::milliseconds>(100ms, pause));
            if (Session::interrupted())
                return ExitCode::Interrupted;
            if (key == 'q' || key == 'Q' || !session.out.works())
                return ExitCode::Ok;
            if (key == ' ')
                break;
        }
    }
}

} // namespace Jobs::Ctl
