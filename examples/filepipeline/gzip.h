// SPDX-License-Identifier: MIT
#pragma once

#include "filefacts.h"

//! Unpacks a .gz file of one or more members into nothing and returns the unpacked size. Throws Jobs::JobFailure.
qint64 unpackedSizeOfGzip(const std::filesystem::path &path, const ReadProgress &progress);
