// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QFuture>
#include <QtCore/QFutureWatcher>

namespace Jobs {

/*!
    Calls \a then with the answer in the thread of \a context, and never once that is gone. A future that ends without an answer becomes
    an error. (QFuture::then() with a context asserts in Qt 6.4 where the context is destroyed first.)
*/
template<typename Answer, typename Then>
void whenAnswered(const QFuture<Answer> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        const QFuture<Answer> answered = watcher->future();
        if (answered.resultCount() > 0) {
            then(answered.result());
        } else {
            then(Answer(
                failure(JobQueueError::Code::Stopped,
                        QCoreApplication::translate("Jobs", "The question was not answered. Refresh to ask again."))));
        }
    });
    watcher->setFuture(future);
}

} // namespace Jobs
