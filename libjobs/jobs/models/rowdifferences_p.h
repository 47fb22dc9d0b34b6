// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QList>

#include <algorithm>
#include <utility>
#include <vector>

namespace Jobs {

/*!
    Turns the rows of a model into fresh ones by removing, moving, inserting and changing rows: views keep their place and their selection.
    A model makes it a friend. Rows are told apart by \c keyOf(row) and compared by ==.
*/
class RowDifferences
{
public:
    template<typename Model, typename Row, typename KeyOf>
    static void apply(Model &model, std::vector<Row> &rows, std::vector<Row> fresh, KeyOf keyOf)
    {
        removeMissing(model, rows, fresh, keyOf);
        for (size_t at = 0; at < fresh.size(); ++at) {
            const auto key = keyOf(fresh[at]);
            if (at < rows.size() && keyOf(rows[at]) == key) {
                if (!(rows[at] == fresh[at])) {
                    rows[at] = std::move(fresh[at]);
                    change(model, at);
                }
                continue;
            }
            const auto from = std::find_if(rows.begin() + qsizetype(std::min(at, rows.size())), rows.end(),
                                           [&](const Row &row) { return keyOf(row) == key; });
            if (from == rows.end()) {
                insertRun(model, rows, fresh, at, keyOf);
                continue;
            }
            const int source = int(from - rows.begin());
            model.beginMoveRows({}, source, source, {}, int(at));
            std::rotate(rows.begin() + qsizetype(at), from, from + 1);
            model.endMoveRows();
            if (!(rows[at] == fresh[at])) {
                rows[at] = std::move(fresh[at]);
                change(model, at);
            }
        }
    }

private:
    template<typename Model>
    static void change(Model &model, size_t row)
    {
        const QModelIndex index = model.index(int(row));
        Q_EMIT model.dataChanged(index, index);
    }

    template<typename Model, typename Row, typename KeyOf>
    static void removeMissing(Model &model, std::vector<Row> &rows, const std::vector<Row> &fresh, KeyOf keyOf)
    {
        std::vector<decltype(keyOf(rows[0]))> keys;
        keys.reserve(fresh.size());
        for (const Row &row : fresh)
            keys.push_back(keyOf(row));
        std::sort(keys.begin(), keys.end());
        const auto isMissing = [&](const Row &row) {
            return !std::binary_search(keys.begin(), keys.end(), keyOf(row));
        };

        for (size_t end = rows.size(); end > 0;) {
            if (!isMissing(rows[end - 1])) {
                --end;
                continue;
            }
            size_t begin = end - 1;
            while (begin > 0 && isMissing(rows[begin - 1]))
                --begin;
            model.beginRemoveRows({}, int(begin), int(end) - 1);
            rows.erase(rows.begin() + qsizetype(begin), rows.begin() + qsizetype(end));
            model.endRemoveRows();
            end = begin;
        }
    }

    //! Rows that are new and stand side by side come in one step.
    template<typename Model, typename Row, typename KeyOf>
    static void insertRun(Model &model, std::vector<Row> &rows, std::vector<Row> &fresh, size_t &at, KeyOf keyOf)
    {
        std::vector<decltype(keyOf(rows[0]))> keys;
        for (size_t row = std::min(at, rows.size()); row < rows.size(); ++row)
            keys.push_back(keyOf(rows[row]));
        std::sort(keys.begin(), keys.end());
        size_t end = at + 1;
        while (end < fresh.size() && !std::binary_search(keys.begin(), keys.end(), keyOf(fresh[end])))
            ++end;
        model.beginInsertRows({}, int(at), int(end) - 1);
        rows.insert(rows.begin() + qsizetype(at), std::make_move_iterator(fresh.begin() + qsizetype(at)),
                    std::make_move_iterator(fresh.begin() + qsizetype(end)));
        model.endInsertRows();
        at = end - 1;
    }
};

} // namespace Jobs
