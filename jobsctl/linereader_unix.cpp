// SPDX-License-Identifier: MIT
#include "linereader.h"

#include "interrupt.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace Jobs::Ctl {

namespace {

constexpr qsizetype portion = 64 * 1024;

}

std::optional<InputLine> LineReader::next()
{
    for (;;) {
        if (auto line = take())
            return line;
        if (!fill())
            return take(); // the last line may have no end
    }
}

std::optional<InputLine> LineReader::take()
{
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', m_searched);
        if (end >= 0) {
            InputLine line{++m_number, m_buffer.mid(m_begin, end - m_begin), std::exchange(m_skipping, false)};
            m_begin = m_searched = end + 1;
            if (line.tooLong || line.text.size() > maxLine)
                line = {line.number, {}, true};
            if (line.text.endsWith('\r'))
                line.text.chop(1);
            return line;
        }
        if (m_buffer.size() - m_begin > maxLine) {
            m_skipping = true;
            m_begin = m_buffer.size();
        }
        m_buffer.remove(0, m_begin);
        m_begin = 0;
        m_searched = m_buffer.size();
        if (!m_ended || (m_buffer.isEmpty() && !m_skipping))
            return std::nullopt;
        m_buffer += '\n';
        --m_searched;
        m_searched = std::max<qsizetype>(m_searched, 0);
    }
}

bool LineReader::fill()
{
    if (m_ended || wasInterrupted())
        return false;
    const qsizetype size = m_buffer.size();
    m_buffer.resize(size + portion);
    const ssize_t got = ::read(m_descriptor, m_buffer.data() + size, size_t(portion));
    m_buffer.resize(size + std::max<qsizetype>(got, 0));
    if (got > 0)
        return true;
    if (got < 0 && errno == EINTR)
        return !wasInterrupted();
    if (got < 0)
        m_error = errno;
    m_ended = true;
    return false;
}

bool LineReader::hasMore(std::chrono::milliseconds patience)
{
    if (m_buffer.indexOf('\n', m_searched) >= 0)
        return true;
    pollfd descriptor{m_descriptor, POLLIN, 0};
    return !m_ended && ::poll(&descriptor, 1, int(patience.count())) > 0;
}

} // namespace Jobs::Ctl
