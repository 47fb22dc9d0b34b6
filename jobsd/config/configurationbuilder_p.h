// SPDX-License-Identifier: MIT
#pragma once

#include "configuration.h"

namespace Jobsd {

//! Makes a Configuration of settings, and finds what is wrong with them beyond single values.
class ConfigurationBuilder
{
public:
    ConfigurationBuilder(Settings settings, QProcessEnvironment environment);

    Configuration build();
    QList<ConfigIssue> issues() const { return m_issues; }

private:
    //! A key of a section, for what points to it.
    struct Key
    {
        QLatin1StringView section;
        QLatin1StringView name;
        QString instance = {};
    };

    void report(const Key &key, const QString &message);
    void fillDefaults();
    void buildStore();
    void buildListen();
    void buildAuth();
    void buildWorkers();
    Jobs::Api::CallerRules rulesOf(QLatin1StringView section, const QString &instance = {});
    Jobs::Api::Rate rateOf(const Key &key);
    void buildLog();
    void buildQueues();
    void buildPlugins();
    void buildKinds();
    CommandDefinition commandOf(const QString &kind); // configurationkinds.cpp
    HttpDefinition httpOf(const QString &kind);
    PluginKindDefinition pluginOf(const QString &kind);
    Jobs::JobDefinitionOptions optionsOf(QLatin1StringView section, const QString &kind);
    void addKind(QLatin1StringView section, const QString &kind, KindConfiguration configuration);
    std::optional<ProcessIdentity> identityOf(const QString &kind);
    QByteArray programOf(const QString &kind, const QString &name);
    QByteArray secretOf(const QString &kind);
    Jobs::RetryStrategy retryOf(QLatin1StringView section, const QString &instance);
    TextTemplate templateOf(const Key &key, const QString &what, const QString &text);
    QByteArray readSmallFile(const Key &key, const QString &path);

    Settings m_settings;
    QProcessEnvironment m_environment;
    Configuration m_made;
    QList<ConfigIssue> m_issues;
};

} // namespace Jobsd
