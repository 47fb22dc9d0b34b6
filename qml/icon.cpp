// SPDX-License-Identifier: MIT
#include "icon.h"

#include <QtCore/QHash>
#include <QtGui/QPainter>

namespace Jobs {

using namespace Qt::StringLiterals;

namespace {

/*!
    Drawings on a square of 16 units, in the few words of an SVG path: M and L take points, A the box of an ellipse with its start
    angle and length in degrees, Z closes, F says that the figure is filled rather than drawn with a line of 1.5 units.
*/
struct Drawing
{
    QPainterPath lines;
    QPainterPath filled;
};

Drawing read(QStringView words)
{
    Drawing drawing;
    QPainterPath *path = &drawing.lines;
    const QList<QStringView> tokens = words.split(u' ', Qt::SkipEmptyParts);
    qsizetype at = 0;
    const auto number = [&] { return tokens[at++].toDouble(); };
    while (at < tokens.size()) {
        const QStringView word = tokens[at++];
        if (word == u"F") {
            path = &drawing.filled;
        } else if (word == u"M") {
            const qreal x = number();
            path->moveTo(x, number());
        } else if (word == u"L") {
            const qreal x = number();
            path->lineTo(x, number());
        } else if (word == u"A") {
            const qreal x = number();
            const qreal y = number();
            const qreal width = number();
            const qreal height = number();
            const qreal start = number();
            const qreal length = number();
            path->arcMoveTo(x, y, width, height, start);
            path->arcTo(x, y, width, height, start, length);
        } else if (word == u"Z") {
            path->closeSubpath();
        }
    }
    return drawing;
}

const QHash<QString, Drawing> &drawings()
{
    static const QHash<QString, Drawing> all = [] {
        const std::initializer_list<std::pair<QString, QStringView>> sources{
            // states
            {u"scheduled"_s, u"A 2 2 12 12 0 360 M 8 5 L 8 8.5 L 10.5 10"},
            {u"available"_s, u"A 2.5 2.5 11 11 0 360"},
            {u"running"_s, u"F M 4.5 2.5 L 13 8 L 4.5 13.5 Z"},
            {u"retryable"_s, u"A 3 3 10 10 60 -300 M 13 2.5 L 12.8 6 L 9.3 5.6"},
            {u"waiting"_s, u"F A 2 6.5 3 3 0 360 A 6.5 6.5 3 3 0 360 A 11 6.5 3 3 0 360"},
            {u"suspended"_s, u"F M 4 3 L 6.6 3 L 6.6 13 L 4 13 Z M 9.4 3 L 12 3 L 12 13 L 9.4 13 Z"},
            {u"completed"_s, u"M 3 8.5 L 6.5 12 L 13 4.5"},
            {u"failed"_s, u"M 4 4 L 12 12 M 12 4 L 4 12"},
            {u"cancelled"_s, u"A 2.5 2.5 11 11 0 360 M 4.5 11.5 L 11.5 4.5"},
            // navigation
            {u"overview"_s, u"M 2.5 13.5 L 13.5 13.5 M 4 11 L 4 8 M 8 11 L 8 3 M 12 11 L 12 5.5"},
            {u"failures"_s, u"M 8 2.5 L 14.2 13 L 1.8 13 Z M 8 6.5 L 8 9.2 M 8 11 L 8 11.2"},
            {u"jobs"_s,
             u"M 2.5 4 L 3.5 4 M 6 4 L 13.5 4 M 2.5 8 L 3.5 8 M 6 8 L 13.5 8 M 2.5 12 L 3.5 12 M 6 12 L 13.5 12"},
            {u"queues"_s, u"M 2.5 3 L 13.5 3 L 13.5 6 L 2.5 6 Z M 2.5 10 L 13.5 10 L 13.5 13 L 2.5 13 Z"},
            {u"nodes"_s,
             u"M 2.5 2.5 L 13.5 2.5 L 13.5 7 L 2.5 7 Z M 2.5 9 L 13.5 9 L 13.5 13.5 L 2.5 13.5 Z M 5 4.8 L 5.2 4.8 M 5 "
             u"11.2 L 5.2 11.2"},
            {u"audit"_s, u"M 3.5 1.8 L 12.5 1.8 L 12.5 14.2 L 3.5 14.2 Z M 6 5 L 10 5 M 6 8 L 10 8 M 6 11 L 8.5 11"},
            // actions
            {u"search"_s, u"A 2.5 2.5 8.5 8.5 0 360 M 10 10 L 13.8 13.8"},
            {u"close"_s, u"M 4 4 L 12 12 M 12 4 L 4 12"},
            {u"trash"_s,
             u"M 2.5 4.5 L 13.5 4.5 M 6 4.2 L 6 2.5 L 10 2.5 L 10 4.2 M 4 4.8 L 4.6 13.5 L 11.4 13.5 L 12 4.8"},
            {u"edit"_s, u"M 3 13 L 3.5 10 L 10.8 2.7 L 13.3 5.2 L 6 12.5 Z"},
            {u"copy"_s,
             u"M 5.5 5.5 L 13.5 5.5 L 13.5 13.5 L 5.5 13.5 Z M 3.4 10.5 L 2.5 10.5 L 2.5 2.5 L 10.5 2.5 L 10.5 3.4"},
            {u"link"_s, u"M 6.5 9.5 L 9.5 6.5 A 7 2.5 6.5 6.5 225 -270 A 2.5 7 6.5 6.5 45 -270"},
            {u"export"_s, u"M 8 2.5 L 8 10 M 4.8 7 L 8 10.2 L 11.2 7 M 2.5 13.5 L 13.5 13.5"},
            {u"lock"_s,
             u"M 3.5 7 L 12.5 7 L 12.5 13.8 L 3.5 13.8 Z M 5.5 6.8 L 5.5 5 A 5.5 2.2 5 5.6 180 -180 M 10.5 5 L 10.5 "
             u"6.8"},
            {u"unlock"_s, u"M 3.5 7 L 12.5 7 L 12.5 13.8 L 3.5 13.8 Z M 5.5 6.8 L 5.5 4.6 A 5.5 1.8 5 5.6 180 -160"},
            {u"pause"_s, u"F M 4 3 L 6.6 3 L 6.6 13 L 4 13 Z M 9.4 3 L 12 3 L 12 13 L 9.4 13 Z"},
            {u"drain"_s, u"M 2.5 3 L 13.5 3 L 9.4 8.2 L 9.4 13.6 L 6.6 11.8 L 6.6 8.2 Z"},
            {u"play"_s, u"F M 4.5 2.5 L 13 8 L 4.5 13.5 Z"},
            {u"stop"_s, u"F M 3.5 3.5 L 12.5 3.5 L 12.5 12.5 L 3.5 12.5 Z"},
            {u"down"_s, u"M 3.5 6 L 8 10.5 L 12.5 6"},
            {u"up"_s, u"M 3.5 10 L 8 5.5 L 12.5 10"},
            {u"right"_s, u"M 6 3.5 L 10.5 8 L 6 12.5"},
            {u"left"_s, u"M 10 3.5 L 5.5 8 L 10 12.5"},
            {u"more"_s, u"F A 1.8 6.8 2.6 2.6 0 360 A 6.7 6.8 2.6 2.6 0 360 A 11.6 6.8 2.6 2.6 0 360"},
            {u"check"_s, u"M 3 8.5 L 6.5 12 L 13 4.5"},
            {u"minus"_s, u"M 3.5 8 L 12.5 8"},
            {u"plus"_s, u"M 3.5 8 L 12.5 8 M 8 3.5 L 8 12.5"},
            {u"warning"_s, u"M 8 2.5 L 14.2 13 L 1.8 13 Z M 8 6.5 L 8 9.2 M 8 11 L 8 11.2"},
            {u"info"_s, u"A 2 2 12 12 0 360 M 8 7.5 L 8 11 M 8 5 L 8 5.2"},
            {u"keyboard"_s,
             u"M 1.5 4 L 14.5 4 L 14.5 12 L 1.5 12 Z M 4 6.7 L 4.2 6.7 M 7 6.7 L 7.2 6.7 M 10 6.7 L 10.2 6.7 M 5 9.5 L "
             u"11 9.5"},
            {u"theme"_s, u"A 2.5 2.5 11 11 0 360 F M 8 2.5 L 8 13.5 A 2.5 2.5 11 11 270 180 Z"},
            {u"columns"_s, u"M 2.5 3 L 13.5 3 L 13.5 13 L 2.5 13 Z M 6.2 3 L 6.2 13 M 9.8 3 L 9.8 13"},
            {u"plug"_s,
             u"M 5.5 2 L 5.5 5 M 10.5 2 L 10.5 5 M 3.5 5.5 L 12.5 5.5 L 12.5 8 A 3.5 5.5 9 6 0 -180 L 3.5 5.5 M 8 11.5 "
             u"L 8 14.5"},
        };
        QHash<QString, Drawing> drawings;
        for (const auto &[name, words] : sources)
            drawings.insert(name, read(words));
        return drawings;
    }();
    return all;
}

} // namespace

Icon::Icon(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setImplicitSize(16, 16);
    setAntialiasing(true);
}

void Icon::setName(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    update();
    Q_EMIT nameChanged();
}

void Icon::setColor(const QColor &color)
{
    if (color == m_color)
        return;
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

QStringList Icon::names() { return drawings().keys(); }

void Icon::paint(QPainter *painter)
{
    const auto found = drawings().constFind(m_name);
    if (found == drawings().cend())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->scale(width() / 16, height() / 16);
    painter->strokePath(found->lines, QPen(m_color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->fillPath(found->filled, m_color);
}

} // namespace Jobs
