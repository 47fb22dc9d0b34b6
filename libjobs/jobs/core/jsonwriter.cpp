// SPDX-License-Identifier: MIT
#include <jobs/core/jsonwriter_p.h>

#include <algorithm>
#include <array>

namespace Jobs {

namespace {

constexpr std::array<bool, 128> plainCharacters = [] {
    std::array<bool, 128> plain{};
    for (size_t c = 0x20; c < plain.size(); ++c)
        plain[c] = c != '"' && c != '\\';
    return plain;
}();

char *writeEscaped(char16_t c, char *out)
{
    constexpr char digits[] = "0123456789abcdef";
    *out++ = '\\';
    switch (c) {
    case u'"':
    case u'\\':
        *out++ = char(c);
        return out;
    case u'\n':
        *out++ = 'n';
        return out;
    case u'\r':
        *out++ = 'r';
        return out;
    case u'\t':
        *out++ = 't';
        return out;
    }
    for (const char digit : {'u', '0', '0', digits[c >> 4], digits[c & 15]})
        *out++ = digit;
    return out;
}

//! Writes the character that starts at \a from, and moves \a from behind it.
char *writeUtf8(const char16_t *&from, const char16_t *end, char *out)
{
    char32_t c = *from++;
    if (QChar::isHighSurrogate(c) && from != end && QChar::isLowSurrogate(*from))
        c = QChar::surrogateToUcs4(char16_t(c), *from++);
    else if (QChar::isSurrogate(c))
        c = QChar::ReplacementCharacter;

    if (c < 0x800) {
        *out++ = char(0xc0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            *out++ = char(0xe0 | (c >> 12));
        } else {
            *out++ = char(0xf0 | (c >> 18));
            *out++ = char(0x80 | ((c >> 12) & 0x3f));
        }
        *out++ = char(0x80 | ((c >> 6) & 0x3f));
    }
    *out++ = char(0x80 | (c & 0x3f));
    return out;
}

} // namespace

void JsonWriter::string(QStringView text)
{
    constexpr qsizetype chunk = 128;
    constexpr qsizetype longest = 6; // \u001f; UTF-8 needs less for each unit

    raw('"');
    const char16_t *from = text.utf16();
    const char16_t *const end = from + text.size();
    while (from != end) {
        const char16_t *const chunkEnd = from + std::min(chunk, qsizetype(end - from));
        char *const begin = room((chunk + 1) * longest);
        char *out = begin;
        while (from < chunkEnd) {
            if (*from < plainCharacters.size()) {
                if (plainCharacters[*from])
                    *out++ = char(*from);
                else
                    out = writeEscaped(*from, out);
                ++from;
            } else {
                out = writeUtf8(from, end, out); // may take one unit of the next chunk
            }
        }
        m_size += out - begin;
    }
    raw('"');
}

QString JsonWriter::Level::problem()
{
    return QStringLiteral("nests deeper than %1 levels; make it flatter").arg(maxJsonDepth);
}

void JsonWriter::grow(qsizetype size)
{
    const qsizetype capacity = std::max(2 * m_capacity, m_size + size);
    auto data = std::make_unique_for_overwrite<char[]>(size_t(capacity));
    std::memcpy(data.get(), m_data, size_t(m_size));
    m_large = std::move(data);
    m_data = m_large.get();
    m_capacity = capacity;
}

} // namespace Jobs
