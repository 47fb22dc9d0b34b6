// SPDX-License-Identifier: MIT
#pragma once

#include "arguments.h"

// Each measures one thing, verifies that every job ran exactly once, and prints one line, or gives up.

// push.cpp
void measureSinglePushes(const Arguments &arguments);
void measureConcurrentPushes(const Arguments &arguments);
void measureBulkPushes(const Arguments &arguments);
// drain.cpp
void measureDrain(const Arguments &arguments);
// life.cpp
void measureFullLife(const Arguments &arguments);
void measureBurst(const Arguments &arguments);
// latency.cpp
void measureLatency(const Arguments &arguments);
void measureLatencyBetweenProcesses(const Arguments &arguments);
void workForAnotherProcess(const Arguments &arguments);
// footprint.cpp
void measureFootprint(const Arguments &arguments);
void loadForAnotherProcess(const Arguments &arguments);
// growth.cpp
void measureGrowth(const Arguments &arguments);
// bloat.cpp
void measureBloat(const Arguments &arguments);
// migration.cpp
void measureMigration(const Arguments &arguments);
// claims.cpp
void measureClaims(const Arguments &arguments);
// limits.cpp: what the machine and Qt do without this library
void measureThreadPoolDrain(const Arguments &arguments);
void measureThreadPoolLatency(const Arguments &arguments);
void measureFdatasync(const Arguments &arguments);
