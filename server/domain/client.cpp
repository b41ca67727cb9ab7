// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2, RFC 7591 section 2.
#include "server/domain/client.h"

#include "server/domain/clientkeys.h"
#include "server/domain/limits.h"
#include "server/domain/logout.h"
#include "server/domain/senderbinding.h"
#include "server/domain/textrules.h"

#include <QJsonDocument>
#include <QSet>

namespace server::domain {

namespace {

void checkRedirectUris(base::FieldErrors &errors, const QByteArrayList &uris,
                       const TemplatePolicy &policy)
{
    if (!policy.allows(GrantType::AuthorizationCode)) {
        if (!uris.isEmpty())
            errors.append({"redirect_uris", "not_allowed_by_template", {}});
        return;
    }
    if (uris.isEmpty()) {
        errors.append({"redirect_uris", "required", {}});
        return;
    }
    if (uris.size() > limits::redirectUris) {
        errors.append({"redirect_uris", "too_long", {QString::number(limits::redirectUris)}});
        return;
    }
    QSet<QByteArray> seen;
    for (qsizetype i = 0; i < uris.size(); ++i) {
        const QByteArray field = "redirect_uris[" + QByteArray::number(i) + ']';
        if (const auto uri = RedirectUri::parse(uris.at(i)); !uri) {
            const base::FieldError &fault = uri.error().fields.first();
            errors.append({field, fault.code, fault.params});
        } else if (seen.contains(uris.at(i))) {
            errors.append({field, "duplicate", {}});
        }
        seen.insert(uris.at(i));
    }
}

void checkMetadata(base::FieldErrors &errors, const ClientMetadata &metadata,
                   const TemplatePolicy &policy)
{
    if (metadata.authMethod && !policy.allows(*metadata.authMethod))
        errors.append({"token_endpoint_auth_method", "not_allowed_by_template", {}});
    // FAPI 2.0 section 5.4.1.
    if (policy.profile == Profile::Fapi2 && metadata.idTokenAlgorithm == SigningAlgorithm::RS256)
        errors.append({"id_token_signed_response_alg", "not_allowed_by_template", {}});
    checkSenderBinding(errors, metadata, policy);
    if (QJsonDocument(metadata.other).toJson(QJsonDocument::Compact).size() > limits::metadataBytes)
        errors.append({"metadata", "too_long", {QString::number(limits::metadataBytes)}});
}

} // namespace

base::FieldErrors checkClient(const ClientDraft &draft, const TemplatePolicy &policy,
                              base::Timestamp now, LoopbackHttp loopbackHttp)
{
    base::FieldErrors errors;
    checkText(errors, "name", draft.name, limits::nameCharacters, Need::Required);
    if (!draft.clientTemplate.isValid())
        errors.append({"template", "required", {}});
    checkRedirectUris(errors, draft.redirectUris, policy);
    if (draft.expiresAt && *draft.expiresAt <= now)
        errors.append({"expires", "in_the_past", {}});
    checkMetadata(errors, draft.metadata, policy);
    checkClientKeys(errors, draft.metadata, policy, loopbackHttp);
    errors += checkLogoutMetadata(draft.metadata.other, draft.redirectUris);
    return errors;
}

} // namespace server::domain
