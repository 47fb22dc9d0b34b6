// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <hiredis/hiredis.h>

#include <array>
#include <charconv>
#include <memory>

namespace Jobs::Redis {

//! A command as it goes over the wire, written once, argument by argument.
class Command
{
public:
    Command() { m_bytes.resize(headSize); }
    template<typename... Arguments>
    explicit Command(const Arguments &...arguments) : Command()
    {
        (add(arguments), ...);
    }

    void reserve(qsizetype bytes) { m_bytes.reserve(m_bytes.size() + bytes); }

    Command &add(QByteArrayView argument)
    {
        begin(argument.size());
        m_bytes.append(argument);
        m_bytes.append("\r\n", 2);
        return *this;
    }
    Command &add(const char *argument) { return add(QByteArrayView(argument)); }
    Command &add(const QByteArray &argument) { return add(QByteArrayView(argument)); }
    Command &add(const QString &argument) { return add(QByteArrayView(argument.toUtf8())); }
    Command &add(qint64 number)
    {
        std::array<char, 24> digits;
        const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
        return add(QByteArrayView(digits.data(), end));
    }
    Command &add(int number) { return add(qint64(number)); }
    Command &add(size_t number) { return add(qint64(number)); }

    //! An argument of \a size bytes that write() fills.
    template<typename Write>
    Command &addBytes(qsizetype size, Write &&write)
    {
        begin(size);
        const qsizetype at = m_bytes.size();
        m_bytes.resize(at + size);
        write(m_bytes.data() + at);
        m_bytes.append("\r\n", 2);
        return *this;
    }

    //! What to send.
    QByteArrayView bytes()
    {
        std::array<char, headSize> head;
        char *end = std::to_chars(head.data() + 1, head.data() + headSize, m_count).ptr;
        head[0] = '*';
        *end++ = '\r';
        *end++ = '\n';
        const auto size = end - head.data();
        const qsizetype begin = headSize - size;
        std::copy(head.data(), end, m_bytes.data() + begin);
        return QByteArrayView(m_bytes).sliced(begin);
    }

private:
    static constexpr qsizetype headSize = 16;

    void begin(qsizetype size)
    {
        std::array<char, 24> digits;
        digits[0] = '$';
        char *end = std::to_chars(digits.data() + 1, digits.data() + 20, size).ptr;
        *end++ = '\r';
        *end++ = '\n';
        m_bytes.append(digits.data(), end - digits.data());
        ++m_count;
    }

    QByteArray m_bytes; // the first headSize bytes are kept for the number of arguments
    int m_count = 0;
};

//! An answer, or a part of one. Reading what is not there answers nothing, never a crash.
class Reply
{
public:
    Reply() = default;
    explicit Reply(const redisReply *reply) : m_reply(reply) {}

    bool isError() const { return m_reply && m_reply->type == REDIS_REPLY_ERROR; }
    bool isNil() const { return !m_reply || m_reply->type == REDIS_REPLY_NIL; }
    //! Text, a status or an error.
    QByteArrayView text() const
    {
        return m_reply && m_reply->str ? QByteArrayView(m_reply->str, qsizetype(m_reply->len)) : QByteArrayView();
    }
    qint64 number() const
    {
        if (m_reply && m_reply->type == REDIS_REPLY_INTEGER)
            return m_reply->integer;
        return qint64(text().toByteArray().toDouble()); // a score may come as 1.7e+12
    }
    size_t size() const { return m_reply && m_reply->type == REDIS_REPLY_ARRAY ? m_reply->elements : 0; }
    Reply operator[](size_t i) const { return i < size() ? Reply(m_reply->element[i]) : Reply(); }

private:
    const redisReply *m_reply = nullptr;
};

struct FreeReply
{
    void operator()(redisReply *reply) const { freeReplyObject(reply); }
};

//! Keeps what its Reply reads.
class OwnedReply : public Reply
{
public:
    OwnedReply() = default;
    explicit OwnedReply(redisReply *reply) : Reply(reply), m_owned(reply) {}

private:
    std::unique_ptr<redisReply, FreeReply> m_owned;
};

} // namespace Jobs::Redis
