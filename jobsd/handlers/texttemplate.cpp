// SPDX-License-Identifier: MIT
#include "texttemplate.h"

#include "jsonslices.h"

using namespace Qt::StringLiterals;

namespace Jobsd {

using Code = Jobs::JobQueueError::Code;

Jobs::Result<TextTemplate> TextTemplate::parse(const QString &text)
{
    TextTemplate made;
    QString literal;
    const auto endLiteral = [&] {
        if (!literal.isEmpty())
            made.m_parts.push_back({literal.toUtf8(), {}});
        literal.clear();
    };
    if (text.contains(QChar(0)))
        return Jobs::failure(Code::InvalidArgument, u"holds a NUL"_s);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if ((c == u'{' || c == u'}') && at + 1 < text.size() && text[at + 1] == c) {
            literal += c;
            ++at;
        } else if (c == u'}') {
            return Jobs::failure(Code::InvalidArgument, u"has a } without its {; write }} for a brace"_s);
        } else if (c == u'{') {
            const qsizetype end = text.indexOf(u'}', at);
            if (end < 0)
                return Jobs::failure(Code::InvalidArgument, u"has a { without its }; write {{ for a brace"_s);
            const QStringList path = text.mid(at + 1, end - at - 1).split(u'.');
            if (path.contains(QString()) || path.join(u' ').contains(u'{'))
                return Jobs::failure(Code::InvalidArgument, u"has %1, which names no parameter; write {{ for a brace"_s
                                                                .arg(text.mid(at, end - at + 1)));
            endLiteral();
            made.m_parts.push_back({{}, path});
            at = end;
        } else {
            literal += c;
        }
    }
    endLiteral();
    return made;
}

bool TextTemplate::hasPlaces() const
{
    for (const Part &part : m_parts) {
        if (!part.path.isEmpty())
            return true;
    }
    return false;
}

Jobs::Result<QByteArray> TextTemplate::expand(const QByteArray &parameters) const
{
    QByteArray text;
    for (const Part &part : m_parts) {
        if (part.path.isEmpty()) {
            text += part.text;
            continue;
        }
        const auto value = valueAt(parameters, part.path);
        if (!value)
            return Jobs::failure(Code::InvalidParameters, u"the parameter \"%1\" is missing"_s.arg(part.path.join(u'.')));
        const auto string = stringOf(*value);
        const QByteArray bytes = string ? string->toUtf8() : value->toByteArray();
        if (bytes.contains('\0'))
            return Jobs::failure(Code::InvalidParameters, u"the parameter \"%1\" holds a NUL, which no argument can"_s
                                                              .arg(part.path.join(u'.')));
        text += bytes;
    }
    return text;
}

} // namespace Jobsd
