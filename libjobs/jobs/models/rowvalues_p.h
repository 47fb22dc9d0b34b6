// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QAbstractItemModel>
#include <QtCore/QVariantMap>

namespace Jobs {

//! A list's row by the names of its roles; empty if there is no such row.
inline QVariantMap valuesOfRow(const QAbstractItemModel &model, int row)
{
    QVariantMap values;
    const QModelIndex index = row < model.rowCount() ? model.index(row, 0) : QModelIndex();
    if (!index.isValid())
        return values;
    const auto names = model.roleNames();
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        values.insert(QString::fromLatin1(it.value()), index.data(it.key()));
    return values;
}

} // namespace Jobs
