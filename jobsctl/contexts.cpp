// SPDX-License-Identifier: MIT
#include "contexts.h"

#include "commandline.h"

#include <jobs/control/words.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

#include <array>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

namespace {

//! The members of a context in its file, and the options that set them.
constexpr std::array members{
    std::pair{"server", &Target::server},        std::pair{"store", &Target::store},
    std::pair{"token-file", &Target::tokenFile}, std::pair{"ca", &Target::caFile},
    std::pair{"cert", &Target::certificateFile}, std::pair{"key", &Target::keyFile},
};

QString environment(const char *name) { return qEnvironmentVariable(name); }

Result<Target> contextNamed(const QString &name)
{
    const auto contexts = Contexts::read(Contexts::defaultPath());
    if (!contexts)
        return tl::unexpected(contexts.error());
    const auto found = contexts->targets.constFind(name);
    if (found != contexts->targets.constEnd())
        return *found;
    const QStringList known = contexts->targets.keys();
    const QString near = nearestWord(name, known);
    if (!near.isEmpty())
        return failure(Code::InvalidArgument,
                       Text::tr("there is no context “%1”; did you mean “%2”?").arg(name.left(64), near));
    return failure(
        Code::InvalidArgument,
        Text::tr("there is no context “%1”; make it with: jobsctl context set %1 --server URL").arg(name.left(64)));
}

Result<Target> chosen(const Invocation &call)
{
    if (call.has("store") && call.has("server"))
        return failure(Code::InvalidArgument, Text::tr("--store and --server exclude each other"));
    if (call.has("store"))
        return Target{.store = call.value("store")};
    if (call.has("server"))
        return Target{.server = call.value("server")};
    if (call.has("context"))
        return contextNamed(call.value("context"));
    if (const QString store = environment("JOBS_STORE"); !store.isEmpty())
        return Target{.store = store};
    if (const QString server = environment("JOBS_SERVER"); !server.isEmpty())
        return Target{.server = server};
    if (const QString context = environment("JOBS_CONTEXT"); !context.isEmpty())
        return contextNamed(context);
    const auto contexts = Contexts::read(Contexts::defaultPath());
    if (!contexts)
        return tl::unexpected(contexts.error());
    if (!contexts->current.isEmpty())
        return contextNamed(contexts->current);
    return Target{.server = localServer()};
}

} // namespace

QString Contexts::defaultPath()
{
    const QString base = environment("XDG_CONFIG_HOME");
    return (base.startsWith(u'/') ? base : QDir::homePath() + u"/.config"_s) + u"/jobsctl/contexts.json"_s;
}

Result<Contexts> Contexts::read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Contexts();
    if (!file.open(QIODevice::ReadOnly))
        return failure(Code::InvalidArgument, Text::tr("cannot read “%1”: %2").arg(path, file.errorString()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(1024 * 1024), &error);
    if (!document.isObject()) {
        return failure(Code::InvalidArgument,
                       Text::tr("“%1” is not a file of contexts: %2 at character %3; mend or remove it")
                           .arg(path, error.error ? error.errorString() : Text::tr("no object"))
                           .arg(error.offset));
    }
    Contexts contexts;
    contexts.current = document.object().value("current"_L1).toString();
    const QJsonObject all = document.object().value("contexts"_L1).toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        Target target;
        for (const auto &[name, member] : members)
            target.*member = it.value().toObject().value(QLatin1StringView(name)).toString();
        contexts.targets.insert(it.key(), target);
    }
    return contexts;
}

Result<> Contexts::write(const QString &path) const
{
    QJsonObject all;
    for (auto it = targets.begin(); it != targets.end(); ++it) {
        QJsonObject target;
        for (const auto &[name, member] : members) {
            if (!(it.value().*member).isEmpty())
                target.insert(QLatin1StringView(name), it.value().*member);
        }
        all.insert(it.key(), target);
    }
    const QJsonObject whole{{u"current"_s, current}, {u"contexts"_s, all}};
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(QJsonDocument(whole).toJson()) < 0 || !file.commit())
        return failure(Code::Internal, Text::tr("cannot write “%1”: %2").arg(path, file.errorString()));
    return {};
}

Result<Target> targetOf(const Invocation &call)
{
    auto target = chosen(call);
    if (!target)
        return target;
    for (const auto &[name, member] : members) {
        if (call.has(name))
            (*target).*member = call.value(name);
    }
    if (target->tokenFile.isEmpty())
        target->tokenFile = environment("JOBS_TOKEN_FILE");
    return target;
}

QString localServer()
{
    QStringList sockets;
    if (const QString runtime = environment("XDG_RUNTIME_DIR"); runtime.startsWith(u'/'))
        sockets.append(runtime + u"/jobsd/jobsd.sock"_s);
    sockets.append(u"/run/jobsd/jobsd.sock"_s);
    const QString state = environment("XDG_STATE_HOME");
    sockets.append((state.startsWith(u'/') ? state : QDir::homePath() + u"/.local/state"_s) + u"/jobsd/jobsd.sock"_s);
    for (const QString &socket : std::as_const(sockets)) {
        if (QFile::exists(socket))
            return u"unix:"_s + socket;
    }
    return u"unix:/run/jobsd/jobsd.sock"_s;
}

Result<ServerAddress> addressOf(const Target &target)
{
    ServerAddress address{.url = QUrl(target.server, QUrl::StrictMode),
                          .caFile = target.caFile,
                          .certificateFile = target.certificateFile,
                          .keyFile = target.keyFile};
    if (!address.url.isValid())
        return failure(Code::InvalidArgument,
                       Text::tr("“%1” is not a URL; write unix:/run/jobsd/jobsd.sock or https://HOST:PORT")
                           .arg(target.server.left(200)));
    if (target.tokenFile.isEmpty()) {
        address.token = qgetenv("JOBS_TOKEN");
        return address;
    }
    QFile file(target.tokenFile);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Code::InvalidArgument,
                       Text::tr("cannot read the token in “%1”: %2").arg(target.tokenFile, file.errorString()));
    if (QFileInfo(file).permissions() & (QFile::ReadOther | QFile::WriteOther)) {
        return failure(Code::Refused,
                       Text::tr("everybody may read or write the token in “%1”; take that away with: chmod o= %1")
                           .arg(target.tokenFile));
    }
    address.token = file.read(4096).trimmed();
    if (address.token.isEmpty())
        return failure(Code::InvalidArgument, Text::tr("“%1” holds no token").arg(target.tokenFile));
    return address;
}

} // namespace Jobs::Ctl
