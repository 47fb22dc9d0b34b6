// SPDX-License-Identifier: MIT
#include "tokenstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

#include <algorithm>

#ifdef JOBS_HAS_KEYCHAIN
#  include <QtCore/QEventLoop>
#  include <QtDBus/QDBusConnection>
#  include <QtDBus/QDBusConnectionInterface>
#  include <qt6keychain/keychain.h>
#endif

using namespace Qt::StringLiterals;

namespace {

//! Where the texts of this file are translated; lupdate sees no free tr().
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TokenStore)
};

class TokenFile final : public TokenStore
{
public:
    explicit TokenFile(const QString &fileName) : m_fileName(fileName) {}

    QByteArray token(const QString &name) const override
    {
        return read()[name].toString().toUtf8();
    }

    QString setToken(const QString &name, const QByteArray &token) override
    {
        QString problem;
        QJsonObject tokens = read(&problem);
        // Written over, what stands there would be lost.
        if (!problem.isEmpty())
            return token.isEmpty() ? QString() : problem;
        if (token.isEmpty() && !tokens.contains(name))
            return {};
        if (token.isEmpty())
            tokens.remove(name);
        else
            tokens[name] = QString::fromUtf8(token);
        QDir().mkpath(QFileInfo(m_fileName).path());
        QSaveFile file(m_fileName);
        // Before anything is written into it.
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            || file.write(QJsonDocument(tokens).toJson()) < 0 || !file.commit())
            return Text::tr("The token could not be kept in %1: %2").arg(m_fileName, file.errorString());
        return {};
    }

    QString place() const override { return Text::tr("the file %1, which only you can read").arg(m_fileName); }

    QString problem() const override
    {
        QString problem;
        read(&problem);
        return problem;
    }

private:
    QJsonObject read(QString *problem = nullptr) const
    {
        QString ignored;
        problem = problem ? problem : &ignored;
        QFile file(m_fileName);
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        if (!file.exists())
            return {};
        if (!file.open(QIODevice::ReadOnly)) {
            *problem = Text::tr("%1 cannot be read: %2").arg(m_fileName, file.errorString());
            return {};
        }
        if (file.permissions() & others) {
            *problem = Text::tr("%1 can be read by others: its tokens are not used. Run: chmod 600 %1").arg(m_fileName);
            return {};
        }
        const QByteArray text = file.readAll();
        const QJsonDocument document = QJsonDocument::fromJson(text);
        if (!document.isObject() && !text.trimmed().isEmpty())
            *problem = Text::tr("%1 is not a file of tokens: move it away.").arg(m_fileName);
        return document.object();
    }

    QString m_fileName;
};

#ifdef JOBS_HAS_KEYCHAIN

//! Reads once and remembers: a key ring may ask the person to unlock it.
class KeyRing final : public TokenStore
{
public:
    explicit KeyRing(std::unique_ptr<TokenStore> fallback) : m_fallback(std::move(fallback)) {}

    QByteArray token(const QString &name) const override
    {
        QKeychain::ReadPasswordJob job(service);
        job.setAutoDelete(false);
        job.setKey(name);
        run(job);
        return job.error() == QKeychain::NoError ? job.binaryData() : m_fallback->token(name);
    }

    QString setToken(const QString &name, const QByteArray &token) override
    {
        if (token.isEmpty()) {
            QKeychain::DeletePasswordJob job(service);
            job.setAutoDelete(false);
            job.setKey(name);
            run(job);
            return m_fallback->setToken(name, {});
        }
        QKeychain::WritePasswordJob job(service);
        job.setAutoDelete(false);
        job.setKey(name);
        job.setBinaryData(token);
        run(job);
        return job.error() == QKeychain::NoError ? QString() : m_fallback->setToken(name, token);
    }

    QString place() const override { return Text::tr("the key ring of your desktop"); }
    QString problem() const override { return m_fallback->problem(); }

private:
    static void run(QKeychain::Job &job)
    {
        QEventLoop loop;
        QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
        job.start();
        loop.exec();
    }

    const QString service = u"jobsmonitor"_s;
    std::unique_ptr<TokenStore> m_fallback;
};

//! A bus alone is no key ring, and asking one that is not there takes as long as D-Bus is patient.
bool hasKeyRing()
{
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return false;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    const QStringList rings{u"org.freedesktop.secrets"_s, u"org.kde.kwalletd5"_s, u"org.kde.kwalletd6"_s};
    const QStringList running = bus.interface()->registeredServiceNames();
    const QStringList startable = bus.interface()->activatableServiceNames();
    return std::any_of(rings.cbegin(), rings.cend(), [&](const QString &ring) { return running.contains(ring) || startable.contains(ring); });
}

#endif

} // namespace

std::unique_ptr<TokenStore> tokenFile(const QString &fileName) { return std::make_unique<TokenFile>(fileName); }

std::unique_ptr<TokenStore> openTokenStore(const QString &fileName)
{
#ifdef JOBS_HAS_KEYCHAIN
    if (hasKeyRing())
        return std::make_unique<KeyRing>(tokenFile(fileName));
#endif
    return tokenFile(fileName);
}
