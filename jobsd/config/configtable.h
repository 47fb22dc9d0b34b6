// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QLatin1StringView>
#include <QtCore/QString>

#include <limits>
#include <optional>
#include <span>

namespace Jobsd {

//! What a key's value is; each is written in TOML as configurationReference() tells.
enum class ValueType : quint8 {
    Text,
    Path, //!< an absolute path
    Boolean,
    Whole, //!< from minimum to maximum
    Share, //!< from 0 to 1; true is 0.5 and false is 0
    Duration, //!< milliseconds, from minimum to maximum; written with a unit
    Size, //!< bytes, from minimum to maximum
    Choice, //!< one of the words in \c choices
    TextList,
    TextTable, //!< names with texts
};

enum class KeyFlag : quint8 {
    None = 0,
    Reload = 1, //!< a SIGHUP puts a new value into force
    Secret = 2, //!< masked wherever it is shown
    Later = 4, //!< known, and not in this release
};
constexpr bool operator&(KeyFlag flags, KeyFlag flag) { return (quint8(flags) & quint8(flag)) != 0; }
constexpr KeyFlag operator|(KeyFlag a, KeyFlag b) { return KeyFlag(quint8(a) | quint8(b)); }

//! One key. Everything about it that is not what the daemon does with it.
struct ConfigKey
{
    QLatin1StringView group; //!< the keys of a section come from one or two groups
    QLatin1StringView name;
    ValueType type;
    QLatin1StringView fallback; //!< as it would be written; empty: none, or found out at the start
    QLatin1StringView help; //!< for people; Markdown
    KeyFlag flags = KeyFlag::None;
    qint64 minimum = 0;
    qint64 maximum = std::numeric_limits<qint64>::max();
    QLatin1StringView choices = {}; //!< words between blanks
};

//! A table of the file. A * stands for a name that the administrator chooses.
struct ConfigSection
{
    QLatin1StringView path; //!< "storage.keep", "command.*.retry"
    QLatin1StringView group;
    QLatin1StringView secondGroup;
    QLatin1StringView help;
    KeyFlag flags = KeyFlag::None;

    bool isNamed() const { return path.contains(QLatin1Char('*')); }
};

/*!
    The one table of the configuration: the reader, --print-config, the environment's and the command line's names, the nearest
    name of a mistyped one, and docs/configuration.md all come from it.
*/
std::span<const ConfigKey> configKeys();
std::span<const ConfigSection> configSections();

QList<const ConfigKey *> keysOf(const ConfigSection &section);
const ConfigKey *findKey(const ConfigSection &section, QStringView name);
//! The section at \a path, in which a * stands for the chosen name.
const ConfigSection *findSection(QStringView path);

//! "JOBSD_STORAGE_KEEP_COMPLETED"; only sections without a chosen name have one.
QString environmentName(const ConfigSection &section, const ConfigKey &key);
//! "--storage-keep-completed"
QString flagName(const ConfigSection &section, const ConfigKey &key);

//! The reference for people, in Markdown: docs/configuration.md holds this text.
QString configurationReference();

} // namespace Jobsd
