// SPDX-License-Identifier: MIT
#include <jobs/control/monitortypes.h>

namespace Jobs {

using namespace Qt::StringLiterals;

QLatin1StringView roleName(Role role)
{
    switch (role) {
    case Role::None:
        return "none"_L1;
    case Role::View:
        return "view"_L1;
    case Role::Push:
        return "push"_L1;
    case Role::Work:
        return "work"_L1;
    case Role::Operate:
        return "operate"_L1;
    case Role::Admin:
        return "admin"_L1;
    }
    return "unknown"_L1;
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : {Role::None, Role::View, Role::Push, Role::Work, Role::Operate, Role::Admin}) {
        if (name == roleName(role))
            return role;
    }
    return std::nullopt;
}

QLatin1StringView workerModeName(WorkerMode mode)
{
    switch (mode) {
    case WorkerMode::Working:
        return "working"_L1;
    case WorkerMode::Quiet:
        return "quiet"_L1;
    case WorkerMode::Stopping:
        return "stopping"_L1;
    }
    return "unknown"_L1;
}

std::optional<WorkerMode> workerModeFromName(QStringView name)
{
    for (const WorkerMode mode : {WorkerMode::Working, WorkerMode::Quiet, WorkerMode::Stopping}) {
        if (name == workerModeName(mode))
            return mode;
    }
    return std::nullopt;
}

std::optional<JobAction> actionFromName(QStringView name)
{
    QString spaced = name.toString();
    spaced.replace(u'-', u' ');
    for (const JobAction action : personActions) {
        if (spaced == actionName(action))
            return action;
    }
    return std::nullopt;
}

} // namespace Jobs
