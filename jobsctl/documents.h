// SPDX-License-Identifier: MIT
#pragma once

#include "verb.h"

#include <QtCore/QByteArray>

namespace Jobs::Ctl {

// Texts that are made from the table of verbs.

QString overallHelp();
QString helpOf(const Verb &verb);
//! "jobsctl push KIND [JSON] [options]"
QString usageOf(const Verb &verb);

QByteArray manualPage(); //!< jobsctl.1
QByteArray referenceDocument(); //!< docs/jobsctl.md
//! Empty for an unknown shell.
QByteArray completionScript(const QString &shell);

} // namespace Jobs::Ctl
