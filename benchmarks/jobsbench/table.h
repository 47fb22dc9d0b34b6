// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

//! Markdown: the medians of figures of one workload (or measure), store and configuration, and how far they spread.
QString tableOf(const QList<QJsonObject> &figures);
//! The lines of JSON in \a files as a table on standard output. Returns the exit code.
int printTable(const QStringList &files);
