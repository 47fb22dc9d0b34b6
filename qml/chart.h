// SPDX-License-Identifier: MIT
#pragma once

#include <jobsqml/jobsqml.h>

#include <jobs/models/historymodel.h>

#include <QtCore/QPointer>
#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickPaintedItem>

namespace Jobs {

/*!
    Jobs that ended, a bar for each step of a HistoryModel: completed below, failed attempts on top; pushed jobs as a line over them.
    ThroughputChart puts a legend and a range around it. QML: Chart.
*/
class JOBS_QML_EXPORT Chart : public QQuickPaintedItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Chart)
    Q_PROPERTY(Jobs::HistoryModel *model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(QColor completedColor MEMBER m_completedColor NOTIFY lookChanged)
    Q_PROPERTY(QColor failedColor MEMBER m_failedColor NOTIFY lookChanged)
    Q_PROPERTY(QColor pushedColor MEMBER m_pushedColor NOTIFY lookChanged)
    Q_PROPERTY(QColor gridColor MEMBER m_gridColor NOTIFY lookChanged)
    Q_PROPERTY(QColor textColor MEMBER m_textColor NOTIFY lookChanged)
    Q_PROPERTY(QColor hoverColor MEMBER m_hoverColor NOTIFY lookChanged)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY lookChanged)
    Q_PROPERTY(bool utc MEMBER m_utc NOTIFY lookChanged)
    Q_PROPERTY(int hoveredStep MEMBER m_hoveredStep NOTIFY hoveredStepChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged)

public:
    explicit Chart(QQuickItem *parent = nullptr);

    HistoryModel *model() const { return m_model; }
    void setModel(HistoryModel *model);

    //! The chart in a sentence, for those who do not see it.
    QString summary() const;
    //! The step under \a x, or -1.
    Q_INVOKABLE int stepAt(qreal x) const;
    //! Begin of a step's bar, for what is laid beside it.
    Q_INVOKABLE qreal stepX(int step) const;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void modelChanged();
    void lookChanged();
    void hoveredStepChanged();
    void summaryChanged();

private:
    QRectF plot() const;
    int steps() const;
    void paintGrid(QPainter *painter, const QRectF &plot, qreal peak) const;
    void paintTimes(QPainter *painter, const QRectF &plot) const;

    QPointer<HistoryModel> m_model;
    QColor m_completedColor = Qt::darkGreen;
    QColor m_failedColor = Qt::red;
    QColor m_pushedColor = Qt::blue;
    QColor m_gridColor = Qt::lightGray;
    QColor m_textColor = Qt::black;
    QColor m_hoverColor = Qt::lightGray;
    QFont m_font;
    bool m_utc = false;
    int m_hoveredStep = -1;
};

} // namespace Jobs
