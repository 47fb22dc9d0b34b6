// SPDX-License-Identifier: MIT
#include <jobs/jobplugin.h>
#include <jobs/jobqueue.h>

#include <csignal>
#include <cstdlib>
#include <thread>

using namespace Jobs;
using namespace Qt::StringLiterals;

//! The kind "misbehave": {"how": …} chooses.
class CrashPlugin final : public QObject, public JobPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID JobPlugin_iid)
    Q_INTERFACES(Jobs::JobPlugin)

public:
    Result<> registerJobs(JobQueue &queue, const QMap<QString, QString> &settings) override
    {
        return queue.registerKind(u"misbehave"_s, [&queue, settings](JobContext &context) -> HandlerResult {
            const QString how = valueOfJsonText(context.job().parameters).toObject().value(u"how"_s).toString();
            if (how == "crash"_L1)
                crashHere();
            if (how == "exit"_L1)
                std::exit(0);
            if (how == "throw"_L1)
                throw JobFailure(JobError{u"thrown"_s, u"Thrown"_s, false, std::nullopt, u"here"_s});
            if (how == "snooze"_L1 && context.lastCheckpoint().isUndefined()) {
                context.checkpoint(42);
                context.snooze(std::chrono::milliseconds{1});
            }
            if (how == "wait"_L1) {
                context.log(u"waiting"_s);
                while (!context.isStopRequested())
                    std::this_thread::sleep_for(std::chrono::milliseconds{2});
                context.throwIfStopped();
            }
            if (how == "push"_L1)
                return JobError{queue.pushKind(u"misbehave"_s, "{}").result().error().message, {}, false};
            context.progress(1, 2, u"half"_s);
            context.log(u"a line\nof two"_s);
            const QJsonObject result{{u"id"_s, context.id().value}, {u"attempt"_s, context.attempt()}, {u"fence"_s, context.job().fence},
                                     {u"queue"_s, context.queue()}, {u"setting"_s, settings.value(u"a"_s)}, {u"checkpoint"_s, context.lastCheckpoint()}};
            return Completed{jsonText(result)};
        });
    }

private:
    [[gnu::noinline]] static void crashHere() { std::raise(SIGSEGV); }
};

#include "crashplugin.moc"
