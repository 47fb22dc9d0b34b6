// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobsglobal.h>
#include <jobs/core/names.h>

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QStringView>

#include <charconv>
#include <concepts>
#include <cstring>
#include <memory>

namespace Jobs {

/*!
    Appends JSON text, UTF-8, to a buffer that is on the stack until it grows large: the finished text is then allocated once, at its size.
    Whoever writes keeps to the grammar (commas, colons); values are escaped here.
*/
class JsonWriter
{
public:
    JsonWriter() = default;
    Q_DISABLE_COPY_MOVE(JsonWriter)

    void raw(char c)
    {
        *room(1) = c;
        ++m_size;
    }
    void raw(QByteArrayView text)
    {
        std::memcpy(room(text.size()), text.data(), size_t(text.size()));
        m_size += text.size();
    }

    void null() { raw("null"); }
    void boolean(bool value) { raw(value ? QByteArrayView("true") : QByteArrayView("false")); }
    void integer(std::integral auto value)
    {
        char *begin = room(24);
        m_size += std::to_chars(begin, begin + 24, value).ptr - begin;
    }
    //! The shortest text that reads back as \a value. False, and nothing written, for infinities and NaN, which JSON lacks.
    bool number(std::floating_point auto value);
    //! Quoted and escaped. Halves of surrogate pairs become U+FFFD.
    void string(QStringView text);
    //! Quoted; \a text holds nothing that needs escaping.
    void plainString(QByteArrayView text)
    {
        raw('"');
        raw(text);
        raw('"');
    }

    //! One more level of nesting, while it lives. False at the limit, which also ends the walk through a value that contains itself.
    class Level
    {
    public:
        explicit Level(int &depth) : m_depth(depth) { ++m_depth; }
        ~Level() { --m_depth; }
        Q_DISABLE_COPY_MOVE(Level)

        explicit operator bool() const { return m_depth <= maxJsonDepth; }
        static QString problem();

    private:
        int &m_depth;
    };
    [[nodiscard]] Level nested() { return Level(m_depth); }

    QByteArray text() const { return QByteArray(m_data, m_size); }

private:
    char *room(qsizetype size)
    {
        if (m_capacity - m_size < size)
            grow(size);
        return m_data + m_size;
    }
    void grow(qsizetype size);

    char m_small[1024];
    std::unique_ptr<char[]> m_large;
    char *m_data = m_small;
    int m_depth = 0;
    qsizetype m_size = 0;
    qsizetype m_capacity = sizeof m_small;
};

bool JsonWriter::number(std::floating_point auto value)
{
    if (!(value - value == 0)) // NaN and the infinities
        return false;
    char *begin = room(40);
    const char *end = std::to_chars(begin, begin + 32, value).ptr;
    m_size += end - begin;
    if (end - begin == 2 && begin[0] == '-' && begin[1] == '0')
        raw(".0"); // "-0" would be read as the integer, which has no sign
    return true;
}

} // namespace Jobs
