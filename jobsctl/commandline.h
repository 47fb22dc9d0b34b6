// SPDX-License-Identifier: MIT
#pragma once

#include "verb.h"

#include <jobs/core/jobqueueerror.h>

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>

namespace Jobs::Ctl {

//! A command line that was understood.
struct Invocation
{
    const Verb *verb = nullptr; //!< null: only --help or --version, or nothing at all
    QStringList arguments = {};
    QHash<QString, QStringList> options = {}; //!< by name; flags have an empty value
    bool help = false;
    bool version = false;

    bool has(const char *option) const { return options.contains(QLatin1StringView(option)); }
    //! The last one given, or an empty text.
    QString value(const char *option) const;
    QStringList values(const char *option) const { return options.value(QLatin1StringView(option)); }
    //! Empty unless it was given; an error names the option.
    Result<std::optional<qint64>> number(const char *option, qint64 min, qint64 max) const;
    Result<std::optional<std::chrono::milliseconds>> duration(const char *option) const;
};

/*!
    \a words without the program's name. Options may stand anywhere; "--" ends them; "--name=value", "--name value", "-n value" and "-nvalue"
    are the same. Errors name the word, and what was probably meant.
*/
Result<Invocation> parseCommandLine(const QStringList &words);

//! What may come next behind \a before, where \a begun has been typed of it.
struct Expected
{
    QStringList words = {}; //!< candidates of the table
    Complete complete = Complete::Nothing; //!< … and what must be looked up
};
Expected expectedAfter(const QStringList &before, const QString &begun);

} // namespace Jobs::Ctl
