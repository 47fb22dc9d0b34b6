// SPDX-License-Identifier: MIT
#include "keptoutput.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Jobsd {

static constexpr qsizetype longestLine = 8 * 1024; // a longer one is cut in several
static constexpr qsizetype recentBytes = 8 * 1024;

KeptOutput::KeptOutput(qint64 limit, Tell tell)
    : m_headLimit(limit / 2)
    , m_tailLimit(limit - limit / 2)
    , m_tell(std::move(tell))
{
}

void KeptOutput::add(QByteArrayView bytes)
{
    m_total += bytes.size();
    m_recent.append(bytes.last(std::min(bytes.size(), recentBytes)));
    if (m_recent.size() > 2 * recentBytes)
        m_recent.remove(0, m_recent.size() - recentBytes);

    const qsizetype toHead = std::clamp<qint64>(m_headLimit - m_headUsed, 0, bytes.size());
    if (toHead > 0) {
        m_headUsed += toHead;
        m_open.append(bytes.first(toHead));
        takeLines(m_headUsed == m_headLimit);
        bytes = bytes.sliced(toHead);
    }
    if (bytes.size() > m_tailLimit) {
        m_dropped += m_tail.size() + bytes.size() - m_tailLimit;
        m_tail.clear();
        bytes = bytes.last(m_tailLimit);
    }
    m_tail.append(bytes);
    if (m_tail.size() > 2 * m_tailLimit) {
        m_dropped += m_tail.size() - m_tailLimit;
        m_tail.remove(0, m_tail.size() - m_tailLimit);
    }
}

void KeptOutput::finish()
{
    if (m_tail.size() > m_tailLimit) {
        m_dropped += m_tail.size() - m_tailLimit;
        m_tail.remove(0, m_tail.size() - m_tailLimit);
    }
    if (m_dropped > 0) {
        takeLines(true);
        m_tell(u"… %1 bytes left out …"_s.arg(m_dropped));
    }
    m_open.append(m_tail);
    m_tail.clear();
    takeLines(true);
}

QString KeptOutput::tail(qsizetype characters) const { return QString::fromUtf8(m_recent.right(characters)).trimmed(); }

QString KeptOutput::lastLine() const
{
    const QByteArray trimmed = m_recent.trimmed();
    return QString::fromUtf8(trimmed.mid(trimmed.lastIndexOf('\n') + 1)).trimmed();
}

void KeptOutput::takeLines(bool all)
{
    qsizetype begin = 0;
    while (true) {
        const qsizetype end = m_open.indexOf('\n', begin);
        if (end < 0)
            break;
        line(QByteArrayView(m_open).sliced(begin, end - begin));
        begin = end + 1;
    }
    m_open.remove(0, begin);
    if (m_open.size() > longestLine || (all && !m_open.isEmpty())) {
        line(m_open);
        m_open.clear();
    }
}

void KeptOutput::line(QByteArrayView bytes)
{
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    while (!bytes.isEmpty()) {
        const QByteArrayView part = bytes.first(std::min(bytes.size(), longestLine));
        m_tell(QString::fromUtf8(part).replace(QChar(0), QChar(QChar::ReplacementCharacter)));
        bytes = bytes.sliced(part.size());
    }
}

} // namespace Jobsd
