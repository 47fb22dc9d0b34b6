// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

/*!
    \file
    The Redis server of a measurement: that of REDIS_PORT, whose settings must be what the label says (redis-everysec,
    redis-always or redis-none), or one of our own, which lives in a temporary folder and ends with this process.
*/

//! A store's URL: keys under a new prefix.
QString newRedisStore(const QString &label);
//! Removes the store's keys.
void removeRedisStore(const QString &url);
//! What the server's data take in its memory.
qint64 redisBytes(const QString &url);
