// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <chrono>
#include <cstdint>

/*!
    Durations counted in 16 classes for each power of two: percentiles to within 6 %, in 8 KiB, however many are added.
*/
class Histogram
{
public:
    using Duration = std::chrono::microseconds;

    void add(Duration duration)
    {
        ++m_counts[indexOf(duration.count() < 0 ? 0 : std::uint64_t(duration.count()))];
        ++m_total;
    }

    //! The duration that the share \a p (0 to 1) of all stay at or below; zero if there is none.
    Duration percentile(double p) const
    {
        std::uint64_t seen = 0;
        for (std::size_t index = 0; index < m_counts.size(); ++index) {
            seen += m_counts[index];
            if (seen > 0 && double(seen) >= p * double(m_total))
                return Duration(std::int64_t(valueOf(index)));
        }
        return Duration(0);
    }

    std::uint64_t total() const { return m_total; }

private:
    static constexpr unsigned classBits = 4;
    static constexpr std::uint64_t classes = 1u << classBits;

    static constexpr std::size_t indexOf(std::uint64_t value)
    {
        if (value < classes)
            return std::size_t(value);
        const unsigned shift = unsigned(std::bit_width(value)) - classBits - 1;
        return std::size_t((shift + 1) * classes + ((value >> shift) - classes));
    }

    static constexpr std::uint64_t valueOf(std::size_t index)
    {
        if (index < classes)
            return index;
        const unsigned shift = unsigned(index / classes) - 1;
        return (classes + index % classes) << shift;
    }

    std::array<std::uint64_t, (64 - classBits + 1) * classes> m_counts{};
    std::uint64_t m_total = 0;
};
