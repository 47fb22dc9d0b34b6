// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QImage>

/*!
    A picture of a screen as it has to look, in a PNG of few colours that carries the hash of the exact pixels: small enough for the
    repository, and compared to the bit.
*/
class GoldenImage
{
public:
    explicit GoldenImage(const QString &fileName);

    bool isThere() const { return !m_image.isNull(); }
    bool isSameAs(const QImage &image) const;
    //! Where \a image is another, in red over what it should be; in how many places is told in \a differences.
    QImage difference(const QImage &image, qint64 *differences) const;
    bool replaceBy(const QImage &image) const;

private:
    QString m_fileName;
    QImage m_image;
};
