// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>

#include <chrono>
#include <cstdio>
#include <memory>

namespace Jobs::Ctl {

bool isTerminal(std::FILE *file);
//! Standard output is a terminal that knows colours, and nobody asked for none (NO_COLOR).
bool mayColour();
//! Columns and lines of the terminal behind standard output; 80 × 24 if there is none.
QSize terminalSize();

/*!
    While it lives, standard output shows the terminal's second screen, without a cursor, and keys of standard input come one by one.
    Everything is put back at its end, also by the signals that end the program.
*/
class FullScreen
{
public:
    FullScreen();
    ~FullScreen();
    Q_DISABLE_COPY_MOVE(FullScreen)

    //! The next key, within \a wait; 0 for none. A change of size, or a signal, ends the waiting.
    int key(std::chrono::milliseconds wait);

private:
    struct Saved;
    std::unique_ptr<Saved> m_saved;
};

} // namespace Jobs::Ctl
