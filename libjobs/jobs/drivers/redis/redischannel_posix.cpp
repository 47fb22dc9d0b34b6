// SPDX-License-Identifier: MIT
#include "redischannel_p.h"

#include <hiredis/hiredis.h>

#include <cerrno>
#include <cstring>

#include <sys/socket.h>
#include <sys/time.h>

namespace Jobs::Redis {

using namespace Qt::StringLiterals;

namespace {

struct FreeContext
{
    void operator()(redisContext *context) const { redisFree(context); }
};

/*!
    hiredis connects; sending and receiving is done here on its socket, without its copies, and without the signal that
    would end the process when the server hung up.
*/
class PlainChannel final : public Channel
{
public:
    Result<> open(const RedisSettings &settings) override
    {
        const auto usecs = std::chrono::microseconds(settings.timeout).count();
        const timeval timeout{time_t(usecs / 1'000'000), suseconds_t(usecs % 1'000'000)};
        m_context.reset(settings.socket.isEmpty()
                            ? redisConnectWithTimeout(settings.host.toUtf8().constData(), settings.port, timeout)
                            : redisConnectUnixWithTimeout(settings.socket.toUtf8().constData(), timeout));
        if (!m_context)
            return failure(JobQueueError::Code::StoreUnavailable, u"no memory for a connection"_s);
        if (m_context->err != 0)
            return tl::unexpected(unreachable(settings, QString::fromLocal8Bit(m_context->errstr)));
        redisSetTimeout(m_context.get(), timeout);
        if (settings.socket.isEmpty())
            redisEnableKeepAlive(m_context.get());
        return {};
    }

    qsizetype send(QByteArrayView bytes) override
    {
        qsizetype sent = 0;
        while (sent < bytes.size()) {
            const ssize_t some = ::send(m_context->fd, bytes.data() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
            if (some < 0 && errno == EINTR)
                continue;
            if (some <= 0) {
                m_error = errno;
                break;
            }
            sent += some;
        }
        return sent;
    }

    qsizetype receive(char *buffer, qsizetype size) override
    {
        ssize_t some = 0;
        do {
            some = ::recv(m_context->fd, buffer, size_t(size), 0);
        } while (some < 0 && errno == EINTR);
        m_error = some < 0 ? errno : 0;
        return some < 0 ? 0 : some;
    }

    bool isStale() override
    {
        char byte = 0;
        const ssize_t some = ::recv(m_context->fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
        return some >= 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
    }

    QString errorText() const override
    {
        if (m_error == 0)
            return u"the server closed the connection"_s;
        if (m_error == EAGAIN || m_error == EWOULDBLOCK)
            return u"the server did not answer in time"_s;
        return QString::fromLocal8Bit(std::strerror(m_error));
    }

private:
    std::unique_ptr<redisContext, FreeContext> m_context;
    int m_error = 0;
};

} // namespace

std::unique_ptr<Channel> makePlainChannel() { return std::make_unique<PlainChannel>(); }

} // namespace Jobs::Redis
