// SPDX-License-Identifier: MIT
#include "gate.h"

#include <jobs/core/clock.h>

#include <QtNetwork/QHostAddress>

#include <grp.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

using namespace Qt::StringLiterals;

namespace Jobs::Api {

namespace {

//! The groups of the user \a uid, the one it calls with among them.
std::vector<gid_t> groupsOf(uid_t uid, gid_t gid)
{
    std::vector<gid_t> groups{gid};
    std::array<char, 4096> buffer;
    passwd entry{};
    passwd *found = nullptr;
    if (::getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return groups;
    int count = 256;
    groups.resize(size_t(count));
    if (::getgrouplist(found->pw_name, gid, groups.data(), &count) < 0)
        count = 0;
    groups.resize(size_t(count));
    groups.push_back(gid);
    return groups;
}

bool isMember(const QString &group, const std::vector<gid_t> &groups)
{
    std::array<char, 4096> buffer;
    ::group entry{};
    ::group *found = nullptr;
    return ::getgrnam_r(group.toLocal8Bit().constData(), &entry, buffer.data(), buffer.size(), &found) == 0 && found
        && std::ranges::find(groups, found->gr_gid) != groups.end();
}

QByteArrayView withoutPort(QByteArrayView host)
{
    if (host.startsWith('[')) {
        const qsizetype end = host.indexOf(']');
        return end < 0 ? host : host.sliced(1, end - 1);
    }
    const qsizetype colon = host.lastIndexOf(':');
    return colon < 0 ? host : host.first(colon);
}

} // namespace

Gate::Gate(const TcpDoor &tcp, int failedLogins, std::function<QByteArray(const QString &, const QByteArray &)> redact)
    : m_tcp(tcp)
    , m_redact(std::move(redact))
    , m_failedLogins(failedLogins)
    , m_inForce(std::make_shared<InForce>())
{
}

std::shared_ptr<const Gate::InForce> Gate::inForce() const
{
    std::lock_guard lock(m_mutex);
    return m_inForce;
}

Result<> Gate::setAccess(const Access &access)
{
    auto next = std::make_shared<InForce>();
    next->access = access;
    next->redaction = Redaction(access.redacted, m_redact);
    if (!access.tokensFile.isEmpty()) {
        auto tokens = Tokens::read(access.tokensFile);
        if (!tokens)
            return tl::unexpected(tokens.error());
        next->tokens = *std::move(tokens);
    }
    std::lock_guard lock(m_mutex);
    m_inForce = std::move(next);
    return {};
}

Access Gate::access() const { return inForce()->access; }
bool Gate::hasTokens() const { return !inForce()->tokens.isEmpty(); }
Redaction Gate::redaction() const { return inForce()->redaction; }

void Gate::admit(Peer &peer, int descriptor) const
{
    const auto now = inForce();
    if (!peer.isLocal) {
        peer.role = now->access.anonymousTcp;
        return;
    }
    ucred credentials{};
    socklen_t size = sizeof credentials;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &size) != 0)
        return;
    peer.name = u"uid %1"_s.arg(credentials.uid);
    peer.key = QByteArray::number(credentials.uid);
    if (credentials.uid == 0 || credentials.uid == ::geteuid()) {
        peer.role = now->access.ownUser;
        return;
    }
    peer.role = now->access.otherUsers;
    if (now->access.groupRoles.isEmpty())
        return;
    const auto groups = groupsOf(credentials.uid, credentials.gid);
    for (auto it = now->access.groupRoles.begin(); it != now->access.groupRoles.end(); ++it) {
        if (it.value() > peer.role && isMember(it.key(), groups))
            peer.role = it.value();
    }
}

