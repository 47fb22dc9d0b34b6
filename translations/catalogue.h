// SPDX-License-Identifier: MIT
#pragma once

namespace Jobs {

//! Whether English texts come from their catalogue, which holds nothing but plurals: “1 job”, “2 jobs”.
enum class English { Load, AsWritten };

/*!
    Makes the program speak the first of the user's languages that there is a catalogue for, else English. To be called once, after
    the application was made and before its first text is shown. False: the texts stay as the sources have them.
*/
bool installCatalogue(English english);
//! Back to the words of the sources, for output that programs read.
void removeCatalogue();

} // namespace Jobs
