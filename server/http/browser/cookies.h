// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6265; the __Host- prefix of draft-ietf-httpbis-rfc6265bis section 4.1.3.2.
#pragma once

#include "server/http/message.h"

namespace server::http::browser {

/// The cookies of one installation. Under https they are `__Host-` cookies: Secure, for this host
/// alone, so that no neighbouring host can plant one. Under a loopback http link a browser would
/// drop those, so the plain names are used.
class Cookies
{
public:
    enum class Name {
        Session,  ///< who is signed in
        Browser,  ///< a random value that ties the steps of one browser together
        Language, ///< what the person chose on a page
        Known,    ///< whose password was right here before
        Pass,     ///< of a protected host: whose session stands behind its visitor
        Entry,    ///< of a protected host: ties the steps of a sign-in together
    };
    explicit Cookies(bool secure)
        : m_secure(secure)
    {
    }

    /// The value of one of ours; empty when it is absent, sent twice, or no value we would set.
    [[nodiscard]] QByteArray value(const Request &request, Name name) const;
    /// Kept until the browser ends; the language and who is known for a year.
    void set(Response &response, Name name, const QByteArray &value) const;
    void clear(Response &response, Name name) const;

private:
    [[nodiscard]] QByteArray nameOf(Name name) const;
    [[nodiscard]] QByteArray attributes() const;
    bool m_secure;
};

} // namespace server::http::browser