bool Gate::identify(Exchange &exchange)
{
    exchange.role = exchange.peer.role;
    exchange.actor = exchange.peer.name;
    if (!exchange.certificate.isEmpty()) {
        const Role role = m_tcp.certificateRoles.value(exchange.certificate, m_tcp.certificateRoles.value(u"*"_s, Role::None));
        if (role > exchange.role) {
            exchange.role = role;
            exchange.actor = exchange.certificate;
        }
    }
    const QByteArray authorization = exchange.header("Authorization");
    if (authorization.isEmpty())
        return true;

    const auto now = std::chrono::steady_clock::now();
    if (m_failedLogins.isBarred(exchange.peer.key, now)) {
        exchange.answer(problem(429, "TooManyLogins"_L1, u"too many wrong tokens came from %1"_s.arg(exchange.peer.name),
                                u"wait a minute; jobsctl token list shows which tokens there are"_s)
                            .with("Retry-After", "60"));
        return false;
    }
    const auto unauthorized = [&](const QString &detail, const QString &hint) {
        m_failedLogins.failed(exchange.peer.key, now);
        exchange.answer(problem(401, "Unauthorized"_L1, detail, hint).with("WWW-Authenticate", "Bearer realm=\"jobsd\""));
        return false;
    };
    if (authorization.size() < 8 || qstrnicmp(authorization.constData(), "Bearer ", 7) != 0)
        return unauthorized(u"the header Authorization is not of the form \"Bearer TOKEN\""_s, u"send a token of the server's token file"_s);
    const auto token = inForce()->tokens.find(QByteArrayView(authorization).sliced(7).trimmed(), systemClock()->now());
    if (!token)
        return unauthorized(u"the token is not known here, or has expired"_s, u"compare its SHA-256 with the server's token file"_s);
    exchange.role = token->role;
    exchange.actor = token->name;
    return true;
}

static Response tooMuch(const QString &what, const Rate &rate, std::chrono::milliseconds wait)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait);
    return problem(429, "TooMuch"_L1, u"%1, more than the %2 in %3 s that this server grants"_s.arg(what).arg(rate.count).arg(double(rate.per.count()) / 1000),
                   u"go on after %1 s; nothing was stored"_s.arg(seconds.count()))
        .with("Retry-After", QByteArray::number(seconds.count()));
}

bool Gate::countRequest(Exchange &exchange)
{
    const auto now = inForce();
    const auto own = now->access.tokenRules.constFind(exchange.actor);
    const bool isOwn = own != now->access.tokenRules.constEnd();
    if (!isOwn && exchange.role >= Role::Admin)
        return true;
    exchange.rules = std::shared_ptr<const CallerRules>(now, isOwn ? &*own : &now->access.rules);
    const Rate &rate = exchange.rules->requests;
    const auto wait = m_quotas.take(exchange.actor, Quotas::Counted::Requests, rate, 1, std::chrono::steady_clock::now());
    if (wait.count() == 0)
        return true;
    exchange.answer(tooMuch(u"%1 has made too many requests"_s.arg(exchange.actor), rate, wait));
    return false;
}

std::optional<Response> Gate::countPushes(const Exchange &exchange, qint64 count)
{
    if (!exchange.rules)
        return std::nullopt;
    const Rate &rate = exchange.rules->pushes;
    const auto wait = m_quotas.take(exchange.actor, Quotas::Counted::Pushes, rate, count, std::chrono::steady_clock::now());
    if (wait.count() == 0)
        return std::nullopt;
    return tooMuch(u"%1 has pushed too many jobs"_s.arg(exchange.actor), rate, wait);
}

bool Gate::isOurName(QByteArrayView host) const
{
    const QString name = QString::fromLatin1(withoutPort(host)).toLower();
    // An address cannot be made to point elsewhere; "localhost" can, but browsers resolve it themselves.
    if (name == u"localhost" || !QHostAddress(name).isNull())
        return true;
    return m_tcp.hosts.contains(name, Qt::CaseInsensitive);
}

bool Gate::refuseStrangers(Exchange &exchange) const
{
    if (exchange.peer.isLocal) // no browser speaks there
        return false;
    const QByteArray host = exchange.header("Host");
    if (!host.isEmpty() && !isOurName(host)) {
        exchange.answer(problem(421, "WrongHost"_L1, u"this server does not go by the name in the header Host"_s,
                                u"use an address or localhost, or add the name to the hosts of the server's configuration"_s));
        return true;
    }
    const QByteArray origin = exchange.header("Origin");
    const QByteArray site = exchange.header("Sec-Fetch-Site");
    const bool foreignOrigin = !origin.isEmpty() && origin != "http://" + host && origin != "https://" + host;
    if (foreignOrigin || (!site.isEmpty() && site != "none" && site != "same-origin")) {
        exchange.answer(problem(403, "CrossSite"_L1, u"the request was made by a page of another site"_s, u"call from a program, or from no page at all"_s));
        return true;
    }
    return false;
}

} // namespace Jobs::Api
