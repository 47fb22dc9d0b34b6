// SPDX-License-Identifier: MIT
#include "formatter.h"

#include <jobs/core/jobstate.h>

#include <QtCore/QTimeZone>
#include <QtGui/QFont>
#include <QtGui/QGuiApplication>

#include <array>
#include <chrono>
#include <cmath>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Characters that draw nothing, break a line or turn the writing direction become visible: a name must not hide what it is.
QChar visible(QChar c)
{
    const ushort code = c.unicode();
    if (code < 0x20)
        return QChar(0x2400 + code);
    if (code == 0x7f)
        return QChar(0x2421);
    const bool turnsAround =
        (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0x200e || code == 0x200f;
    const bool isHidden =
        (code >= 0x80 && code < 0xa0) || code == 0x2028 || code == 0x2029 || code == 0xfeff || code == 0x200b;
    return turnsAround || isHidden ? QChar(0xfffd) : c;
}

QString cleaned(const QString &text, int limit, bool keepLines)
{
    QString result = text.left(limit);
    for (QChar &c : result) {
        if (!(keepLines && (c == u'\n' || c == u'\t')))
            c = visible(c);
    }
    if (!result.isEmpty() && result.back().isHighSurrogate())
        result.chop(1);
    if (text.size() > limit)
        result += u'…';
    return result;
}

} // namespace

Formatter::Formatter(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(1s);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Formatter::tick);
    tick();
    m_timer.start();
}

void Formatter::tick()
{
    m_now = double(QDateTime::currentMSecsSinceEpoch()) - m_ahead;
    Q_EMIT nowChanged();
}

QString Formatter::systemFamily() { return QGuiApplication::font().family(); }

void Formatter::setUtc(bool utc)
{
    if (utc == m_utc)
        return;
    m_utc = utc;
    Q_EMIT utcChanged();
}

void Formatter::setAhead(double milliseconds)
{
    if (qFuzzyCompare(m_ahead + 1, milliseconds + 1))
        return;
    m_ahead = milliseconds;
    if (isTicking())
        tick();
}

void Formatter::setTicking(bool ticking)
{
    if (ticking == isTicking())
        return;
    if (ticking) {
        tick();
        m_timer.start();
    } else {
        m_timer.stop();
    }
    Q_EMIT tickingChanged();
}

void Formatter::freeze(double milliseconds)
{
    setTicking(false);
    m_now = milliseconds;
    Q_EMIT nowChanged();
}

// --- numbers -----------------------------------------------------------------------------------------------------------

QString Formatter::count(double number) const { return QLocale().toString(qlonglong(number)); }

