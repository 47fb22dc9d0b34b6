// SPDX-License-Identifier: MIT
//
// A plugin for jobsd: the kind "checksum" answers with the SHA-256 of a file.
//
//     [plugins]
//     directories = ["/usr/lib/myapp"]
//     [plugin.checksum]                       # in a process of its own; [plugins] load = […] runs it in the daemon
//     file = "/usr/lib/myapp/libchecksum.so"
//
//     jobsctl push checksum '{"path": "/etc/hostname"}' --wait
#include <jobs/jobplugin.h>
#include <jobs/jobqueue.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>

struct Checksum
{
    Q_GADGET
    Q_PROPERTY(QString path MEMBER path)

public:
    QString path;
};
inline constexpr Jobs::JobIdentifier<Checksum> checksum{"checksum"};

class ChecksumPlugin final : public QObject, public Jobs::JobPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID JobPlugin_iid)
    Q_INTERFACES(Jobs::JobPlugin)

public:
    Jobs::Result<> registerJobs(Jobs::JobQueue &queue, const QMap<QString, QString> &) override
    {
        return queue.registerJob(checksum, [](const Checksum &wanted, Jobs::JobContext &context) {
            QFile file(wanted.path);
            if (!file.open(QIODevice::ReadOnly))
                throw Jobs::JobFailure(QStringLiteral("%1: %2").arg(wanted.path, file.errorString()));
            QCryptographicHash hash(QCryptographicHash::Sha256);
            while (!file.atEnd()) {
                context.throwIfStopped();
                hash.addData(file.read(1024 * 1024));
                context.progress(file.pos(), file.size());
            }
            return QString::fromLatin1(hash.result().toHex());
        });
    }
};

#include "checksum.moc"
