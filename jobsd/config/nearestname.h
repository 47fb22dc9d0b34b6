// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Jobsd {

//! The one of \a names that \a typed was most likely meant to be, or empty if none is near.
QString nearestName(QStringView typed, const QStringList &names);

} // namespace Jobsd
