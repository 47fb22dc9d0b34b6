// SPDX-License-Identifier: MIT
#include "goldenimage.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtGui/QImageWriter>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

const auto hashKey = u"Pixels"_s;
constexpr qsizetype maxColors = 64;
constexpr int differentColor = 40 * 40;

QImage plain(const QImage &image) { return image.convertToFormat(QImage::Format_RGB32); }

QString hashOf(const QImage &image)
{
    const QImage pixels = plain(image);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(pixels.width()) + 'x' + QByteArray::number(pixels.height()));
    for (int y = 0; y < pixels.height(); ++y)
        hash.addData(QByteArrayView(pixels.constScanLine(y), qsizetype(pixels.width()) * 4));
    return QString::fromLatin1(hash.result().toHex());
}

int distance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return red * red + green * green + blue * blue;
}

//! Each pixel by the nearest of \a colors; the frequent ones are among them.
QImage mapped(const QImage &image, const QList<QRgb> &colors)
{
    const QImage pixels = plain(image);
    QImage result(pixels.size(), QImage::Format_Indexed8);
    result.setColorTable(colors);
    QHash<QRgb, uchar> known;
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        uchar *out = result.scanLine(y);
        for (int x = 0; x < pixels.width(); ++x) {
            auto found = known.constFind(line[x]);
            if (found == known.constEnd()) {
                int nearest = std::numeric_limits<int>::max();
                uchar best = 0;
                for (qsizetype i = 0; i < colors.size(); ++i) {
                    if (const int away = distance(colors[i], line[x]); away < nearest) {
                        nearest = away;
                        best = uchar(i);
                    }
                }
                found = known.insert(line[x], best);
            }
            out[x] = *found;
        }
    }
    return result;
}

QList<QRgb> paletteOf(const QImage &image)
{
    const QImage pixels = plain(image);
    QHash<QRgb, int> counts;
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        for (int x = 0; x < pixels.width(); ++x)
            ++counts[line[x]];
    }
    QList<QRgb> colors = counts.keys();
    std::sort(colors.begin(), colors.end(),
              [&](QRgb a, QRgb b) { return std::pair(-counts[a], a) < std::pair(-counts[b], b); });
    // First those that are unlike all others, however rare: the colour of a small dot says as much as that of a surface.
    QList<QRgb> chosen;
    for (const QRgb color : std::as_const(colors)) {
        if (chosen.size() < maxColors
            && std::none_of(chosen.begin(), chosen.end(), [&](QRgb other) { return distance(color, other) < differentColor; }))
            chosen.append(color);
    }
    for (const QRgb color : std::as_const(colors)) {
        if (chosen.size() < maxColors && !chosen.contains(color))
            chosen.append(color);
    }
    return chosen;
}

} // namespace

GoldenImage::GoldenImage(const QString &fileName) : m_fileName(fileName), m_image(fileName) {}

bool GoldenImage::isSameAs(const QImage &image) const { return isThere() && m_image.text(hashKey) == hashOf(image); }

QImage GoldenImage::difference(const QImage &image, qint64 *differences) const
{
    // A size of its own is a difference everywhere.
    *differences = qint64(image.width()) * image.height();
    if (!isThere() || image.size() != m_image.size())
        return plain(image);
    *differences = 0;
    const QImage now = plain(mapped(image, m_image.colorTable()));
    QImage result = plain(m_image);
    for (int y = 0; y < result.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(result.scanLine(y));
        const auto *nowLine = reinterpret_cast<const QRgb *>(now.constScanLine(y));
        for (int x = 0; x < result.width(); ++x) {
            const bool same = line[x] == nowLine[x];
            *differences += !same;
            const int grey = 128 + qGray(line[x]) / 2;
            line[x] = same ? qRgb(grey, grey, grey) : qRgb(220, 0, 0);
        }
    }
    return result;
}

bool GoldenImage::replaceBy(const QImage &image) const
{
    QDir().mkpath(QFileInfo(m_fileName).path());
    QImageWriter writer(m_fileName, "png");
    writer.setText(hashKey, hashOf(image));
    writer.setCompression(100);
    return writer.write(mapped(image, paletteOf(image)));
}
