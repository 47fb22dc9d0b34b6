// SPDX-License-Identifier: MIT
#include "leasetoken.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QMessageAuthenticationCode>
#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace Jobs::Api {

void LeaseTokens::setSecret(const QByteArray &secret)
{
    std::lock_guard lock(m_mutex);
    m_secret = secret;
}

bool LeaseTokens::hasSecret() const
{
    std::lock_guard lock(m_mutex);
    return !m_secret.isEmpty();
}

QByteArray LeaseTokens::hashOf(const QByteArray &numbers) const
{
    std::lock_guard lock(m_mutex);
    return QMessageAuthenticationCode::hash(numbers, m_secret, QCryptographicHash::Sha256).first(12).toHex();
}

QString LeaseTokens::write(const LeaseToken &token) const
{
    const QByteArray numbers = QByteArray::number(token.worker.value) + '-' + QByteArray::number(token.job.value) + '-' + QByteArray::number(token.fence);
    return QString::fromLatin1(numbers + '-' + hashOf(numbers));
}

Result<LeaseToken> LeaseTokens::read(const QString &text) const
{
    const auto wrong = [] {
        return failure(JobQueueError::Code::NotFound, u"the path names no lease; a lease is what a claim answered with, unchanged"_s);
    };
    const QStringList parts = text.split(u'-');
    if (parts.size() != 4 || text.size() > 128)
        return wrong();
    const auto worker = JobId::fromString(parts[0]);
    const auto job = JobId::fromString(parts[1]);
    const auto fence = JobId::fromString(parts[2]);
    if (!worker || !job || !fence)
        return wrong();
    const QByteArray expected = hashOf(parts.first(3).join(u'-').toLatin1());
    const QByteArray given = parts[3].toLatin1();
    if (given.size() != expected.size())
        return wrong();
    unsigned char difference = 0;
    for (qsizetype i = 0; i < given.size(); ++i)
        difference |= static_cast<unsigned char>(given[i] ^ expected[i]);
    if (difference != 0)
        return wrong();
    return LeaseToken{WorkerId{worker->value}, *job, fence->value};
}

} // namespace Jobs::Api
