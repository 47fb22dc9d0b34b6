// SPDX-License-Identifier: MIT
#pragma once

#include <jobsqml/jobsqml.h>

#include <QtGui/QColor>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickPaintedItem>

namespace Jobs {

//! A course of values without axes, as small as a word: an area, and on it a second course in another colour. QML: Sparkline.
class JOBS_QML_EXPORT Sparkline : public QQuickPaintedItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Sparkline)
    Q_PROPERTY(QList<qreal> values MEMBER m_values WRITE setValues NOTIFY changed)
    Q_PROPERTY(QList<qreal> troubles MEMBER m_troubles WRITE setTroubles NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color WRITE setColor NOTIFY changed)
    Q_PROPERTY(QColor troubleColor MEMBER m_troubleColor WRITE setTroubleColor NOTIFY changed)
    Q_PROPERTY(bool bars MEMBER m_bars WRITE setBars NOTIFY changed)

public:
    explicit Sparkline(QQuickItem *parent = nullptr);

    void setValues(const QList<qreal> &values) { set(m_values, values); }
    void setTroubles(const QList<qreal> &values) { set(m_troubles, values); }
    void setColor(const QColor &color) { set(m_color, color); }
    void setTroubleColor(const QColor &color) { set(m_troubleColor, color); }
    void setBars(bool bars) { set(m_bars, bars); }

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    template<typename T>
    void set(T &member, const T &value)
    {
        if (member == value)
            return;
        member = value;
        update();
        Q_EMIT changed();
    }

    QList<qreal> m_values;
    QList<qreal> m_troubles;
    QColor m_color = Qt::gray;
    QColor m_troubleColor = Qt::red;
    bool m_bars = false;
};

} // namespace Jobs
