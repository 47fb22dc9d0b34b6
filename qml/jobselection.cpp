// SPDX-License-Identifier: MIT
#include "jobselection.h"

#include <jobs/models/jobmodel.h>

#include <algorithm>

namespace Jobs {

JobModel *JobSelection::model() const { return m_model; }

void JobSelection::setModel(JobModel *model)
{
    if (model == m_model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model) {
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &JobSelection::clear);
        connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
                [this](const QModelIndex &, int first, int last) { drop(first, last); });
    }
    clear();
    Q_EMIT modelChanged();
}

void JobSelection::setEverything(bool everything)
{
    if (everything == m_everything)
        return;
    m_everything = everything;
    m_ids.clear();
    touch();
}

void JobSelection::toggle(int row)
{
    const qint64 id = m_model ? m_model->idAt(row) : 0;
    if (id == 0)
        return;
    if (m_everything) {
        // Taking one out of everything leaves a selection that nobody can count: it begins anew with that job.
        m_everything = false;
        m_ids = {id};
    } else if (!m_ids.remove(id)) {
        m_ids.insert(id);
    }
    m_anchor = id;
    touch();
}

void JobSelection::extend(int row)
{
    if (!m_model)
        return;
    const int anchor = std::max(0, m_model->rowOf(m_anchor));
    m_everything = false;
    for (int at = std::min(anchor, row); at <= std::max(anchor, row); ++at) {
        if (const qint64 id = m_model->idAt(at))
            m_ids.insert(id);
    }
    touch();
}

void JobSelection::clear()
{
    if (m_ids.isEmpty() && !m_everything)
        return;
    m_ids.clear();
    m_everything = false;
    touch();
}

QVariantList JobSelection::ids() const
{
    QList<qint64> sorted(m_ids.begin(), m_ids.end());
    std::sort(sorted.begin(), sorted.end());
    return {sorted.begin(), sorted.end()};
}

void JobSelection::touch()
{
    ++m_revision;
    Q_EMIT changed();
}

void JobSelection::drop(int first, int last)
{
    bool any = false;
    for (int row = first; row <= last && !m_ids.isEmpty(); ++row)
        any |= m_ids.remove(m_model->idAt(row));
    if (any)
        touch();
}

} // namespace Jobs
