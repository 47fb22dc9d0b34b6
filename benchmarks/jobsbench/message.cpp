// SPDX-License-Identifier: MIT
#include "message.h"

using namespace Qt::StringLiterals;

Message messageOf(qint64 id, qint64 t)
{
    return {id, t, u"someone@example.org"_s, u"weekly report"_s, u"xxxxxxxxxxxxxxxxxxxxxxxx"_s};
}

QList<Message> messagesFrom(qint64 first, qint64 count)
{
    QList<Message> messages;
    messages.reserve(count);
    for (qint64 i = 0; i < count; ++i)
        messages.append(messageOf(first + i));
    return messages;
}
