// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QProcessEnvironment>
#include <QtCore/QString>

namespace Jobsd {

//! What is found out at the start, where nothing is configured.
QString stateFolder(const QProcessEnvironment &environment);
QString defaultStoreUrl(const QProcessEnvironment &environment);
QString defaultSocket(const QProcessEnvironment &environment);
//! The first file of the usual places that exists, or empty.
QString defaultConfigFile(const QProcessEnvironment &environment);
//! systemd's credential \a name, without the newline at its end; null: there is none.
QByteArray credential(const QProcessEnvironment &environment, const QString &name);

} // namespace Jobsd
