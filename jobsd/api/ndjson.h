// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <concepts>
#include <cstring>

namespace Jobs::Api {

/*!
    Cuts a stream of bytes, given in pieces, into lines. What ends a line is "\n"; a "\r" before it, and lines of blanks, are left out. Between
    pieces no more is kept than the last, unfinished line.
*/
class LineSplitter
{
public:
    explicit LineSplitter(qsizetype longest) : m_longest(longest) {}

    //! Calls \a line for each line that \a data completes, and \a tooLong once for each that is longer than allowed, which is thrown away.
    void take(QByteArrayView data, std::invocable<QByteArrayView> auto &&line, std::invocable auto &&tooLong)
    {
        while (!data.isEmpty()) {
            const auto *end = static_cast<const char *>(std::memchr(data.data(), '\n', size_t(data.size())));
            const qsizetype size = end ? end - data.data() : data.size();
            if (!m_skipping && m_rest.size() + size > m_longest) {
                m_skipping = true;
                m_rest.clear();
                tooLong();
            }
            if (!m_skipping && (!end || !m_rest.isEmpty()))
                m_rest.append(data.data(), size);
            if (!end)
                return;
            if (!m_skipping)
                give(m_rest.isEmpty() ? data.first(size) : QByteArrayView(m_rest), line);
            m_rest.clear();
            m_skipping = false;
            data = data.sliced(size + 1);
        }
    }
    //! The end: what follows the last "\n" is a line too.
    void end(std::invocable<QByteArrayView> auto &&line)
    {
        give(m_rest, line);
        m_rest.clear();
    }

private:
    static void give(QByteArrayView text, auto &line)
    {
        text = text.trimmed();
        if (!text.isEmpty())
            line(text);
    }

    const qsizetype m_longest;
    QByteArray m_rest;
    bool m_skipping = false; //!< to the end of a line that is too long
};

} // namespace Jobs::Api
