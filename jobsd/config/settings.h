// SPDX-License-Identifier: MIT
#pragma once

#include "configtable.h"

#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

#include <chrono>
#include <optional>

namespace Jobsd {

//! Something wrong with the configuration, and where: "/etc/jobsd/jobsd.toml:3:7", "JOBSD_LOG_LEVEL", "--log-level".
struct ConfigIssue
{
    QString where;
    QString message;

    QString toString() const { return where.isEmpty() ? message : where + QStringLiteral(": ") + message; }
    friend bool operator==(const ConfigIssue &, const ConfigIssue &) = default;
};

//! A key's value with the place it came from.
struct Setting
{
    const ConfigSection *section = nullptr;
    const ConfigKey *key = nullptr;
    QString instance; //!< what stands for the section's *
    QVariant value; //!< QString, bool, qint64 (also milliseconds and bytes), double, QStringList or QMap<QString, QString>
    QString origin; //!< as ConfigIssue::where, or "default"

    //! "command.resize.retry.attempts"
    QString path() const;
};

/*!
    All values that were given, each with its origin; what was not given answers the table's default. Later sources replace earlier
    ones: file, then environment, then command line.
*/
class Settings
{
public:
    void set(Setting setting);
    //! Notes that the section is there, even if it is empty.
    void addInstance(QStringView sectionPath, const QString &instance, const QString &origin);

    //! The chosen names of "command.*", sorted.
    QStringList instances(QLatin1StringView sectionPath) const;
    //! Was anything of this section given?
    bool has(QLatin1StringView sectionPath, const QString &instance = {}) const;

    //! The value in force; its origin is "default" if nobody gave one, its value invalid if there is no default either.
    Setting get(QLatin1StringView sectionPath, QLatin1StringView name, const QString &instance = {}) const;
    QString text(QLatin1StringView sectionPath, QLatin1StringView name, const QString &instance = {}) const;
    bool boolean(QLatin1StringView sectionPath, QLatin1StringView name, const QString &instance = {}) const;
    qint64 whole(QLatin1StringView sectionPath, QLatin1StringView name, const QString &instance = {}) const;
    double decimal(QLatin1StringView sectionPath, QLatin1StringView name, const QString &instance = {}) const;
    std::chrono::milliseconds duration(QLatin1StringView sectionPath, QLatin1StringView name, const QString &instance = {}) const;
    QStringList list(QLatin1StringView sectionPath, QLatin1StringView name, const QString &instance = {}) const;
    QMap<QString, QString> table(QLatin1StringView sectionPath, QLatin1StringView name, const QString &instance = {}) const;
    //! Where an error about the key is to point: its value, or the section if it is not there.
    QString where(QLatin1StringView sectionPath, QLatin1StringView name, const QString &instance = {}) const;

    //! Every key of every section that is there, or that is always there, in the table's order.
    QList<Setting> all() const;

private:
    QMap<QString, Setting> m_given; //!< by path
    QMap<QString, QMap<QString, QString>> m_instances; //!< section path → instance → origin
};

/*!
    The value that \a text is for \a key, as the environment and the command line write it: lists with commas between, no tables.
    The error is a half sentence: "is no duration: …".
*/
std::optional<QVariant> valueFromText(const ConfigKey &key, const QString &text, QString *error);
//! Checks bounds and choices of a value of the right type; empty: all is well.
QString outOfBounds(const ConfigKey &key, const QVariant &value);
//! \a value as TOML. Secrets are the caller's business.
QString tomlText(const ConfigKey &key, const QVariant &value);
//! "a text", "a duration such as \"5m\"": for messages.
QString typeInWords(const ConfigKey &key);

} // namespace Jobsd
