// SPDX-License-Identifier: MIT
#pragma once

#include "settings.h"

#include "../api/apioptions.h"

#include "../handlers/commanddefinition.h"
#include "../handlers/httpdefinition.h"

#include <jobs/control/monitortypes.h>
#include <jobs/jobhandler.h>
#include <jobs/jobqueue.h>

#include <QtCore/QHash>
#include <QtCore/QProcessEnvironment>

namespace Jobsd {

struct ListenConfiguration
{
    QString socket;
    QString socketGroup;
    QString http;
    QString metrics;
    QString certificate;
    QString key;
    QString clientCa;
    QHash<QString, Jobs::Role> clientRoles;
    QStringList hosts;

    friend bool operator==(const ListenConfiguration &, const ListenConfiguration &) = default;
};

struct AuthConfiguration
{
    QString tokens; //!< a file, or empty
    Jobs::Role groupRole = Jobs::Role::View;
    QStringList redact;
    Jobs::Api::CallerRules rules;
    QHash<QString, Jobs::Api::CallerRules> tokenRules;
};

enum class LogFormat : quint8 { Auto, Text, Json };

struct LogConfiguration
{
    LogFormat format = LogFormat::Auto;
    QtMsgType level = QtInfoMsg;
    QStringList rules;
};

//! A kind that a plugin runs in a process of its own.
struct PluginKindDefinition
{
    QString file;
    QMap<QString, QString> settings;
    qint64 memory = 0;
    std::chrono::milliseconds killAfter{5000};

    friend bool operator==(const PluginKindDefinition &, const PluginKindDefinition &) = default;
};

//! A kind that workers elsewhere run.
struct WorkerKindDefinition
{
};

struct PluginsConfiguration
{
    QStringList directories;
    QStringList load;
    int quarantineAfter = 3;
};

//! A kind of job, whatever runs it.
struct KindConfiguration
{
    std::variant<CommandDefinition, HttpDefinition, PluginKindDefinition, WorkerKindDefinition> handler;
    Jobs::JobDefinitionOptions options;
    QString fingerprint; //!< of all of its settings: has it changed?
};

struct QueueConfiguration
{
    std::optional<int> threads; //!< of its own
    std::optional<Jobs::RetryStrategy> retry; //!< overrides that of kinds
};

//! What the daemon is to do, checked.
struct Configuration
{
    QString file; //!< that was read; empty: there is none
    QString storeUrl; //!< with its password
    Jobs::JobQueueOptions queueOptions; //!< threads included
    bool acceptUnknownKinds = false;
    bool allowRoot = false;
    ListenConfiguration listen;
    AuthConfiguration auth;
    LogConfiguration log;
    PluginsConfiguration plugins;
    QMap<QString, KindConfiguration> kinds;
    QMap<QString, QueueConfiguration> queues;
    Settings settings; //!< what it was made from
};

struct LoadRequest
{
    QString file; //!< as the command line named it; empty: $JOBSD_CONFIG, else the usual places, where none need be
    QMap<QString, QString> flags;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
};

//! Everything that is wrong, or the configuration. Reads files, and looks programs and users up.
struct LoadedConfiguration
{
    Configuration configuration; //!< meaningless with issues
    QList<ConfigIssue> issues;
};
LoadedConfiguration loadConfiguration(const LoadRequest &request);

//! The effective values as a file that could be read again, each with its origin; secrets are masked.
QString printedConfiguration(const Configuration &configuration);

} // namespace Jobsd
