// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

namespace Jobs {

//! Whether English texts come from their catalogue, which holds nothing but plurals: “1 job”, “2 jobs”.
enum class English { Load, AsWritten };

/*!
    Makes the program speak the first of \a languages ("de", "fr-CA", "zh-Hans"; none: the user's) that there is a catalogue for, else
    English. To be called in the application's thread, after the application was made and before its first text is shown; a second call takes
    the place of the first. False: the texts stay as the sources have them.
*/
bool installCatalogue(English english, const QStringList &languages = {});
//! Back to the words of the sources, for output that programs read.
void removeCatalogue();

} // namespace Jobs
