// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/monitortypes.h>
#include <jobs/core/jobqueueerror.h>

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

#include <array>
#include <optional>
#include <vector>

namespace Jobs::Api {

/*!
    The tokens that are let in, by the SHA-256 of each. A line of their file is name:role:hash, hash being 64 hexadecimal digits, and
    optionally :expiry, an instant as "2027-01-31T00:00:00Z". Blank lines, and what follows #, do not count.
*/
class Tokens
{
public:
    struct Token
    {
        QString name;
        Role role = Role::None;
        std::optional<Timestamp> expires;
    };

    //! The error names the line and what is wrong there, never what stands there.
    static Result<Tokens> parse(QByteArrayView text);
    //! parse() of a file, which others than its owner and group must not be able to read.
    static Result<Tokens> read(const QString &file);

    //! Takes the same time whatever \a token is.
    std::optional<Token> find(QByteArrayView token, Timestamp now) const;
    bool isEmpty() const { return m_entries.empty(); }

private:
    using Hash = std::array<unsigned char, 32>;
    struct Entry
    {
        Hash hash{};
        Token token;
    };
    static Result<Entry> parseLine(QByteArrayView line);

    std::vector<Entry> m_entries;
};

} // namespace Jobs::Api
