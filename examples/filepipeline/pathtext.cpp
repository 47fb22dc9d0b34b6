// SPDX-License-Identifier: MIT
#include "pathtext.h"

#include <QtCore/QList>
#include <QtCore/QStringDecoder>

using namespace Qt::StringLiterals;

static void appendEscaped(QString &text, char byte)
{
    text += u"\\x%1"_s.arg(uchar(byte), 2, 16, QLatin1Char('0'));
}

//! How many bytes the UTF-8 character at the start of \a bytes has, by its first one.
static qsizetype characterLength(QByteArrayView bytes)
{
    const auto first = uchar(bytes.front());
    const qsizetype length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    return std::min(length, bytes.size());
}

QString pathText(const std::filesystem::path &path)
{
    const std::string &native = path.native();
    QByteArrayView rest(native.data(), qsizetype(native.size()));
    QString text;
    text.reserve(rest.size());
    while (!rest.isEmpty()) {
        const QByteArrayView bytes = rest.first(characterLength(rest));
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString character = decoder.decode(bytes);
        const bool isText = !decoder.hasError() && !character.isEmpty() && QChar::isPrint(character.toUcs4().front());
        if (isText && character != u"\\") {
            text += character;
            rest = rest.sliced(bytes.size());
        } else {
            appendEscaped(text, rest.front());
            rest = rest.sliced(1);
        }
    }
    return text;
}

std::filesystem::path nativePath(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::string native;
    native.reserve(size_t(bytes.size()));
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes.mid(i, 2) == "\\x" && i + 3 < bytes.size()) {
            native += char(bytes.mid(i + 2, 2).toInt(nullptr, 16));
            i += 3;
        } else {
            native += bytes[i];
        }
    }
    return native;
}
