// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobidentifier.h>

#include <QtCore/QList>
#include <QtCore/QMetaObject>
#include <QtCore/QString>

//! The parameters of every measured job: the members, and the 110 bytes of text, that the peers are given.
struct Message
{
    Q_GADGET
    Q_PROPERTY(qint64 id MEMBER id)
    Q_PROPERTY(qint64 t MEMBER t)
    Q_PROPERTY(QString to MEMBER to)
    Q_PROPERTY(QString subject MEMBER subject)
    Q_PROPERTY(QString body MEMBER body)

public:
    qint64 id = 0;
    qint64 t = 0; //!< when it was pushed, in nowNs(), where that is measured
    QString to;
    QString subject;
    QString body;
};

inline constexpr Jobs::JobIdentifier<Message> noop{"noop"};

Message messageOf(qint64 id, qint64 t = 0);
//! \a count of them from \a first on.
QList<Message> messagesFrom(qint64 first, qint64 count);
