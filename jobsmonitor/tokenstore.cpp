// SPDX-License-Identifier: MIT
#include "tokenstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

#ifdef JOBS_HAS_KEYCHAIN
#  include <QtCore/QEventLoop>
#  include <qt6keychain/keychain.h>
#endif

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("TokenStore", text); }

class TokenFile final : public TokenStore
{
public:
    explicit TokenFile(const QString &fileName) : m_fileName(fileName) {}

    QByteArray token(const QString &name) const override { return read()[name].toString().toUtf8(); }

    QString setToken(const QString &name, const QByteArray &token) override
    {
        QJsonObject tokens = read();
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
            return tr("The token could not be kept in %1: %2").arg(m_fileName, file.errorString());
        return {};
    }

    QString place() const override { return tr("the file %1, which only you can read").arg(m_fileName); }

private:
    QJsonObject read() const
    {
        QFile file(m_fileName);
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        if (!file.open(QIODevice::ReadOnly))
            return {};
        if (file.permissions() & others) {
            qWarning("%s can be read by others: its tokens are not used. Run: chmod 600 %s", qPrintable(m_fileName),
                     qPrintable(m_fileName));
            return {};
        }
        return QJsonDocument::fromJson(file.readAll()).object();
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

    QString place() const override { return tr("the key ring of your desktop"); }

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

#endif

} // namespace

std::unique_ptr<TokenStore> tokenFile(const QString &fileName) { return std::make_unique<TokenFile>(fileName); }

std::unique_ptr<TokenStore> openTokenStore(const QString &fileName)
{
#ifdef JOBS_HAS_KEYCHAIN
    // Without a session bus there is no key ring, and asking for one takes long.
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return std::make_unique<KeyRing>(tokenFile(fileName));
#endif
    return tokenFile(fileName);
}
