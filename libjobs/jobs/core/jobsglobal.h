// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#if defined(JOBS_STATIC)
#  define JOBS_EXPORT
#elif defined(Jobs_EXPORTS)
#  define JOBS_EXPORT Q_DECL_EXPORT
#else
#  define JOBS_EXPORT Q_DECL_IMPORT
#endif
