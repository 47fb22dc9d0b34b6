// SPDX-License-Identifier: MIT
#pragma once

#include "apioptions.h"

#include <QtCore/QSet>

namespace Jobs::Api {

//! Hides what roles below Admin must not see: the values of members with certain names, wherever they stand in a job's JSON.
class Redaction
{
public:
    Redaction() = default;
    Redaction(const QStringList &names, std::function<QByteArray(const QString &, const QByteArray &)> further);

    QueuedJob operator()(QueuedJob job) const;
    //! \a json with "…" for each hidden value; everything else stays byte for byte. What is not JSON is hidden as a whole.
    QByteArray redacted(const QString &kind, const QByteArray &json) const;
    //! Whether a filter that asks for this member would tell what is hidden.
    bool hides(const QString &parameterPath) const;

private:
    QSet<QString> m_names; //!< in lower case
    std::function<QByteArray(const QString &, const QByteArray &)> m_further;
};

} // namespace Jobs::Api
