// SPDX-License-Identifier: MIT
#include "configurationbuilder_p.h"

#include "defaults.h"
#include "units.h"

#include <jobs/core/names.h>
#include <jobs/drivers/driverfactory.h>

#include <QtCore/QFile>
#include <QtCore/QThread>
#include <QtCore/QUrl>

#include <sys/un.h>

using namespace Qt::StringLiterals;

namespace Jobsd {

ConfigurationBuilder::ConfigurationBuilder(Settings settings, QProcessEnvironment environment)
    : m_settings(std::move(settings))
    , m_environment(std::move(environment))
{
}

Configuration ConfigurationBuilder::build()
{
    fillDefaults();
    buildStore();
    buildListen();
    buildAuth();
    buildWorkers();
    buildLog();
    buildQueues();
    buildPlugins();
    buildKinds();
    m_made.settings = m_settings;
    return m_made;
}

void ConfigurationBuilder::report(const Key &key, const QString &message)
{
    m_issues.append({m_settings.where(key.section, key.name, key.instance), message});
}

//! What depends on the machine is filled in as if it were the table's default.
void ConfigurationBuilder::fillDefaults()
{
    const auto fill = [this](QLatin1StringView section, QLatin1StringView name, const QVariant &value) {
        Setting setting = m_settings.get(section, name);
        if (setting.value.isValid())
            return;
        setting.value = value;
        m_settings.set(setting);
    };
    fill("storage"_L1, "url"_L1, defaultStoreUrl(m_environment));
    fill("listen"_L1, "socket"_L1, defaultSocket(m_environment));
    fill("workers"_L1, "threads"_L1, QThread::idealThreadCount());
}

void ConfigurationBuilder::buildStore()
{
    const Key url{"storage"_L1, "url"_L1};
    m_made.storeUrl = m_settings.text(url.section, url.name);
    if (auto driver = Jobs::openDriver(m_made.storeUrl); !driver) // not opened: the URL alone is looked at
        report(url, u"storage.url: "_s + driver.error().message);
    const Key passwordFile{"storage"_L1, "password_file"_L1};
    QByteArray password = credential(m_environment, u"storage-password"_s);
    if (const QString path = m_settings.text(passwordFile.section, passwordFile.name); !path.isEmpty())
        password = readSmallFile(passwordFile, path);
    if (!password.isEmpty() && m_made.storeUrl.contains("://"_L1)) {
        QUrl withPassword(m_made.storeUrl);
        withPassword.setPassword(QString::fromUtf8(password), QUrl::DecodedMode);
        m_made.storeUrl = withPassword.toString(QUrl::FullyEncoded);
    }

    const qint64 rows = m_settings.whole("storage.keep"_L1, "max_rows"_L1);
    const auto limit = [&](QLatin1StringView name) { return Jobs::RetentionLimit{m_settings.duration("storage.keep"_L1, name), rows}; };
    m_made.queueOptions.retention = {limit("completed"_L1), limit("failed"_L1), limit("cancelled"_L1)};
}

void ConfigurationBuilder::buildListen()
{
    const auto text = [this](QLatin1StringView name) { return m_settings.text("listen"_L1, name); };
    const auto tls = [this](QLatin1StringView name) { return m_settings.text("listen.tls"_L1, name); };
    m_made.listen = {text("socket"_L1), text("socket_group"_L1), text("http"_L1), text("metrics"_L1), tls("certificate"_L1), tls("key"_L1),
                     tls("client_ca"_L1), {}, m_settings.list("listen"_L1, "hosts"_L1)};
    const auto roles = m_settings.table("listen.tls"_L1, "client_roles"_L1);
    for (auto it = roles.begin(); it != roles.end(); ++it) {
        if (const auto role = Jobs::roleFromName(it.value()))
            m_made.listen.clientRoles.insert(it.key(), *role);
        else
            report({"listen.tls"_L1, "client_roles"_L1}, u"listen.tls.client_roles: \"%1\" is no role; there are view, push, work, operate and admin"_s.arg(it.value()));
    }
    if (QFile::encodeName(m_made.listen.socket).size() >= qsizetype(sizeof(sockaddr_un::sun_path)))
        report({"listen"_L1, "socket"_L1}, u"listen.socket is longer than the %1 bytes that a Unix socket's path may have"_s
                                               .arg(sizeof(sockaddr_un::sun_path) - 1));
    if (m_made.listen.certificate.isEmpty() != m_made.listen.key.isEmpty())
        report({"listen.tls"_L1, m_made.listen.key.isEmpty() ? "certificate"_L1 : "key"_L1},
               u"listen.tls needs both certificate and key"_s);
    if (!m_made.listen.clientCa.isEmpty() && m_made.listen.certificate.isEmpty())
        report({"listen.tls"_L1, "client_ca"_L1}, u"listen.tls.client_ca needs certificate and key beside it"_s);
}

void ConfigurationBuilder::buildAuth()
{
    m_made.auth.tokens = m_settings.text("auth"_L1, "tokens"_L1);
    const QString role = m_settings.text("auth"_L1, "group_role"_L1);
    m_made.auth.groupRole = Jobs::roleFromName(role).value_or(Jobs::Role::None);
    m_made.auth.redact = m_settings.list("auth"_L1, "redact"_L1);
    m_made.auth.rules = rulesOf("auth"_L1);
    const auto tokens = m_settings.instances("token.*"_L1);
    for (const QString &name : tokens)
        m_made.auth.tokenRules.insert(name, rulesOf("token.*"_L1, name));
}

Jobs::Api::CallerRules ConfigurationBuilder::rulesOf(QLatin1StringView section, const QString &instance)
{
    Jobs::Api::CallerRules rules{.requests = rateOf({section, "request_rate"_L1, instance}), .pushes = rateOf({section, "push_rate"_L1, instance}),
                                 .queues = m_settings.list(section, "queues"_L1, instance)};
    for (const QString &queue : std::as_const(rules.queues)) {
        if (const auto checked = Jobs::checkName(queue, "queue"_L1); !checked)
            report({section, "queues"_L1, instance}, checked.error().message);
    }
    return rules;
}

Jobs::Api::Rate ConfigurationBuilder::rateOf(const Key &key)
{
    const QString text = m_settings.text(key.section, key.name, key.instance);
    if (text.isEmpty())
        return {};
    auto rate = parseRate(text);
    if (rate)
        return {.count = rate->first, .per = rate->second};
    report(key, u"%1 \"%2\" %3"_s.arg(m_settings.get(key.section, key.name, key.instance).path(), text, rate.error().message));
    return {};
}

void ConfigurationBuilder::buildWorkers()
{
    const auto duration = [this](QLatin1StringView name) { return m_settings.duration("workers"_L1, name); };
    Jobs::JobQueueOptions &options = m_made.queueOptions;
    options.numWorkers = int(m_settings.whole("workers"_L1, "threads"_L1));
    options.name = m_settings.text("workers"_L1, "name"_L1);
    options.lease = duration("lease"_L1);
    options.heartbeat = duration("heartbeat"_L1);
    options.stopDeadline = duration("shutdown_grace"_L1);
    options.stopGrace = duration("stop_grace"_L1);
    options.maxCrashes = int(m_settings.whole("workers"_L1, "max_crashes"_L1));
    options.maxPayload = m_settings.whole("workers"_L1, "max_payload"_L1);
    options.maxQueueLength = m_settings.whole("workers"_L1, "max_queue_length"_L1);
    m_made.acceptUnknownKinds = m_settings.text("workers"_L1, "unknown_kinds"_L1) == "accept"_L1;
    m_made.allowRoot = m_settings.boolean("workers"_L1, "allow_root"_L1);
    if (options.heartbeat * 2 > options.lease)
        report({"workers"_L1, "heartbeat"_L1}, u"workers.heartbeat (%1 ms) is more than half of workers.lease (%2 ms)"_s
                                                   .arg(options.heartbeat.count()).arg(options.lease.count()));
    if (options.stopGrace > options.stopDeadline)
        options.stopGrace = options.stopDeadline; // a short stop needs no second number
}

void ConfigurationBuilder::buildLog()
{
    const QString format = m_settings.text("log"_L1, "format"_L1);
    m_made.log.format = format == "json"_L1 ? LogFormat::Json : format == "text"_L1 ? LogFormat::Text : LogFormat::Auto;
    const QString level = m_settings.text("log"_L1, "level"_L1);
    m_made.log.level = level == "debug"_L1 ? QtDebugMsg
        : level == "warning"_L1            ? QtWarningMsg
        : level == "error"_L1              ? QtCriticalMsg
                                           : QtInfoMsg;
    m_made.log.rules = m_settings.list("log"_L1, "rules"_L1);
    for (const QString &rule : std::as_const(m_made.log.rules)) {
        const QString value = rule.section(u'=', 1).trimmed();
        if (value != "true"_L1 && value != "false"_L1)
            report({"log"_L1, "rules"_L1}, u"log.rules: \"%1\" is no rule such as jobs.store.debug=true"_s.arg(rule));
    }
}

void ConfigurationBuilder::buildQueues()
{
    const auto names = m_settings.instances("queue.*"_L1);
    for (const QString &name : names) {
        QueueConfiguration queue;
        if (const Setting threads = m_settings.get("queue.*"_L1, "threads"_L1, name); threads.value.isValid()) {
            queue.threads = threads.value.toInt();
            m_made.queueOptions.queues.insert(name, *queue.threads);
        }
        if (m_settings.has("queue.*.retry"_L1, name))
            queue.retry = retryOf("queue.*.retry"_L1, name);
        m_made.queues.insert(name, queue);
    }
}

void ConfigurationBuilder::buildPlugins()
{
    m_made.plugins.directories = m_settings.list("plugins"_L1, "directories"_L1);
    m_made.plugins.load = m_settings.list("plugins"_L1, "load"_L1);
    m_made.plugins.quarantineAfter = int(m_settings.whole("plugins"_L1, "quarantine_after"_L1));
    const auto mustBeAbsolute = [this](QLatin1StringView name, const QStringList &paths) {
        for (const QString &path : paths) {
            if (!path.startsWith(u'/'))
                report({"plugins"_L1, name}, u"plugins.%1: \"%2\" is not an absolute path"_s.arg(name, path));
        }
    };
    mustBeAbsolute("directories"_L1, m_made.plugins.directories);
    mustBeAbsolute("load"_L1, m_made.plugins.load);
}

Jobs::RetryStrategy ConfigurationBuilder::retryOf(QLatin1StringView section, const QString &instance)
{
    const int attempts = int(m_settings.whole(section, "attempts"_L1, instance));
    const QString backoff = m_settings.text(section, "backoff"_L1, instance);
    const auto base = m_settings.duration(section, "base"_L1, instance);
    const auto max = m_settings.duration(section, "max"_L1, instance);
    if (base > max) {
        report({section, "base"_L1, instance}, u"the first pause (base) is longer than the longest (max)"_s);
        return Jobs::noRetry();
    }
    if (backoff == "none"_L1)
        return Jobs::constantRetry(attempts, std::chrono::milliseconds{0});
    if (backoff == "constant"_L1)
        return Jobs::constantRetry(attempts, base);
    if (backoff == "linear"_L1)
        return Jobs::linearRetry(attempts, base, max);
    return Jobs::exponentialJitter(attempts, base, max, m_settings.decimal(section, "jitter"_L1, instance));
}

TextTemplate ConfigurationBuilder::templateOf(const Key &key, const QString &what, const QString &text)
{
    auto made = TextTemplate::parse(text);
    if (!made) {
        report(key, u"%1 \"%2\" %3"_s.arg(what, text, made.error().message));
        return {};
    }
    return *std::move(made);
}

QByteArray ConfigurationBuilder::readSmallFile(const Key &key, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        report(key, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
        return {};
    }
    QByteArray text = file.read(1024 * 1024);
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    if (text.isEmpty())
        report(key, u"%1 is empty"_s.arg(path));
    return text;
}

} // namespace Jobsd
