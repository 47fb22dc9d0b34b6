// SPDX-License-Identifier: MIT
#include "sparkline.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace Jobs {

Sparkline::Sparkline(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setImplicitSize(80, 20);
    setAntialiasing(true);
}

void Sparkline::paint(QPainter *painter)
{
    qreal peak = 0;
    for (const qreal value : std::as_const(m_values))
        peak = std::max(peak, value);
    for (const qreal value : std::as_const(m_troubles))
        peak = std::max(peak, value);
    const qreal bottom = height() - 1;
    const QColor quiet = QColor::fromRgbF(m_color.redF(), m_color.greenF(), m_color.blueF(), 0.35f);

    if (m_bars) {
        const qsizetype count = std::max<qsizetype>(1, m_values.size());
        const qreal pitch = width() / qreal(count);
        for (qsizetype i = 0; i < m_values.size(); ++i) {
            // A bar is never invisible unless it is nothing.
            const qreal size = m_values[i] > 0 ? std::max(2.0, m_values[i] / peak * bottom) : 1.0;
            painter->fillRect(QRectF(qreal(i) * pitch, height() - size, std::max(1.0, pitch - 1), size),
                              m_values[i] > 0 ? m_color : quiet);
        }
        return;
    }

    painter->setRenderHint(QPainter::Antialiasing);
    const auto course = [&](const QList<qreal> &values) {
        QPolygonF line;
        for (qsizetype i = 0; i < values.size(); ++i) {
            const qreal x = values.size() > 1 ? qreal(i) * width() / qreal(values.size() - 1) : 0;
            line.append({x, bottom - (peak > 0 ? values[i] / peak * (bottom - 1) : 0)});
        }
        return line;
    };
    const QPolygonF line = course(m_values);
    if (line.size() < 2) {
        painter->setPen(QPen(quiet, 1));
        painter->drawLine(QPointF(0, bottom), QPointF(width(), bottom));
        return;
    }
    QPainterPath area;
    area.moveTo(0, height());
    for (const QPointF &point : line)
        area.lineTo(point);
    area.lineTo(width(), height());
    QColor fill = m_color;
    fill.setAlphaF(0.16f);
    painter->fillPath(area, fill);
    painter->setPen(QPen(m_color, 1.25));
    painter->drawPolyline(line);
    if (std::any_of(m_troubles.begin(), m_troubles.end(), [](qreal value) { return value > 0; })) {
        painter->setPen(QPen(m_troubleColor, 1.25));
        painter->drawPolyline(course(m_troubles));
    }
}

} // namespace Jobs
