// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

//! --all and its options. Returns the exit code: not 0 if a workload failed.
int runSuite(const QStringList &options);
