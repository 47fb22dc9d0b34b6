// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <vector>

namespace Jobsd {

/*!
    A text with places for parameters: "--size={width}x{height}", "{user.name}". "{{" and "}}" stand for braces.

    What it makes is one string for one argument or variable; nothing splits or interprets it later.
*/
class TextTemplate
{
public:
    static Jobs::Result<TextTemplate> parse(const QString &text);

    bool hasPlaces() const;
    /*!
        The text for \a parameters, a checked JSON object: texts as they are, anything else as it is written in JSON. An error names
        the parameter that is missing or holds a NUL, which no argument can.
    */
    Jobs::Result<QByteArray> expand(const QByteArray &parameters) const;

    friend bool operator==(const TextTemplate &, const TextTemplate &) = default;

private:
    struct Part
    {
        QByteArray text; //!< stands as it is
        QStringList path; //!< or, if there is one, the parameter here

        friend bool operator==(const Part &, const Part &) = default;
    };

    std::vector<Part> m_parts;
};

} // namespace Jobsd