QString Formatter::compact(double number) const
{
    const QLocale locale;
    const double size = std::abs(number);
    if (size < 10'000)
        return locale.toString(qlonglong(number));
    if (size < 1'000'000)
        return tr("%1 k", "thousands").arg(locale.toString(number / 1e3, 'f', size < 100'000 ? 1 : 0));
    if (size < 1e9)
        return tr("%1 M", "millions").arg(locale.toString(number / 1e6, 'f', size < 1e8 ? 1 : 0));
    return tr("%1 G", "thousands of millions").arg(locale.toString(number / 1e9, 'f', 1));
}

QString Formatter::rate(double perMinute) const
{
    if (perMinute < 0)
        return u"–"_s;
    const QLocale locale;
    if (perMinute >= 600)
        return tr("%1 / s").arg(compact(std::round(perMinute / 60)));
    return tr("%1 / min")
        .arg(locale.toString(perMinute, 'f', perMinute < 10 && perMinute != std::floor(perMinute) ? 1 : 0));
}

QString Formatter::percent(double share) const
{
    return tr("%1 %").arg(QLocale().toString(share * 100, 'f', share > 0 && share < 0.1 ? 1 : 0));
}

QString Formatter::bytes(double number) const
{
    return QLocale().formattedDataSize(qint64(number), 1, QLocale::DataSizeTraditionalFormat);
}

QString Formatter::duration(double milliseconds) const
{
    if (milliseconds < 0)
        return u"–"_s;
    const QLocale locale;
    if (milliseconds < 1'000)
        return tr("%1 ms").arg(locale.toString(qlonglong(milliseconds)));
    if (milliseconds < 60'000)
        return tr("%1 s").arg(locale.toString(milliseconds / 1'000, 'f',
                                              milliseconds < 10'000 && std::fmod(milliseconds, 1'000) >= 50 ? 1 : 0));
    const qint64 seconds = qint64(milliseconds / 1'000);
    if (seconds < 3'600) {
        return seconds % 60 == 0 ? tr("%1 min").arg(seconds / 60)
                                 : tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    }
    const qint64 minutes = seconds / 60;
    if (minutes < 48 * 60)
        return minutes % 60 == 0 ? tr("%1 h").arg(minutes / 60) : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    const qint64 hours = minutes / 60;
    return hours % 24 == 0 || hours > 30 * 24 ? tr("%1 d").arg(locale.toString(hours / 24))
                                              : tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

// --- times -------------------------------------------------------------------------------------------------------------

QDateTime Formatter::shown(const QDateTime &at) const { return m_utc ? at.toUTC() : at.toLocalTime(); }

QString Formatter::ago(const QDateTime &at, double now) const
{
    if (!at.isValid())
        return {};
    const double past = now - double(at.toMSecsSinceEpoch());
    // Rougher than a duration: what is far away needs no seconds.
    double rough = std::abs(past);
    if (rough >= 3'600'000)
        rough = std::floor(rough / 60'000) * 60'000;
    if (rough >= 48 * 3'600'000.0)
        rough = std::floor(rough / 86'400'000) * 86'400'000;
    else if (rough >= 60'000 && rough < 3'600'000)
        rough = std::floor(rough / 60'000) * 60'000;
    else if (rough < 60'000)
        rough = std::floor(rough / 1'000) * 1'000;
    if (rough < 1'000)
        return tr("now");
    return past > 0 ? tr("%1 ago").arg(duration(rough)) : tr("in %1").arg(duration(rough));
}

QString Formatter::time(const QDateTime &at) const
{
    return at.isValid() ? shown(at).toString(u"HH:mm:ss"_s) : QString();
}

QString Formatter::dateTime(const QDateTime &at) const
{
    if (!at.isValid())
        return u"–"_s;
    const QDateTime local = shown(at);
    const QDateTime today = shown(QDateTime::fromMSecsSinceEpoch(qint64(m_now), Qt::UTC));
    if (local.date() == today.date())
        return local.toString(u"HH:mm:ss"_s);
    if (local.date().year() == today.date().year())
        return QLocale().toString(local, tr("d MMM HH:mm", "format of a date and time in this year"));
    return QLocale().toString(local, tr("d MMM yyyy HH:mm", "format of a date and time in another year"));
}

QString Formatter::exact(const QDateTime &at) const
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    return tr("%1 (%2)\n%3 UTC")
        .arg(QLocale().toString(local, QLocale::LongFormat), local.timeZoneAbbreviation(),
             at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s));
}

QString Formatter::zone() const
{
    return m_utc ? u"UTC"_s : QDateTime::fromMSecsSinceEpoch(qint64(m_now)).timeZoneAbbreviation();
}

QString Formatter::axisTime(const QDateTime &at, int stepSeconds) const
{
    return shown(at).toString(stepSeconds < 60 ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

// --- names -------------------------------------------------------------------------------------------------------------

QString Formatter::joined(const QStringList &texts, const QString &between)
{
    QStringList present = texts;
    present.removeAll(QString());
    return present.join(between);
}

QString Formatter::stateName(int state) const
{
    switch (JobState(state)) {
    case JobState::Scheduled:
        return tr("Scheduled");
    case JobState::Available:
        return tr("Available");
    case JobState::Running:
        return tr("Running");
    case JobState::Retryable:
        return tr("Retrying");
    case JobState::Waiting:
        return tr("Waiting");
    case JobState::Suspended:
        return tr("Suspended");
    case JobState::Completed:
        return tr("Completed");
    case JobState::Failed:
        return tr("Failed");
    case JobState::Cancelled:
        return tr("Cancelled");
    }
    return tr("Unknown");
}

QString Formatter::stateHint(int state) const
{
    switch (JobState(state)) {
    case JobState::Scheduled:
        return tr("Due later");
    case JobState::Available:
        return tr("Due, and waiting for a worker");
    case JobState::Running:
        return tr("A worker runs it now");
    case JobState::Retryable:
        return tr("An attempt failed; it runs again later");
    case JobState::Waiting:
        return tr("Waiting for other jobs");
    case JobState::Suspended:
        return tr("Held by a person until it is resumed");
    case JobState::Completed:
        return tr("Done");
    case JobState::Failed:
        return tr("Failed for good; it runs again only if somebody retries it");
    case JobState::Cancelled:
        return tr("Ended on purpose, or expired before it started");
    }
    return {};
}

QString Formatter::stateKey(int state) const
{
    return state >= 1 && state <= int(JobState::Cancelled) ? QString(Jobs::stateName(JobState(state))) : QString();
}

QString Formatter::outcomeName(const QString &outcome) const
{
    if (outcome == "failed"_L1)
        return tr("Failed");
    if (outcome == "snoozed"_L1)
        return tr("Snoozed");
    if (outcome == "crashed"_L1)
        return tr("Worker died");
    if (outcome == "handed back"_L1)
        return tr("Handed back");
    if (outcome == "cancelled"_L1)
        return tr("Cancelled");
    if (outcome == "parked"_L1)
        return tr("Suspended");
    return line(outcome, 40);
}

QString Formatter::actionName(const QString &action) const
{
    static const std::array<std::pair<QLatin1StringView, const char *>, 14> names{{
        {"retry"_L1, QT_TR_NOOP("Retry")},
        {"cancel"_L1, QT_TR_NOOP("Cancel")},
        {"run now"_L1, QT_TR_NOOP("Run now")},
        {"suspend"_L1, QT_TR_NOOP("Suspend")},
        {"resume"_L1, QT_TR_NOOP("Resume")},
        {"edit"_L1, QT_TR_NOOP("Edit")},
        {"remove"_L1, QT_TR_NOOP("Delete")},
        {"push"_L1, QT_TR_NOOP("Push")},
        {"pause queue"_L1, QT_TR_NOOP("Pause queue")},
        {"resume queue"_L1, QT_TR_NOOP("Resume queue")},
        {"purge queue"_L1, QT_TR_NOOP("Purge queue")},
        {"quiet worker"_L1, QT_TR_NOOP("Quiet node")},
        {"resume worker"_L1, QT_TR_NOOP("Resume node")},
        {"stop worker"_L1, QT_TR_NOOP("Stop node")},
    }};
    for (const auto &[key, name] : names) {
        if (action == key)
            return tr(name);
    }
    return line(action, 40);
}

QString Formatter::line(const QString &text, int limit) const { return cleaned(text, limit, false); }

QString Formatter::sentence(const QString &text, int limit) const
{
    QString result = block(text.trimmed(), limit);
    if (result.isEmpty())
        return result;
    // "the server" begins a sentence, "/var/lib" and "jobs.db: locked" stay what they are.
    const qsizetype wordEnd = std::find_if(result.cbegin(), result.cend(), [](QChar c) { return !c.isLetter(); }) - result.cbegin();
    if (wordEnd < result.size() && result[wordEnd] == u' ')
        result[0] = result[0].toUpper();
    static const QString ends = u".!?…。！？)"_s;
    if (!ends.contains(result.back()))
        result += u'.';
    return result;
}

QString Formatter::block(const QString &text, int limit) const { return cleaned(text, limit, true); }

} // namespace Jobs
