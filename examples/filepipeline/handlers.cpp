// SPDX-License-Identifier: MIT
#include "handlers.h"

#include "filefacts.h"
#include "gzip.h"
#include "pathtext.h"
#include "resultstore.h"

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

// A larger folder is done in pieces, since everybody's pushes and claims wait while one is stored.
static constexpr size_t entriesPerPiece = 1000;

//! What failed may work a moment later, so it is tried three times. Attempts that ended with a crash of this program count
//! too, hence the larger limit.
static Jobs::RetryStrategy threeTimes()
{
    return Jobs::customRetry(30, [](int attempt, const Jobs::JobError &) -> std::optional<std::chrono::milliseconds> {
        return attempt < 3 ? std::optional(200ms) : std::nullopt;
    });
}

//! Lets a handler that reads a large file be stopped, and seen.
static ReadProgress progressOf(Jobs::JobContext &context)
{
    return [&context, shown = qint64(0)](qint64 done) mutable {
        constexpr qint64 step = 16 * 1024 * 1024;
        if (done - shown < step)
            return;
        shown = done;
        context.throwIfStopped();
        context.progress(done);
    };
}

Handlers::Handlers(Jobs::JobQueue &queue, ResultStore &store) : m_queue(queue), m_store(store) {}

Jobs::Result<> Handlers::registerAll()
{
    const auto in = [](const QString &queue, int priority) {
        return Jobs::JobDefinitionOptions{.retry = threeTimes(), .queue = queue, .priority = priority};
    };
    return m_queue.registerJob(scanDirectory, this, &Handlers::scan, in(u"scan"_s, 10))
        .and_then([&] { return m_queue.registerJob(digestFile, this, &Handlers::digest, in(u"files"_s, 0)); })
        .and_then([&] { return m_queue.registerJob(countWords, this, &Handlers::countWordsOf, in(u"text"_s, 5)); })
        .and_then([&] { return m_queue.registerJob(verifyArchive, this, &Handlers::verify, in(u"files"_s, -5)); })
        .and_then([&] { return m_queue.registerJob(summarise, this, &Handlers::summariseFolder, in(u"summaries"_s, -10)); });
}

// --- scan-directory --------------------------------------------------------------------------------------------------

namespace {

struct Entry
{
    std::string name;
    bool isFolder = false;
};

struct Piece
{
    std::vector<Entry> entries; //!< by name
    bool isLast = true;
};

//! The next entries of a folder behind \a after.
Piece nextPiece(const fs::path &path, const std::string &after)
{
    std::error_code error;
    std::vector<Entry> entries;
    for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
        std::string name = it->path().filename().native();
        if (name > after)
            entries.push_back({std::move(name), !it->is_symlink(error) && it->is_directory(error)});
        error.clear(); // an entry that vanished meanwhile: its job will say so
    }
    if (error)
        failWith(error);
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.name < b.name; });
    const bool isLast = entries.size() <= entriesPerPiece;
    if (!isLast)
        entries.resize(entriesPerPiece);
    return {std::move(entries), isLast};
}

} // namespace

void Handlers::scan(const FolderJob &job, Jobs::JobContext &context)
{
    const fs::path path = nativePath(job.path);
    const Piece piece = nextPiece(path, nativePath(job.after).native());
    const bool isTop = job.folder.isEmpty();

    QList<FolderJob> folders;
    QList<FileJob> files;
    for (const Entry &entry : piece.entries) {
        const QString entryPath = pathText(path / entry.name);
        if (entry.isFolder)
            folders.append({.path = entryPath, .folder = isTop ? entryPath : job.folder, .after = {}});
        else
            files.append({.path = entryPath, .folder = isTop ? job.path : job.folder});
    }
    if (!piece.isLast)
        folders.append({.path = job.path, .folder = job.folder, .after = pathText(piece.entries.back().name)});

    m_store.write(context, [job, folders, files, entries = qint64(piece.entries.size())](Leaving &leaving) {
        leaving.pushAll(scanDirectory, folders, [](const FolderJob &each) { return each.path + u" after "_s + each.after; });
        leaving.pushAll(digestFile, files, [](const FileJob &each) { return each.path; });
        leaving.insert(u"INTO scanned_folders (path, after, entries, files) VALUES (?, ?, ?, ?)"_s,
                       {job.path, job.after.isNull() ? u""_s : job.after, entries, qint64(files.size())});
    });
}

// --- the files -------------------------------------------------------------------------------------------------------

void Handlers::digest(const FileJob &job, Jobs::JobContext &context)
{
    const FileFacts facts = factsOf(nativePath(job.path), progressOf(context));

    m_store.write(context, [job, facts, id = context.id(), attempt = context.attempt()](Leaving &leaving) {
        leaving.insert(
            u"INTO file_results (path, folder, size, type, sha256, job, attempt) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            {job.path, job.folder, facts.size, facts.type,
             facts.sha256.isEmpty() ? QVariant() : QVariant(QString::fromLatin1(facts.sha256)), id.value, attempt});
        if (facts.isText())
            leaving.push(countWords, job, job.path);
        else if (facts.isGzip())
            leaving.push(verifyArchive, job, job.path);
    });
}

void Handlers::countWordsOf(const FileJob &job, Jobs::JobContext &context)
{
    const WordCount count = wordsIn(nativePath(job.path), progressOf(context));

    m_store.write(context, [job, count](Leaving &leaving) {
        leaving.insert(u"INTO word_counts (path, words, lines) VALUES (?, ?, ?)"_s,
                       {job.path, count.words, count.lines});
    });
}

void Handlers::verify(const FileJob &job, Jobs::JobContext &context)
{
    const qint64 size = unpackedSizeOfGzip(nativePath(job.path), progressOf(context));

    m_store.write(context, [job, size](Leaving &leaving) {
        leaving.insert(u"INTO archive_checks (path, unpacked_size) VALUES (?, ?)"_s, {job.path, size});
    });
}

// --- summarise -------------------------------------------------------------------------------------------------------

void Handlers::summariseFolder(const SummaryJob &job, Jobs::JobContext &context)
{
    m_store.write(context, [job](Leaving &leaving) {
        leaving.insert(u"INTO folder_summaries (folder, files, bytes, words, distinct_contents) "
                       "SELECT ?, count(*), coalesce(sum(size), 0), coalesce(sum(words), 0), count(DISTINCT sha256) "
                       "FROM file_results LEFT JOIN word_counts USING (path) WHERE folder = ?"_s,
                       {job.folder, job.folder});
    });
}
