// SPDX-License-Identifier: MIT
#include "terminal.h"

#include <QtCore/QByteArray>

#include <csignal>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace Jobs::Ctl {

namespace {

void noteSize(int) {} // interrupts poll(); the size is asked for at each drawing

void write(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

} // namespace

bool isTerminal(std::FILE *file) { return ::isatty(::fileno(file)) == 1; }

bool mayColour()
{
    const QByteArray terminal = qgetenv("TERM");
    return qgetenv("NO_COLOR").isEmpty() && !terminal.isEmpty() && terminal != "dumb" && isTerminal(stdout);
}

QSize terminalSize()
{
    winsize size = {};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
        return {80, 24};
    return {size.ws_col, size.ws_row};
}

struct FullScreen::Saved
{
    termios settings = {};
    struct sigaction resize = {};
    bool hasSettings = false;
};

FullScreen::FullScreen() : m_saved(std::make_unique<Saved>())
{
    m_saved->hasSettings = ::tcgetattr(STDIN_FILENO, &m_saved->settings) == 0;
    if (m_saved->hasSettings) {
        termios settings = m_saved->settings;
        settings.c_lflag &= ~tcflag_t(ICANON | ECHO); // ISIG stays: Ctrl-C is a signal here as elsewhere
        settings.c_cc[VMIN] = 0;
        settings.c_cc[VTIME] = 0;
        ::tcsetattr(STDIN_FILENO, TCSANOW, &settings);
    }
    struct sigaction action = {};
    action.sa_handler = noteSize;
    ::sigaction(SIGWINCH, &action, &m_saved->resize);
    write("\x1b[?1049h\x1b[?25l");
}

FullScreen::~FullScreen()
{
    write("\x1b[?25h\x1b[?1049l");
    ::sigaction(SIGWINCH, &m_saved->resize, nullptr);
    if (m_saved->hasSettings)
        ::tcsetattr(STDIN_FILENO, TCSANOW, &m_saved->settings);
}

int FullScreen::key(std::chrono::milliseconds wait)
{
    pollfd descriptor{STDIN_FILENO, POLLIN, 0};
    if (::poll(&descriptor, 1, int(wait.count())) <= 0)
        return 0;
    unsigned char byte = 0;
    const ssize_t size = ::read(STDIN_FILENO, &byte, 1);
    if (size == 0 && (descriptor.revents & POLLHUP))
        return 'q'; // the terminal has gone
    return size == 1 ? byte : 0;
}

} // namespace Jobs::Ctl
