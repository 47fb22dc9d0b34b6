// SPDX-License-Identifier: MIT
#include "eventparser_p.h"

#include <algorithm>
#include <utility>

namespace Jobs {

QList<ServerEvent> EventParser::feed(QByteArrayView data)
{
    QList<ServerEvent> events;
    while (!data.isEmpty() && !m_failed) {
        if (std::exchange(m_afterReturn, false) && data.front() == '\n') {
            data = data.sliced(1);
            continue;
        }
        const auto end = std::ranges::find_if(data, [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype size = end - data.begin();
        if (m_line.size() + m_data.size() + size > maxEvent) {
            m_failed = true;
            break;
        }
        if (end == data.end()) {
            m_line.append(data);
            break;
        }
        m_afterReturn = *end == '\r';
        if (m_line.isEmpty()) {
            line(data.first(size), events);
        } else {
            const QByteArray whole = std::exchange(m_line, {}).append(data.first(size));
            line(whole, events);
        }
        data = data.sliced(size + 1);
    }
    return events;
}

void EventParser::line(QByteArrayView line, QList<ServerEvent> &events)
{
    if (line.isEmpty()) {
        if (m_hasData)
            events.append({m_type.isEmpty() ? QByteArray("message") : m_type, m_data, lastId});
        m_type.clear();
        m_data.clear();
        m_hasData = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView field = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "data") {
        if (m_hasData)
            m_data.append('\n');
        m_data.append(value);
        m_hasData = true;
    } else if (field == "event") {
        m_type = value.toByteArray();
    } else if (field == "id" && !value.contains('\0')) {
        lastId = value.toByteArray();
    }
}

} // namespace Jobs
