// SPDX-License-Identifier: MIT
#include "logging.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonDocument>

#include <atomic>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Jobsd {

Q_LOGGING_CATEGORY(lcDaemon, "jobsd")
Q_LOGGING_CATEGORY(lcKinds, "jobsd.kinds")

namespace {

struct Level
{
    QLatin1StringView name;
    int priority; //!< of syslog(3)
};

Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return {"debug"_L1, 7};
    case QtInfoMsg:
        return {"info"_L1, 6};
    case QtWarningMsg:
        return {"warning"_L1, 4};
    case QtCriticalMsg:
        return {"error"_L1, 3};
    case QtFatalMsg:
        break;
    }
    return {"fatal"_L1, 2};
}

//! Of "job 17 resize attempt 2 of 3 → failed".
struct JobMention
{
    qint64 job = 0;
    QString kind;
    int attempt = 0;
};

std::optional<JobMention> jobIn(const QString &text)
{
    if (!text.startsWith("job "_L1))
        return std::nullopt;
    const QStringList words = text.left(300).split(u' ');
    JobMention mention;
    bool ok = false;
    mention.job = words.value(1).toLongLong(&ok);
    if (!ok)
        return std::nullopt;
    if (words.value(3) == "attempt"_L1) {
        mention.kind = words.value(2);
        mention.attempt = words.value(4).remove(u':').toInt();
    }
    return mention;
}

//! One line, whatever a program or a job made of it: no terminal is steered by a log.
QString visible(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n')
            clean += u" ⏎ "_s;
        else if (c.category() == QChar::Other_Control)
            clean += QChar(QChar::ReplacementCharacter);
        else
            clean += c;
    }
    return clean;
}

QByteArray jsonLine(const LogMessage &message, const RunningJobs *jobs)
{
    QJsonObject line{
        {u"time"_s, message.at.toUTC().toString(Qt::ISODateWithMs)},
        {u"level"_s, QString(levelOf(message.type).name)},
        {u"category"_s, message.category},
        {u"message"_s, message.text},
    };
    if (const auto mention = jobIn(message.text)) {
        line.insert(u"job"_s, mention->job);
        if (!mention->kind.isEmpty())
            line.insert(u"kind"_s, mention->kind);
        if (mention->attempt > 0)
            line.insert(u"attempt"_s, mention->attempt);
        if (const auto facts = jobs ? jobs->find(mention->job) : std::nullopt) {
            line.insert(u"queue"_s, facts->queue);
            if (!facts->trace.isEmpty())
                line.insert(u"trace_id"_s, QString::fromLatin1(facts->trace));
        }
    }
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

std::atomic<LineFormat> currentFormat = LineFormat::Text;
// Leaked: messages may come until the very end of the process.
auto &currentJobs()
{
    static auto *jobs = new std::atomic<std::shared_ptr<RunningJobs>>;
    return *jobs;
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const LogMessage message{type, QString::fromUtf8(context.category), text, QDateTime::currentDateTimeUtc()};
    const auto jobs = currentJobs().load();
    const QByteArray line = logLine(message, currentFormat, jobs.get()) + '\n';
    // One call for one line, so that lines of several threads do not mix.
    (void) !::write(STDERR_FILENO, line.constData(), size_t(line.size()));
}

} // namespace

QByteArray logLine(const LogMessage &message, LineFormat format, const RunningJobs *jobs)
{
    const Level level = levelOf(message.type);
    const QByteArray priority = '<' + QByteArray::number(level.priority) + '>';
    switch (format) {
    case LineFormat::Text:
        return u"%1 %2 %3: %4"_s.arg(message.at.toUTC().toString(Qt::ISODateWithMs), level.name, message.category, visible(message.text)).toUtf8();
    case LineFormat::Journal:
        return priority + u"%1: %2"_s.arg(message.category, visible(message.text)).toUtf8();
    case LineFormat::Json:
        return jsonLine(message, jobs);
    case LineFormat::JournalJson:
        return priority + jsonLine(message, jobs);
    }
    return {};
}

LineFormat lineFormat(LogFormat wanted)
{
    // $JOURNAL_STREAM names the journal's socket; it is inherited even by those whose standard error went elsewhere.
    bool journal = false;
    const QList<QByteArray> stream = qgetenv("JOURNAL_STREAM").split(':');
    struct stat info{};
    if (stream.size() == 2 && fstat(STDERR_FILENO, &info) == 0)
        journal = stream[0].toULongLong() == info.st_dev && stream[1].toULongLong() == info.st_ino;
    if (wanted == LogFormat::Json)
        return journal ? LineFormat::JournalJson : LineFormat::Json;
    return journal ? LineFormat::Journal : LineFormat::Text;
}

QString filterRules(const LogConfiguration &configuration)
{
    QStringList rules;
    const auto level = [&](QLatin1StringView name, bool on) { rules.append(u"*.%1=%2"_s.arg(name, on ? "true"_L1 : "false"_L1)); };
    level("debug"_L1, configuration.level == QtDebugMsg);
    level("info"_L1, configuration.level == QtDebugMsg || configuration.level == QtInfoMsg);
    level("warning"_L1, configuration.level != QtCriticalMsg);
    rules.append(u"qt.*.debug=false"_s); // Qt's own are for those who develop it
    return (rules + configuration.rules).join(u'\n');
}

void setUpLogging(const LogConfiguration &configuration, std::shared_ptr<RunningJobs> jobs)
{
    currentFormat = lineFormat(configuration.format);
    currentJobs().store(std::move(jobs));
    QLoggingCategory::setFilterRules(filterRules(configuration));
    qInstallMessageHandler(write);
}

} // namespace Jobsd
