// SPDX-License-Identifier: MIT
#pragma once

namespace Jobs::Ctl {

//! Ctrl-C and SIGTERM are noted from now on instead of ending the program; the second one ends it.
void catchInterrupts();
bool wasInterrupted();

} // namespace Jobs::Ctl
