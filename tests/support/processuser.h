// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QProcess>
#include <QtCore/QString>

/*!
    Servers that refuse to run as root are run by root as another user. Everybody else runs them himself.
*/

//! A process that is that user's and that ends, at once, with the one that made it.
QProcess *newProcessOfOtherUser();
//! Lets that user have a file or folder. False: it cannot be done.
bool giveToOtherUser(const QString &path);
