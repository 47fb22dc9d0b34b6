// SPDX-License-Identifier: MIT
#include "jobmonitor.h"

namespace Jobs {

JobMonitor::JobMonitor(QObject *parent) : QObject(parent) {}
JobMonitor::~JobMonitor() = default;

} // namespace Jobs
