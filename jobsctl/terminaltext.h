// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Jobs::Ctl {

/*!
    \a text as one line that does nothing to a terminal: line breaks and tabs become visible signs, and what steers a terminal or turns
    the direction of writing becomes U+FFFD. Everything that comes from jobs is shown through this.
*/
QString harmless(const QString &text);
//! JSON text in which the same characters are written as \uXXXX, which they can be wherever JSON has them.
QByteArray harmlessJson(const QByteArray &json);

//! How many columns \a text takes: 2 for wide characters, 0 for marks that combine.
int displayWidth(const QString &text);
//! \a text cut to \a width columns, with "…" at its end if something was cut.
QString cutToWidth(const QString &text, int width);

} // namespace Jobs::Ctl
