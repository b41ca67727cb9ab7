// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 2, OpenID Connect Dynamic Client Registration 1.0 section 2.
#pragma once

#include "server/service/change.h"

namespace server::service {

/// What a client asks to be in its own words: the metadata of a registration request or of a
/// metadata document, each member of its right type. Whether a template allows it is decided
/// against a policy.
struct RequestedClient
{
    QString name; ///< `client_name`; empty: not given
    QByteArrayList redirectUris;
    domain::ClientMetadata metadata;
    std::optional<QByteArrayList> grantTypes;
    std::optional<QByteArrayList> responseTypes;
    std::optional<QByteArray> scope;
    QByteArray subjectType;
};

/// Members that nobody knows are left out, null counts as not given (RFC 7592 section 2.2). Fails
/// with InvalidInput, one fault for each member of a wrong type.
[[nodiscard]] base::Result<RequestedClient>
readRequestedClient(const QJsonObject &object, domain::AuthMethod methodIfNoneIsNamed);

/// What checkClient() cannot know because it is no part of a client here: "grant_types",
/// "response_types", "scope" and "subject_type", with the codes "unknown_value", "scope_syntax" and
/// "not_allowed_by_template".
[[nodiscard]] base::FieldErrors checkRequestedClient(const RequestedClient &requested,
                                                     const domain::TemplatePolicy &policy);

/// The registered metadata as the client is told: what it may really do under its template, not
/// what it asked for.
[[nodiscard]] QJsonObject registeredMetadata(const domain::Client &client,
                                             const domain::TemplatePolicy &policy);

/// The same as a draft for the use cases of clients.
[[nodiscard]] domain::ClientDraft draftOf(const RequestedClient &requested,
                                          domain::TemplateId clientTemplate, const QString &name);
/// Faults of those use cases under the names that the request has for its members.
[[nodiscard]] base::Error inRequestsNames(base::Error error);
/// The wanted name, with the mark behind it where another client of the module has it.
[[nodiscard]] base::Result<QString> freeName(Change &change, const domain::Client &client,
                                             const QString &wanted, const QString &mark);

} // namespace server::service
