// SPDX-License-Identifier: MIT

// context, token, completion, version.

#include "documents.h"
#include "present.h"
#include "verbs.h"

#include <jobs/control/filterlanguage.h>
#include <jobs/control/words.h>
#include <jobs/core/names.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSaveFile>

#include <algorithm>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

namespace {

QString tokensPath(const Invocation &call) { return call.has("file") ? call.value("file") : u"/etc/jobsd/tokens"_s; }

//! The lines of the token file, comments included.
Result<QList<QByteArray>> tokenLines(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QList<QByteArray>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.error() == QFile::PermissionsError ? Code::Refused : Code::InvalidArgument,
                       Text::tr("cannot read “%1”: %2").arg(path, file.errorString()));
    QList<QByteArray> lines = file.read(16 * 1024 * 1024).split('\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    return lines;
}

Result<> writeTokens(const QString &path, const QList<QByteArray> &lines)
{
    const bool existed = QFile::exists(path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(Code::Refused, Text::tr("cannot write “%1”: %2").arg(path, file.errorString()));
    if (!existed)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    for (const QByteArray &line : lines)
        file.write(line + '\n');
    if (!file.commit())
        return failure(Code::Refused, Text::tr("cannot write “%1”: %2").arg(path, file.errorString()));
    return {};
}

//! The name on a line of the file, or nothing for comments.
QString nameOn(const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    return text.isEmpty() || text.startsWith('#') ? QString() : QString::fromUtf8(text.left(text.indexOf(':')));
}

} // namespace

ExitCode listContexts(Session &session)
{
    const auto contexts = Contexts::read(Contexts::defaultPath());
    if (!contexts)
        return session.fail(contexts.error());
    session.out.begin(
        {{.title = u"CURRENT"_s}, {.title = u"NAME"_s}, {.title = u"TARGET"_s}, {.title = u"TOKEN FILE"_s}});
    for (auto it = contexts->targets.begin(); it != contexts->targets.end(); ++it) {
        const bool current = it.key() == contexts->current;
        session.out.row({.cells = {current ? u"*"_s : QString(), it.key(), it->name(), it->tokenFile},
                         .json = jsonObject({{"name", jsonString(it.key())},
                                             {"current", current ? "true" : "false"},
                                             {"server", jsonString(it->server)},
                                             {"store", jsonString(it->store)},
                                             {"token_file", jsonString(it->tokenFile)}}),
                         .name = it.key()});
    }
    session.out.end();
    return ExitCode::Ok;
}

ExitCode useContext(Session &session)
{
    auto contexts = Contexts::read(Contexts::defaultPath());
    if (!contexts)
        return session.fail(contexts.error());
    const QString name = session.call.arguments.first();
    if (name != "-"_L1 && !contexts->targets.contains(name)) {
        const QString near = nearestWord(name, contexts->targets.keys());
        return session.fail(
            ExitCode::NotFound,
            near.isEmpty()
                ? Text::tr("there is no context “%1”; make it with: jobsctl context set %1 --server URL").arg(name)
                : Text::tr("there is no context “%1”; did you mean “%2”?").arg(name, near));
    }
    contexts->current = name == "-"_L1 ? QString() : name;
    if (const auto written = contexts->write(Contexts::defaultPath()); !written)
        return session.fail(written.error());
    session.out.told(name == "-"_L1 ? Text::tr("working with the local server")
                                    : Text::tr("working with %1").arg(name));
    return ExitCode::Ok;
}

ExitCode setContext(Session &session)
{
    auto contexts = Contexts::read(Contexts::defaultPath());
    if (!contexts)
        return session.fail(contexts.error());
    const QString name = session.call.arguments.first();
    if (const auto checked = checkName(name, "context"_L1); !checked)
        return session.fail(checked.error());
    if (session.call.has("delete")) {
        if (contexts->targets.remove(name) == 0)
            return session.fail(ExitCode::NotFound, Text::tr("there is no context “%1”").arg(name));
        if (contexts->current == name)
            contexts->current.clear();
    } else {
        Target target = contexts->targets.value(name);
        if (session.call.has("server"))
            target = {.server = session.call.value("server"),
                      .tokenFile = target.tokenFile,
                      .caFile = target.caFile,
                      .certificateFile = target.certificateFile,
                      .keyFile = target.keyFile};
        if (session.call.has("store"))
            target = {.store = session.call.value("store")};
        for (const auto &[option, member] : {std::pair{"token-file", &Target::tokenFile},
                                             {"ca", &Target::caFile},
                                             {"cert", &Target::certificateFile},
                                             {"key", &Target::keyFile}}) {
            if (session.call.has(option))
                target.*member = session.call.value(option);
        }
        if (target.name().isEmpty())
            return session.usage(
                Text::tr("say whom it means: jobsctl context set %1 --server URL, or --store URL").arg(name));
        contexts->targets.insert(name, target);
    }
    if (const auto written = contexts->write(Contexts::defaultPath()); !written)
        return session.fail(written.error());
    session.out.told(session.call.has("delete")
                         ? Text::tr("context %1 is forgotten").arg(name)
                         : Text::tr("context %1 is kept; “jobsctl context use %1” works with it").arg(name));
    return ExitCode::Ok;
}

ExitCode addToken(Session &session)
{
    const QString name = session.call.arguments.first();
    if (!std::ranges::all_of(name, [](QChar c) { return isNameCharacter(c.unicode()) && c != u':'; }) || name.isEmpty()
        || name.size() > maxNameLength)
        return session.usage(
            Text::tr("“%1” cannot name a token; use letters, digits, “.”, “_” and “-”").arg(name.left(64)));
    const QString roleText = session.call.has("role") ? session.call.value("role") : u"view"_s;
    const auto role = roleFromName(roleText);
    if (!role || *role == Role::None)
        return session.usage(
            Text::tr("there is no role “%1”; there are view, push, work, operate and admin").arg(roleText.left(64)));
    const auto expires = session.call.duration("expires");
    if (!expires)
        return session.fail(expires.error());
    const QString path = tokensPath(session.call);
    auto lines = tokenLines(path);
    if (!lines)
        return session.fail(lines.error());
    if (std::ranges::any_of(*lines, [&name](const QByteArray &line) { return nameOn(line) == name; }))
        return session.fail(
            ExitCode::Conflict,
            Text::tr("“%1” has a token already; take it away first with: jobsctl token revoke %1").arg(name));

    quint32 random[8];
    QRandomGenerator::system()->fillRange(random);
    const QByteArray token = "jobs_"
        + QByteArray(reinterpret_cast<const char *>(random), sizeof random)
              .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QByteArray line = name.toUtf8() + ':' + QByteArray(roleName(*role).data(), roleName(*role).size()) + ':'
        + QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex();
    if (*expires)
        line += ':' + toDateTime(now() + **expires).toString(Qt::ISODate).toLatin1();
    lines->append(line);
    if (const auto written = writeTokens(path, *lines); !written)
        return session.fail(written.error());
    if (session.out.isJson())
        session.out.raw(jsonObject({{"name", jsonString(name)},
                                    {"role", jsonString(roleName(*role))},
                                    {"token", jsonString(QString::fromLatin1(token))}})
                        + '\n');
    else
        session.out.raw(token + '\n');
    session.out.note(Text::tr("It is shown this once. Keep it in a file of mode 0600 and pass that as --token-file; "
                              "the server takes it up with: systemctl reload jobsd"));
    return ExitCode::Ok;
}

ExitCode listTokens(Session &session)
{
    const auto lines = tokenLines(tokensPath(session.call));
    if (!lines)
        return session.fail(lines.error());
    session.out.begin({{.title = u"NAME"_s}, {.title = u"ROLE"_s}, {.title = u"EXPIRES"_s}});
    for (const QByteArray &line : *lines) {
        const QString name = nameOn(line);
        if (name.isEmpty())
            continue;
        const QList<QByteArray> parts = line.trimmed().split(':');
        const QString role = QString::fromUtf8(parts.value(1));
        const QString expires = QString::fromUtf8(parts.mid(3).join(':'));
        session.out.row(
            {.cells = {name, role, expires.isEmpty() ? Text::tr("never") : expires},
             .json = jsonObject({{"name", jsonString(name)},
                                 {"role", jsonString(role)},
                                 {"expires", expires.isEmpty() ? QByteArray("null") : jsonString(expires)}}),
             .name = name});
    }
    session.out.end();
    return ExitCode::Ok;
}

ExitCode revokeToken(Session &session)
{
    const QString name = session.call.arguments.first();
    const QString path = tokensPath(session.call);
    auto lines = tokenLines(path);
    if (!lines)
        return session.fail(lines.error());
    if (lines->removeIf([&name](const QByteArray &line) { return nameOn(line) == name; }) == 0)
        return session.fail(ExitCode::NotFound, Text::tr("“%1” holds no token of “%2”").arg(path, name.left(64)));
    if (const auto written = writeTokens(path, *lines); !written)
        return session.fail(written.error());
    session.out.told(
        Text::tr("the token of %1 is revoked; the server learns it with: systemctl reload jobsd").arg(name));
    return ExitCode::Ok;
}

ExitCode printCompletion(Session &session)
{
    const QByteArray script = completionScript(session.call.arguments.first());
    if (script.isEmpty())
        return session.usage(Text::tr("there is completion for bash, zsh and fish, not for “%1”")
                                 .arg(session.call.arguments.first().left(64)));
    session.out.raw(script);
    return ExitCode::Ok;
}

ExitCode printCandidates(Session &session)
{
    const QStringList words = session.call.arguments;
    const QString begun = words.isEmpty() ? QString() : words.last();
    const QStringList before = words.mid(0, std::max<qsizetype>(0, words.size() - 1));
    const Expected expected = expectedAfter(before, begun);
    QStringList candidates = expected.words;
    FilterNames names;
    if (expected.complete == Complete::Queue || expected.complete == Complete::Kind
        || expected.complete == Complete::Filter) {
        // What the line names so far, asked with little patience: a shell waits.
        auto line = parseCommandLine(before);
        Invocation call = line ? *line : session.call;
        call.verb = session.call.verb;
        call.options.insert(u"timeout"_s, {u"300ms"_s});
        Session asking(call);
        const auto monitor = asking.monitor();
        const auto stats =
            monitor ? asking.await((*monitor)->stats()) : Result<StoreStats>(tl::unexpected(monitor.error()));
        if (stats) {
            for (const JobCounts &counts : stats->counts) {
                names.kinds.append(counts.kind);
                names.queues.append(counts.queue);
            }
            names.kinds.removeDuplicates();
            names.queues.removeDuplicates();
        }
    }
    switch (expected.complete) {
    case Complete::State:
        for (const JobState state : allJobStates)
            candidates.append(stateName(state));
        break;
    case Complete::Queue:
        candidates += names.queues;
        break;
    case Complete::Kind:
        candidates += names.kinds;
        break;
    case Complete::Filter: {
        const FilterCompletion completion = completeFilter(begun, begun.size(), names);
        for (const QString &candidate : completion.candidates)
            candidates.append(begun.first(completion.from) + candidate);
        break;
    }
    case Complete::Format:
        candidates += formatNames();
        break;
    case Complete::Colour:
        candidates += QStringList{u"auto"_s, u"always"_s, u"never"_s};
        break;
    case Complete::Role:
        candidates += QStringList{u"view"_s, u"push"_s, u"work"_s, u"operate"_s, u"admin"_s};
        break;
    case Complete::Context:
        if (const auto contexts = Contexts::read(Contexts::defaultPath()))
            candidates += contexts->targets.keys();
        break;
    case Complete::Shell:
        candidates += QStringList{u"bash"_s, u"zsh"_s, u"fish"_s};
        break;
    case Complete::File:
        candidates.append(u":files"_s); // the scripts know this word
        break;
    case Complete::Nothing:
    case Complete::Verb:
        break;
    }
    for (const QString &candidate : std::as_const(candidates)) {
        if (candidate.startsWith(begun) || candidate == ":files"_L1)
            session.out.line(candidate);
    }
    return ExitCode::Ok;
}

ExitCode printManual(Session &session)
{
    session.out.raw(manualPage());
    return ExitCode::Ok;
}

ExitCode printReference(Session &session)
{
    session.out.raw(referenceDocument());
    return ExitCode::Ok;
}

ExitCode printVersion(Session &session)
{
    session.out.raw("jobsctl " JOBSCTL_VERSION "\n");
    return ExitCode::Ok;
}

} // namespace Jobs::Ctl
