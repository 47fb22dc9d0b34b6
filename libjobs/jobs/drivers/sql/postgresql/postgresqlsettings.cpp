// SPDX-License-Identifier: MIT
#include "postgresqlsettings.h"

#include <jobs/core/names.h>

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <algorithm>
#include <array>

namespace Jobs {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

namespace {

tl::unexpected<JobQueueError> wrong(const QString &what)
{
    // The URL itself is not shown: it may hold a password.
    return failure(Code::InvalidArgument,
                   u"the PostgreSQL URL is wrong: %1; write postgresql://[user[:password]@][host[:port]]/database?schema=jobs"_s
                       .arg(what));
}

//! What libpq knows and a job store has a use for.
constexpr std::array passedOn{
    "host"_L1,
    "hostaddr"_L1,
    "port"_L1,
    "service"_L1,
    "passfile"_L1,
    "sslmode"_L1,
    "sslrootcert"_L1,
    "sslcert"_L1,
    "sslkey"_L1,
    "sslcrl"_L1,
    "sslsni"_L1,
    "ssl_min_protocol_version"_L1,
    "ssl_max_protocol_version"_L1,
    "channel_binding"_L1,
    "gssencmode"_L1,
    "krbsrvname"_L1,
    "requirepeer"_L1,
    "connect_timeout"_L1,
    "tcp_user_timeout"_L1,
    "keepalives"_L1,
    "keepalives_idle"_L1,
    "keepalives_interval"_L1,
    "keepalives_count"_L1,
    "application_name"_L1,
    "target_session_attrs"_L1,
    "options"_L1,
};

QString decoded(const QString &text) { return QUrl::fromPercentEncoding(text.toUtf8()); }

//! "a:1,b,[::1]:3" as libpq's lists of hosts and ports.
Result<> readHosts(const QString &text, PostgresqlSettings &settings)
{
    if (text.isEmpty())
        return {};
    static const QRegularExpression one(u"^(\\[[0-9A-Fa-f:.%]+\\]|[^:\\[\\]]*)(?::([0-9]{1,5}))?$"_s);
    QStringList hosts;
    QStringList ports;
    for (const QString &host : text.split(u',')) {
        const auto match = one.match(host);
        if (!match.hasMatch())
            return wrong(u"\"%1\" is no host and port"_s.arg(shortened(host, 64)));
        QString name = match.captured(1);
        if (name.startsWith(u'['))
            name = name.sliced(1, name.size() - 2);
        hosts.append(decoded(name));
        ports.append(match.captured(2));
    }
    settings.parameters.append({u"host"_s, hosts.join(u',')});
    if (std::ranges::any_of(ports, [](const QString &port) { return !port.isEmpty(); }))
        settings.parameters.append({u"port"_s, ports.join(u',')});
    return {};
}

Result<> readOption(const QString &name, const QString &value, PostgresqlSettings &settings)
{
    if (name == "schema"_L1) {
        static const QRegularExpression allowed(u"^[A-Za-z_][A-Za-z0-9_]{0,47}$"_s);
        if (!allowed.match(value).hasMatch() || value.startsWith("pg_"_L1, Qt::CaseInsensitive))
            return wrong(u"the schema \"%1\" is no name; use up to 48 of A-Z a-z 0-9 _, a letter first, but not pg_…"_s.arg(
                shortened(value, 64)));
        settings.schema = value;
    } else if (name == "listen"_L1) {
        if (value != "yes"_L1 && value != "no"_L1)
            return wrong(u"listen=%1 is neither yes nor no"_s.arg(shortened(value, 32)));
        settings.listens = value == "yes"_L1;
    } else if (name == "poll_interval"_L1) {
        bool ok = false;
        const int milliseconds = value.toInt(&ok);
        if (!ok || milliseconds < 1 || milliseconds > 60'000)
            return wrong(u"poll_interval=%1 is not a number of milliseconds from 1 to 60000"_s.arg(shortened(value, 32)));
        settings.pollInterval = std::chrono::milliseconds(milliseconds);
    } else if (name == "user"_L1) {
        settings.user = value;
    } else if (name == "password"_L1) {
        settings.password = value;
    } else if (name == "dbname"_L1) {
        settings.database = value;
    } else if (std::ranges::find(passedOn, name) != passedOn.end()) {
        // Qt takes a semicolon for the end of an option.
        if (value.contains(u';') || value.contains(QChar(u'\0')))
            return wrong(u"%1 has a character that cannot be passed on (a semicolon)"_s.arg(name));
        settings.parameters.append({name, value});
    } else {
        return wrong(u"it does not know the option %1; there are schema, listen, poll_interval and those of libpq: %2"_s.arg(
            shortened(name, 32), QStringList(passedOn.begin(), passedOn.end()).join(u", ")));
    }
    return {};
}

} // namespace

Result<PostgresqlSettings> PostgresqlSettings::fromUrl(const QString &url)
{
    // By hand, for QUrl knows no lists of hosts.
    PostgresqlSettings settings;
    const qsizetype colon = url.indexOf(u':');
    QString rest = url.sliced(colon + 1);
    if (!rest.startsWith("//"_L1))
        return wrong(u"there is no // after the scheme"_s);
    rest.remove(0, 2);
    QString query;
    if (const qsizetype question = rest.indexOf(u'?'); question >= 0) {
        query = rest.sliced(question + 1);
        rest.truncate(question);
    }
    if (const qsizetype slash = rest.indexOf(u'/'); slash >= 0) {
        settings.database = decoded(rest.sliced(slash + 1));
        rest.truncate(slash);
    }
    if (const qsizetype at = rest.lastIndexOf(u'@'); at >= 0) {
        const QString user = rest.left(at);
        const qsizetype separator = user.indexOf(u':');
        settings.user = decoded(separator < 0 ? user : user.left(separator));
        if (separator >= 0)
            settings.password = decoded(user.sliced(separator + 1));
        rest.remove(0, at + 1);
    }
    if (auto read = readHosts(rest, settings); !read)
        return tl::unexpected(read.error());
    for (const auto &[name, value] : QUrlQuery(query).queryItems(QUrl::FullyDecoded)) {
        if (auto read = readOption(name, value, settings); !read)
            return tl::unexpected(read.error());
    }
    return settings;
}

QString PostgresqlSettings::description() const
{
    const auto parameter = [this](QLatin1StringView name) {
        const auto found = std::ranges::find(parameters, name, &std::pair<QString, QString>::first);
        return found == parameters.end() ? QString() : found->second;
    };
    QStringList hosts = parameter("host"_L1).split(u',');
    const QStringList ports = parameter("port"_L1).split(u',');
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        if (hosts[i].contains(u':'))
            hosts[i] = u'[' + hosts[i] + u']';
        hosts[i] = QString::fromLatin1(QUrl::toPercentEncoding(hosts[i], "[]:"));
        const QString port = ports.value(ports.size() == 1 ? 0 : i);
        if (!port.isEmpty())
            hosts[i] += u':' + port;
    }
    const QString service = parameter("service"_L1);
    return u"postgresql://%1/%2?%3schema=%4"_s.arg(hosts.join(u','), database,
                                                   service.isEmpty() ? QString() : u"service=%1&"_s.arg(service), schema);
}

} // namespace Jobs
