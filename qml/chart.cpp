// SPDX-License-Identifier: MIT
#include "chart.h"

#include <QtCore/QLocale>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace Jobs {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal leftMargin = 44;
constexpr qreal bottomMargin = 20;
constexpr qreal topMargin = 8;

//! The smallest round number that is not below \a peak and divides well by four.
qreal roundPeak(qreal peak)
{
    if (peak <= 4)
        return 4;
    const qreal power = std::pow(10.0, std::floor(std::log10(peak)));
    for (const qreal step : {1.0, 1.2, 1.6, 2.0, 2.4, 3.2, 4.0, 6.0, 8.0}) {
        if (step * power >= peak && std::fmod(step * power, 4) == 0)
            return step * power;
    }
    return 10 * power;
}

QString axisNumber(qreal value)
{
    const QLocale locale;
    if (value >= 1'000'000)
        return Chart::tr("%1 M", "millions").arg(locale.toString(value / 1e6, 'g', 3));
    if (value >= 10'000)
        return Chart::tr("%1 k", "thousands").arg(locale.toString(value / 1e3, 'g', 3));
    return locale.toString(qlonglong(value));
}

} // namespace

Chart::Chart(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &Chart::lookChanged, this, [this] { update(); });
    connect(this, &Chart::hoveredStepChanged, this, [this] { update(); });
}

void Chart::setModel(HistoryModel *model)
{
    if (model == m_model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model) {
        connect(model, &HistoryModel::updated, this, [this] {
            update();
            Q_EMIT summaryChanged();
        });
    }
    update();
    Q_EMIT modelChanged();
    Q_EMIT summaryChanged();
}

QString Chart::summary() const
{
    if (!m_model || m_model->count() == 0)
        return tr("No history yet.");
    const QLocale locale;
    return tr("%1 jobs completed, %2 attempts failed, %3 jobs pushed.")
        .arg(locale.toString(qlonglong(m_model->sum(HistoryModel::CompletedRole))),
             locale.toString(
                 qlonglong(m_model->sum(HistoryModel::FailedRole) + m_model->sum(HistoryModel::RetriedRole))),
             locale.toString(qlonglong(m_model->sum(HistoryModel::PushedRole))));
}

QRectF Chart::plot() const
{
    return {leftMargin, topMargin, std::max(1.0, width() - leftMargin),
            std::max(1.0, height() - topMargin - std::max(bottomMargin, QFontMetricsF(m_font).height() + 8))};
}
int Chart::steps() const { return m_model ? m_model->count() : 0; }

int Chart::stepAt(qreal x) const
{
    const QRectF area = plot();
    if (steps() == 0 || x < area.left() || x > area.right())
        return -1;
    return std::clamp(int((x - area.left()) / area.width() * steps()), 0, steps() - 1);
}

qreal Chart::stepX(int step) const { return plot().left() + plot().width() * step / std::max(1, steps()); }

void Chart::paintGrid(QPainter *painter, const QRectF &plot, qreal peak) const
{
    const QFontMetricsF metrics(m_font);
    for (int line = 0; line <= 4; ++line) {
        const qreal y = std::round(plot.bottom() - plot.height() * line / 4) + 0.5;
        painter->setPen(QPen(m_gridColor, 1));
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        if (line % 2 == 1 && plot.height() < 90)
            continue;
        painter->setPen(m_textColor);
        painter->drawText(QRectF(0, y - metrics.height() / 2, leftMargin - 8, metrics.height()),
                          Qt::AlignRight | Qt::AlignVCenter, axisNumber(peak * line / 4));
    }
}

void Chart::paintTimes(QPainter *painter, const QRectF &plot) const
{
    const QFontMetricsF metrics(m_font);
    const int step = m_model->stepSeconds();
    const QString format = step < 60 ? u"HH:mm:ss"_s : u"HH:mm"_s;
    const qreal room = metrics.horizontalAdvance(format) + 24;
    // Round times only: a label every so many seconds that divide an hour or a day.
    const qreal secondsWide = plot.width() / std::max(1, steps()) / step;
    int every = 24 * 3'600;
    for (const int candidate : {5, 10, 15, 30, 60, 120, 300, 600, 900, 1'800, 3'600, 7'200, 10'800, 21'600, 43'200}) {
        if (candidate * secondsWide >= room) {
            every = candidate;
            break;
        }
    }
    painter->setPen(m_textColor);
    for (int row = 0; row < steps(); ++row) {
        const QDateTime utc = m_model->index(row).data(HistoryModel::AtRole).toDateTime();
        const QDateTime at = m_utc ? utc : utc.toLocalTime();
        if ((at.time().msecsSinceStartOfDay() / 1'000) % every >= step)
            continue;
        const qreal x = plot.left() + plot.width() * row / steps();
        const qreal width = metrics.horizontalAdvance(format);
        if (x - width / 2 < plot.left() - leftMargin || x + width / 2 > plot.right())
            continue;
        painter->drawText(QRectF(x - width / 2, plot.bottom() + 4, width, metrics.height()), Qt::AlignCenter,
                          at.toString(format));
    }
}

void Chart::paint(QPainter *painter)
{
    const QRectF area = plot();
    painter->setFont(m_font);
    const int count = steps();
    QList<qreal> completed;
    QList<qreal> failed;
    QList<qreal> pushed;
    qreal peak = 0;
    for (int row = 0; row < count; ++row) {
        const QModelIndex index = m_model->index(row);
        completed.append(index.data(HistoryModel::CompletedRole).toReal());
        failed.append(index.data(HistoryModel::FailedRole).toReal() + index.data(HistoryModel::RetriedRole).toReal());
        pushed.append(index.data(HistoryModel::PushedRole).toReal());
        peak = std::max({peak, completed.last() + failed.last(), pushed.last()});
    }
    peak = roundPeak(peak);
    paintGrid(painter, area, peak);
    if (count == 0)
        return;
    paintTimes(painter, area);

    const qreal pitch = area.width() / count;
    const qreal gap = pitch >= 5 ? 1.5 : pitch >= 3 ? 1 : 0;
    if (m_hoveredStep >= 0 && m_hoveredStep < count)
        painter->fillRect(QRectF(area.left() + pitch * m_hoveredStep, area.top(), pitch, area.height()), m_hoverColor);
    for (int row = 0; row < count; ++row) {
        // On whole pixels, so that bars are equally sharp.
        const qreal left = std::round(area.left() + pitch * row);
        const qreal width = std::max(1.0, std::round(area.left() + pitch * (row + 1)) - left - gap);
        qreal bottom = area.bottom();
        for (const auto &[value, color] :
             {std::pair(completed[row], m_completedColor), std::pair(failed[row], m_failedColor)}) {
            if (value <= 0)
                continue;
            const qreal height = std::max(1.5, value / peak * area.height());
            painter->fillRect(QRectF(left, bottom - height, width, height), color);
            bottom -= height;
        }
    }

    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_pushedColor, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPolygonF line;
    for (int row = 0; row < count; ++row)
        line.append({area.left() + pitch * (row + 0.5), area.bottom() - pushed[row] / peak * area.height()});
    painter->drawPolyline(line);
}

} // namespace Jobs
