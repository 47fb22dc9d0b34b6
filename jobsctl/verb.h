// SPDX-License-Identifier: MIT
#pragma once

#include "exitcode.h"

#include <jobs/control/monitortypes.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QList>

#include <span>

namespace Jobs::Ctl {

class Session;

//! Where the texts of this program are translated.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(jobsctl)
};

//! What the shell may offer for a value.
enum class Complete { Nothing, File, State, Queue, Kind, Filter, Format, Colour, Role, Context, Shell, Verb };

//! An option of a verb, or of all of them. Texts are translated where they are shown.
struct Option
{
    const char *name; //!< "output", for --output
    char letter; //!< 'o', for -o; 0: none
    const char *value; //!< "FORMAT"; null: a flag
    const char *help;
    Complete complete = Complete::Nothing;
    bool repeated = false;
};

struct Argument
{
    const char *name;
    bool optional = false;
    bool repeated = false;
    Complete complete = Complete::Nothing;
};

/*!
    One thing that the program can do. The parser, --help, the manual page, docs/jobsctl.md and the shells' completion are all made from
    the table of these.
*/
struct Verb
{
    enum Needs {
        Nothing, //!< neither server nor store
        Monitor, //!< asks and answers; hears of changes with --watch, --follow, --wait and --result
        Events, //!< hears of changes
    };

    const char *path; //!< "queue pause"
    const char *group; //!< of related verbs, in the help
    Role role; //!< that a server asks for
    Needs needs;
    QList<Argument> arguments;
    QList<Option> options;
    const char *summary; //!< a line
    const char *description; //!< more, or null
    ExitCode (*handler)(Session &session);
};

//! All of them, in the order of the help.
std::span<const Verb> verbs();
//! Options that every verb takes.
std::span<const Option> commonOptions();
//! Paths, or first words, of verbs that come with a later release.
QStringList laterVerbs();

} // namespace Jobs::Ctl
