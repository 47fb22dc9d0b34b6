// SPDX-License-Identifier: MIT
#pragma once

#include <jobsqml/jobsqml.h>

#include <jobs/control/jobmonitor.h>
#include <jobs/core/jobstate.h>
#include <jobs/models/attemptmodel.h>
#include <jobs/models/auditmodel.h>
#include <jobs/models/failuremodel.h>
#include <jobs/models/historymodel.h>
#include <jobs/models/jobmodel.h>
#include <jobs/models/nodemodel.h>
#include <jobs/models/problems.h>
#include <jobs/models/queuemodel.h>
#include <jobs/models/storeoverview.h>

#include <QtQml/qqmlregistration.h>

//! Names for QML of what libjobs, which does not know QML, brings along.
namespace Jobs {

struct JobMonitorForeign
{
    Q_GADGET
    QML_FOREIGN(Jobs::JobMonitor)
    QML_NAMED_ELEMENT(JobMonitor)
    QML_UNCREATABLE("The application makes its monitor")
};

struct JobModelForeign
{
    Q_GADGET
    QML_FOREIGN(Jobs::JobModel)
    QML_NAMED_ELEMENT(JobModel)
};

struct QueueModelForeign
{
    Q_GADGET
    QML_FOREIGN(Jobs::QueueModel)
    QML_NAMED_ELEMENT(QueueModel)
};

struct NodeModelForeign
{
    Q_GADGET
    QML_FOREIGN(Jobs::NodeModel)
    QML_NAMED_ELEMENT(NodeModel)
};

struct FailureModelForeign
{
    Q_GADGET
    QML_FOREIGN(Jobs::FailureModel)
    QML_NAMED_ELEMENT(FailureModel)
};

struct AttemptModelForeign
{
    Q_GADGET
    QML_FOREIGN(Jobs::AttemptModel)
    QML_NAMED_ELEMENT(AttemptModel)
    QML_UNCREATABLE("JobDetails makes it")
};

struct HistoryModelForeign
{
    Q_GADGET
    QML_FOREIGN(Jobs::HistoryModel)
    QML_NAMED_ELEMENT(HistoryModel)
};

struct AuditModelForeign
{
    Q_GADGET
    QML_FOREIGN(Jobs::AuditModel)
    QML_NAMED_ELEMENT(AuditModel)
};

struct StoreOverviewForeign
{
    Q_GADGET
    QML_FOREIGN(Jobs::StoreOverview)
    QML_NAMED_ELEMENT(StoreOverview)
};

//! JobState's numbers for QML: JobStates.Failed.
class JOBS_QML_EXPORT JobStates : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(JobStates)
    QML_UNCREATABLE("An enumeration")

public:
    enum State {
        Scheduled = int(JobState::Scheduled),
        Available = int(JobState::Available),
        Running = int(JobState::Running),
        Retryable = int(JobState::Retryable),
        Waiting = int(JobState::Waiting),
        Suspended = int(JobState::Suspended),
        Completed = int(JobState::Completed),
        Failed = int(JobState::Failed),
        Cancelled = int(JobState::Cancelled),
    };
    Q_ENUM(State)
};

//! Problem::Type for QML: Problems.NoWorker.
class JOBS_QML_EXPORT Problems : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Problems)
    QML_UNCREATABLE("An enumeration")

public:
    enum Type {
        PausedQueue = Problem::PausedQueue,
        NoWorker = Problem::NoWorker,
        WorkersQuiet = Problem::WorkersQuiet,
        BacklogGrows = Problem::BacklogGrows,
        LongWait = Problem::LongWait,
        ClockSkew = Problem::ClockSkew,
        SilentNode = Problem::SilentNode,
    };
    Q_ENUM(Type)
};

//! WorkerMode's numbers for QML: NodeModes.Quiet.
class JOBS_QML_EXPORT NodeModes : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(NodeModes)
    QML_UNCREATABLE("An enumeration")

public:
    enum Mode {
        Working = int(WorkerMode::Working),
        Quiet = int(WorkerMode::Quiet),
        Stopping = int(WorkerMode::Stopping),
    };
    Q_ENUM(Mode)
};

} // namespace Jobs
