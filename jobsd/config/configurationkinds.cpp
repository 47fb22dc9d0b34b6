// SPDX-License-Identifier: MIT
#include "configurationbuilder_p.h"

#include "units.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobsd {

namespace {

constexpr auto command = "command.*"_L1;
constexpr auto http = "http.*"_L1;
constexpr auto plugin = "plugin.*"_L1;
constexpr auto worker = "worker.*"_L1;

//! A handler that was told to stop has its own patience first; the queue's comes after it.
constexpr auto hungMargin = 10s;

} // namespace

void ConfigurationBuilder::buildKinds()
{
    const auto commands = m_settings.instances(command);
    for (const QString &kind : commands)
        addKind(command, kind, {commandOf(kind), optionsOf(command, kind), {}});
    const auto webhooks = m_settings.instances(http);
    for (const QString &kind : webhooks)
        addKind(http, kind, {httpOf(kind), optionsOf(http, kind), {}});
    const auto plugins = m_settings.instances(plugin);
    for (const QString &kind : plugins)
        addKind(plugin, kind, {pluginOf(kind), optionsOf(plugin, kind), {}});
    const auto workers = m_settings.instances(worker);
    for (const QString &kind : workers)
        addKind(worker, kind, {WorkerKindDefinition{}, optionsOf(worker, kind), {}});

    QMap<QString, QString> owners;
    for (auto kind = m_made.kinds.begin(); kind != m_made.kinds.end(); ++kind)
        owners.insert(kind.key(), kind.key());
    for (auto kind = m_made.kinds.begin(); kind != m_made.kinds.end(); ++kind) {
        for (const QString &alias : std::as_const(kind->options.aliases)) {
            const QLatin1StringView section = kind->handler.index() == 0 ? command : kind->handler.index() == 1 ? http : plugin;
            if (const QString owner = owners.value(alias); !owner.isEmpty())
                report({section, "aliases"_L1, kind.key()}, u"the alias %1 of %2 is taken by %3"_s.arg(alias, kind.key(), owner));
            owners.insert(alias, kind.key());
        }
    }
}

