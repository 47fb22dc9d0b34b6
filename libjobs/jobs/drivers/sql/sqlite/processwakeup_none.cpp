// SPDX-License-Identifier: MIT
#include "processwakeup_p.h"

namespace Jobs::Sql {

std::unique_ptr<ProcessWakeUp> ProcessWakeUp::open(const QString &, std::function<void()>) { return nullptr; }

} // namespace Jobs::Sql
