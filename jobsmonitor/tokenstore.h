// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <memory>

//! Keeps tokens, by the names of their connections.
class TokenStore
{
public:
    virtual ~TokenStore() = default;
    virtual QByteArray token(const QString &name) const = 0; //!< empty if there is none
    //! An empty \a token removes it. Answers what went wrong, or an empty text.
    virtual QString setToken(const QString &name, const QByteArray &token) = 0;
    virtual QString place() const = 0; //!< in words, for people
    //! Why what was kept cannot be read, and what to do; empty if it can.
    virtual QString problem() const = 0;
};

//! The desktop's key ring where this was built with QtKeychain and there is one, else the file.
std::unique_ptr<TokenStore> openTokenStore(const QString &fileName);
//! A file that nobody but its owner can read. One that others can read is refused.
std::unique_ptr<TokenStore> tokenFile(const QString &fileName);
