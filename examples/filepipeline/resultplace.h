// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>

#include <QtCore/QString>
#include <QtCore/QUrl>

//! Where results are kept, given where jobs are.
struct ResultPlace
{
    QString driver; //!< of Qt: QSQLITE or QPSQL
    QString file; //!< of QSQLITE
    QUrl server; //!< of QPSQL
    bool isShared = true; //!< it is the jobs' own store, so that a result and the end of its job can be one commit
    QString folder; //!< for what else this program keeps

    //! A SQL store holds both; beside Redis the results have a SQLite file of their own, \a file.
    static Jobs::Result<ResultPlace> beside(const QString &storeUrl, const QString &file);

    bool isFile() const { return driver == QLatin1String("QSQLITE"); }
    QString description() const;
};
