// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"

namespace ui::pages::firststart {

/// What the wizard's fields hold, checked with the server's own rules.
struct FirstStartDraft
{
    QString link;
    QString port;
    bool everywhere = false; ///< listen on all addresses, not only on this computer
    bool withCertificate = false;
    QString certificateFile, keyFile;
    QString company;
    QString code, name, email;
    QString password, repeated;

    /// Fields: "issuer", "port", "tls_certificate_file", "tls_key_file".
    [[nodiscard]] server::base::FieldErrors checkServer() const;
    /// Fields: "company", "code", "name", "email", "password", "repeated".
    [[nodiscard]] server::base::FieldErrors checkPeople() const;
    [[nodiscard]] server::api::FirstStart values() const;
    /// The link's host, for the check that the name resolves.
    [[nodiscard]] QString host() const;
};

} // namespace ui::pages::firststart
