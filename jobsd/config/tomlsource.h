// SPDX-License-Identifier: MIT
#pragma once

#include "settings.h"

#include <QtCore/QByteArray>

namespace Jobsd {

/*!
    Reads \a toml into \a settings and returns everything that is wrong with it, in the order of the file: unknown names with the nearest
    known one, wrong types, values out of bounds, what is not in this release. A fault of TOML itself ends the reading; it is then the only
    issue. \a file is how issues and origins name it.
*/
QList<ConfigIssue> readToml(const QByteArray &toml, const QString &file, Settings &settings);

} // namespace Jobsd