void ConfigurationBuilder::addKind(QLatin1StringView section, const QString &kind, KindConfiguration configuration)
{
    if (m_made.kinds.contains(kind)) {
        m_issues.append({m_settings.where(section, "queue"_L1, kind), u"the kind %1 is defined twice, by a command, http, plugin or worker table"_s.arg(kind)});
        return;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto all = m_settings.all();
    const QString inside = QString(section).chopped(1) + kind + u'.';
    for (const Setting &setting : all) {
        if (setting.instance == kind && setting.path().startsWith(inside))
            hash.addData((setting.path() + u'=' + tomlText(*setting.key, setting.value) + u'\n').toUtf8());
    }
    if (const auto *webhook = std::get_if<HttpDefinition>(&configuration.handler)) {
        hash.addData(webhook->secret); // from a file whose name stayed
        hash.addData(webhook->certificates);
    }
    configuration.fingerprint = QString::fromLatin1(hash.result().toHex());
    m_made.kinds.insert(kind, std::move(configuration));
}

Jobs::JobDefinitionOptions ConfigurationBuilder::optionsOf(QLatin1StringView section, const QString &kind)
{
    Jobs::JobDefinitionOptions options;
    options.queue = m_settings.text(section, "queue"_L1, kind);
    if (const auto checked = Jobs::checkName(options.queue, "queue"_L1); !checked)
        report({section, "queue"_L1, kind}, checked.error().message);
    options.priority = int(m_settings.whole(section, "priority"_L1, kind));
    const QString retry = QString(section) + u".retry"_s;
    options.retry = retryOf(findSection(retry)->path, kind);
    if (section == worker)
        return options;
    options.aliases = m_settings.list(section, "aliases"_L1, kind);
    for (const QString &alias : std::as_const(options.aliases)) {
        if (const auto checked = Jobs::checkName(alias, "kind"_L1); !checked)
            report({section, "aliases"_L1, kind}, checked.error().message);
    }
    options.timeout = m_settings.duration(section, "timeout"_L1, kind);
    options.hungAfter = hungMargin;
    if (section == http && options.timeout == 0s)
        options.timeout = 30s;
    if (section != http)
        options.hungAfter += m_settings.duration(section, "kill_after"_L1, kind);
    return options;
}

CommandDefinition ConfigurationBuilder::commandOf(const QString &kind)
{
    CommandDefinition made;
    const Key exec{command, "exec"_L1, kind};
    const QStringList words = m_settings.list(command, "exec"_L1, kind);
    if (words.isEmpty() || words.first().isEmpty())
        report(exec, u"command.%1 has no exec; give it the program and its arguments, as in exec = [\"/usr/bin/convert\", \"{path}\"]"_s.arg(kind));
    else
        made.program = programOf(kind, words.first());
    for (const QString &word : words.mid(1))
        made.arguments.push_back(templateOf(exec, u"the argument"_s, word));

    const QString input = m_settings.text(command, "stdin"_L1, kind);
    made.input = input == "job"_L1 ? CommandDefinition::Input::Job
        : input == "none"_L1       ? CommandDefinition::Input::None
                                   : CommandDefinition::Input::Parameters;
    const QString output = m_settings.text(command, "stdout"_L1, kind);
    made.output = output == "result"_L1 ? CommandDefinition::Output::Result
        : output == "none"_L1           ? CommandDefinition::Output::None
                                        : CommandDefinition::Output::Log;
    made.retryAll = m_settings.boolean(command, "retry_all"_L1, kind);
    made.keptOutput = m_settings.whole(command, "output"_L1, kind);
    made.directory = QFile::encodeName(m_settings.text(command, "directory"_L1, kind));
    made.nice = int(m_settings.whole(command, "nice"_L1, kind));
    made.memory = m_settings.whole(command, "memory"_L1, kind);
    made.cpu = std::chrono::ceil<std::chrono::seconds>(m_settings.duration(command, "cpu"_L1, kind));
    made.killAfter = m_settings.duration(command, "kill_after"_L1, kind);
    made.identity = identityOf(kind);
    if (!made.identity && geteuid() == 0 && !m_made.allowRoot)
        report({command, "user"_L1, kind}, u"command.%1 would run as root: give it a user, or allow that with workers.allow_root = true"_s.arg(kind));

    static const QRegularExpression variable(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    const auto environment = m_settings.table(command, "environment"_L1, kind);
    for (auto it = environment.begin(); it != environment.end(); ++it) {
        const Key key{command, "environment"_L1, kind};
        const QByteArray name = it.key().toUtf8();
        TextTemplate value = templateOf(key, u"the variable %1 ="_s.arg(it.key()), it.value());
        if (!variable.match(it.key()).hasMatch())
            report(key, u"\"%1\" is no name of a variable"_s.arg(it.key()));
        else if (name.startsWith("JOBS_"))
            report(key, u"the variable %1 is the daemon's own; choose another name"_s.arg(it.key()));
        else if (value.hasPlaces() && !isVariableForJobs(name))
            report(key, u"a job must not decide the variable %1, which changes how programs run; pass the parameter by another name"_s.arg(it.key()));
        made.environment.emplace_back(name, std::move(value));
    }
    QStringList inherited = m_settings.list(command, "pass_environment"_L1, kind);
    inherited += {u"PATH"_s, u"LANG"_s, u"TZ"_s, u"HOME"_s};
    inherited.removeDuplicates();
    for (const QString &name : std::as_const(inherited)) {
        if (m_environment.contains(name) && !environment.contains(name))
            made.inherited.push_back((name + u'=' + m_environment.value(name)).toLocal8Bit());
    }
    return made;
}

QByteArray ConfigurationBuilder::programOf(const QString &kind, const QString &name)
{
    const Key exec{command, "exec"_L1, kind};
    if (name.contains(u'/')) {
        const QFileInfo info(name);
        if (!name.startsWith(u'/'))
            report(exec, u"command.%1: the program %2 is neither an absolute path nor a bare name"_s.arg(kind, name));
        else if (!info.exists())
            report(exec, u"command.%1: there is no program %2"_s.arg(kind, name));
        else if (!info.isFile() || !info.isExecutable())
            report(exec, u"command.%1: %2 cannot be executed"_s.arg(kind, name));
        return QFile::encodeName(name);
    }
    const QString path = m_environment.value(u"PATH"_s, u"/usr/local/bin:/usr/bin:/bin"_s);
    const auto folders = path.split(u':', Qt::SkipEmptyParts);
    for (const QString &folder : folders) {
        const QFileInfo info(folder + u'/' + name);
        if (folder.startsWith(u'/') && info.isFile() && info.isExecutable())
            return QFile::encodeName(info.absoluteFilePath());
    }
    report(exec, u"command.%1: there is no program %2 in PATH (%3); give its absolute path"_s.arg(kind, name, path));
    return {};
}

std::optional<ProcessIdentity> ConfigurationBuilder::identityOf(const QString &kind)
{
    const Key userKey{command, "user"_L1, kind};
    const Key groupKey{command, "group"_L1, kind};
    const QString user = m_settings.text(command, "user"_L1, kind);
    const QString group = m_settings.text(command, "group"_L1, kind);
    if (user.isEmpty() && group.isEmpty())
        return std::nullopt;
    ProcessIdentity identity{geteuid(), getegid(), {}};
    if (!user.isEmpty()) {
        const passwd *entry = getpwnam(user.toLocal8Bit().constData());
        if (!entry) {
            report(userKey, u"command.%1: there is no user %2"_s.arg(kind, user));
            return identity;
        }
        identity.user = entry->pw_uid;
        identity.group = entry->pw_gid;
        int count = 256;
        identity.groups.resize(size_t(count));
        getgrouplist(user.toLocal8Bit().constData(), entry->pw_gid, identity.groups.data(), &count);
        identity.groups.resize(size_t(std::clamp(count, 0, 256)));
    }
    if (!group.isEmpty()) {
        const ::group *entry = getgrnam(group.toLocal8Bit().constData());
        if (!entry) {
            report(groupKey, u"command.%1: there is no group %2"_s.arg(kind, group));
            return identity;
        }
        identity.group = entry->gr_gid;
        if (user.isEmpty())
            identity.groups = {entry->gr_gid};
    }
    if (geteuid() != 0 && (identity.user != geteuid() || identity.group != getegid()))
        report(user.isEmpty() ? groupKey : userKey, u"command.%1: only a daemon that is root can run programs as somebody else"_s.arg(kind));
    if (identity.user == 0 && !m_made.allowRoot)
        report(user.isEmpty() ? groupKey : userKey,
               u"command.%1 would run as root: give it another user, or allow that with workers.allow_root = true"_s.arg(kind));
    return identity;
}

HttpDefinition ConfigurationBuilder::httpOf(const QString &kind)
{
    HttpDefinition made;
    const QString url = m_settings.text(http, "url"_L1, kind);
    made.url = QUrl(url, QUrl::StrictMode);
    if (url.isEmpty())
        report({http, "url"_L1, kind}, u"http.%1 has no url"_s.arg(kind));
    else if (!made.url.isValid() || made.url.host().isEmpty() || (made.url.scheme() != "https"_L1 && made.url.scheme() != "http"_L1))
        report({http, "url"_L1, kind}, u"http.%1: \"%2\" is no URL of http or https"_s.arg(kind, url));
    const auto headers = m_settings.table(http, "headers"_L1, kind);
    static const QRegularExpression headerName(u"\\A[A-Za-z0-9!#$%&'*+.^_`|~-]+\\z"_s);
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        if (!headerName.match(it.key()).hasMatch() || it.value().contains(u'\n') || it.value().contains(u'\r'))
            report({http, "headers"_L1, kind}, u"http.%1: \"%2\" is no header"_s.arg(kind, it.key()));
        made.headers.append({it.key().toLatin1(), it.value().toUtf8()});
    }
    made.secret = secretOf(kind);
    made.maxResponse = m_settings.whole(http, "max_response"_L1, kind);
    if (const QString ca = m_settings.text(http, "ca"_L1, kind); !ca.isEmpty()) {
        made.certificates = readSmallFile({http, "ca"_L1, kind}, ca);
        if (!made.certificates.contains("-----BEGIN CERTIFICATE-----"))
            report({http, "ca"_L1, kind}, u"%1 holds no certificate in PEM"_s.arg(ca));
    }
    return made;
}

QByteArray ConfigurationBuilder::secretOf(const QString &kind)
{
    const QString secret = m_settings.text(http, "secret"_L1, kind);
    const QString file = m_settings.text(http, "secret_file"_L1, kind);
    if (!secret.isEmpty() && !file.isEmpty())
        report({http, "secret"_L1, kind}, u"http.%1 has both secret and secret_file; give one"_s.arg(kind));
    return file.isEmpty() ? secret.toUtf8() : readSmallFile({http, "secret_file"_L1, kind}, file);
}

PluginKindDefinition ConfigurationBuilder::pluginOf(const QString &kind)
{
    PluginKindDefinition made;
    made.file = m_settings.text(plugin, "file"_L1, kind);
    if (made.file.isEmpty())
        report({plugin, "file"_L1, kind}, u"plugin.%1 has no file"_s.arg(kind));
    made.settings = m_settings.table(plugin, "settings"_L1, kind);
    made.memory = m_settings.whole(plugin, "memory"_L1, kind);
    made.killAfter = m_settings.duration(plugin, "kill_after"_L1, kind);
    return made;
}

} // namespace Jobsd
