// SPDX-License-Identifier: MIT
#include "redisscripts_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>

#include <array>

// Resources of a static library are linked in only if something refers to them.
static void initResources() { Q_INIT_RESOURCE(redisscripts); }

namespace Jobs::Redis {

using namespace Qt::StringLiterals;

namespace {

QByteArray part(const QByteArray &name)
{
    QFile file(u":/jobs/redis/%1.lua"_s.arg(QLatin1StringView(name)));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "redis scripts", name.constData());
    return opened ? file.readAll() : QByteArray();
}

//! In the order of Script: the files that make it up.
constexpr std::array<const char *, scriptCount> partsOf{
    "prelude moves finish notes push claim tick",
    "prelude push tick",
    "prelude claim tick",
    "prelude push claim tick",
    "prelude moves promote",
    "prelude nextdue",
    "prelude lanes",
    "prelude lanenames",
    "prelude register",
    "prelude heartbeat",
    "prelude workers unregister",
    "prelude answer lost",
    "prelude moves workers rescue",
    "prelude moves walk control",
    "prelude pause",
    "prelude answer walk jobs",
    "prelude answer job",
    "prelude list",
    "prelude stats",
    "prelude moves prune",
    "prelude metadata",
    "prelude lock",
    "prelude moves notes adopt",
    "prelude records",
};

struct Text
{
    QByteArray text;
    QByteArray sha;
};

const Text &textOf(Script script)
{
    static const auto texts = [] {
        initResources();
        std::array<Text, scriptCount> texts;
        for (size_t i = 0; i < texts.size(); ++i) {
            for (const QByteArray &name : QByteArray(partsOf[i]).split(' '))
                texts[i].text += part(name);
            texts[i].sha = QCryptographicHash::hash(texts[i].text, QCryptographicHash::Sha1).toHex();
        }
        return texts;
    }();
    return texts[size_t(script)];
}

} // namespace

const QByteArray &scriptText(Script script) { return textOf(script).text; }

const QByteArray &scriptSha(Script script) { return textOf(script).sha; }

QByteArray openScript()
{
    initResources();
    return part("open"_ba);
}

} // namespace Jobs::Redis
