// SPDX-License-Identifier: MIT
#include "importer.h"

#include "importfile.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>

namespace Importer {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList filesOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isDir())
        return {info.absoluteFilePath()};
    QStringList files;
    QDirIterator entries(info.absoluteFilePath(), QDir::Files);
    while (entries.hasNext())
        files.append(entries.next());
    files.sort();
    return files;
}

} // namespace

Importer::Importer(const QString &folder, std::chrono::milliseconds pace, QObject *parent)
    : QObject(parent),
      m_queue(Jobs::openDriver(u"sqlite:%1"_s.arg(QDir(folder).filePath(u"jobs.db"_s))),
              // The end of the program asks handlers to stop at once: they have a checkpoint.
              {.numWorkers = 2, .stopDeadline = 5s, .stopGrace = 5s}),
      m_monitor(&m_queue),
      m_library(QDir(folder).filePath(u"library.db"_s)),
      m_pace(pace)
{
}

Jobs::Result<> Importer::start()
{
    const auto handler = [this](const ImportFile &file, Jobs::JobContext &context) { return runImport(file, context, m_library, m_pace); };
    return m_queue.registerJob(importFile, handler, {.retry = Jobs::exponentialJitter(3)}).and_then([this] { return m_queue.start(); });
}

QString Importer::add(const QString &path)
{
    const QString cleaned = path.trimmed();
    if (cleaned.isEmpty() || !QFileInfo::exists(cleaned))
        return tr("There is no “%1”. Type the path of a file, or of a folder with files.").arg(cleaned);
    const QStringList files = filesOf(cleaned);
    if (files.isEmpty())
        return tr("There are no files in “%1”.").arg(cleaned);
    // Of a file that is being imported no second job is made. Its name, a tag, is what the list shows.
    for (const QString &file : files)
        m_queue.push(importFile, {.path = file}, {.tags = {QFileInfo(file).fileName().left(128)}, .uniqueKey = file});
    return {};
}

QString Importer::addUrls(const QList<QUrl> &urls)
{
    QStringList problems;
    for (const QUrl &url : urls) {
        if (const QString problem = url.isLocalFile() ? add(url.toLocalFile()) : tr("%1 is not on this machine.").arg(url.toString());
            !problem.isEmpty())
            problems.append(problem);
    }
    return problems.join(u' ');
}

} // namespace Importer
