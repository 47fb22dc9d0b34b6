// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>

#include <chrono>
#include <optional>

namespace Jobs::Ctl {

struct InputLine
{
    qint64 number = 0; //!< counted from 1
    QByteArray text; //!< without its end; empty where it was too long
    bool tooLong = false;
};

//! Lines of a file descriptor as they come. A line beyond \c maxLine is passed over, and costs no memory.
class LineReader
{
public:
    static constexpr qsizetype maxLine = 2 * 1024 * 1024;

    explicit LineReader(int descriptor) : m_descriptor(descriptor) {}

    //! The next line. Nothing at the end, on an error, or after an interruption.
    std::optional<InputLine> next();
    //! Could next() answer without waiting for longer than \a patience?
    bool hasMore(std::chrono::milliseconds patience);
    //! An errno, or 0.
    int error() const { return m_error; }

private:
    std::optional<InputLine> take();
    bool fill();

    const int m_descriptor;
    QByteArray m_buffer;
    qsizetype m_begin = 0;
    qsizetype m_searched = 0; //!< no line end before
    qint64 m_number = 0;
    int m_error = 0;
    bool m_skipping = false; //!< the rest of a line that is too long
    bool m_ended = false;
};

} // namespace Jobs::Ctl
