// SPDX-License-Identifier: MIT
#include "processuser.h"

#include <QtCore/QFile>

#include <csignal>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

//! Whom a server is run as by root: any user without rights will do.
static const passwd *otherUser()
{
    const passwd *user = ::getpwnam("postgres");
    return user ? user : ::getpwnam("nobody");
}

QProcess *newProcessOfOtherUser()
{
    auto *process = new QProcess;
    process->setProcessChannelMode(QProcess::MergedChannels);
    const bool isRoot = ::geteuid() == 0;
    const passwd *user = isRoot ? otherUser() : nullptr;
    const uid_t uid = user ? user->pw_uid : 0;
    const gid_t gid = user ? user->pw_gid : 0;
    process->setChildProcessModifier([uid, gid] {
        if (uid != 0 && (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0))
            ::_exit(1);
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT); // after setuid(), which takes it away; an immediate end
    });
    return process;
}

bool giveToOtherUser(const QString &path)
{
    if (::geteuid() != 0)
        return true;
    const passwd *user = otherUser();
    return user && ::chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) == 0;
}
