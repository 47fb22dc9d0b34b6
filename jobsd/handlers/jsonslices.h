// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>
#include <utility>
#include <vector>

namespace Jobsd {

/*!
    \file
    Parts of a JSON text as they are written in it: no number loses a digit on its way. The text must have passed Jobs::checkJson();
    anything else gives some answer, never a wrong access.
*/

//! The members of the object, values as raw text without blanks around; a name that comes twice keeps its last value.
std::vector<std::pair<QString, QByteArrayView>> membersOf(QByteArrayView object);
//! The value at \a path, member by member.
std::optional<QByteArrayView> valueAt(QByteArrayView object, const QStringList &path);
//! The text of a raw string value; nothing if it is not one.
std::optional<QString> stringOf(QByteArrayView raw);

} // namespace Jobsd
