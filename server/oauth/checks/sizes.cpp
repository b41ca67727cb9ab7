// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 15.1 sets lower bounds for what must be taken; security DS-07.
#include "server/oauth/checks/checks.h"

namespace server::oauth {

namespace {

struct Limit
{
    const char *name;
    qsizetype bytes;
};

/// The request travels through the sign-in page, so it has to stay well below the size of a body.
constexpr Limit limits[] = {
    {"client_id", 512}, {"response_type", 128},  {"scope", 8192},
    {"nonce", 1024},    {"code_challenge", 128}, {"code_challenge_method", 32},
    {"prompt", 128},    {"max_age", 16},         {"id_token_hint", 8192},
    {"claims", 8192},   {"dpop_jkt", 64},
};
/// What only asks for something never makes a request fail (protocol A12): it is left out.
constexpr Limit hints[] = {
    {"login_hint", 512}, {"acr_values", 1024},    {"ui_locales", 512},
    {"display", 64},     {"claims_locales", 512},
};

} // namespace

CheckResult checkSizes(AuthorizationRequest &request)
{
    for (const auto &limit : limits) {
        if (request.parameters.value(limit.name).size() > limit.bytes) {
            return makeError(ErrorCode::InvalidRequest, QByteArray(limit.name) + " is too long");
        }
    }
    for (const auto &hint : hints) {
        if (request.parameters.value(hint.name).size() > hint.bytes)
            request.parameters.remove(hint.name);
    }
    return std::nullopt;
}

} // namespace server::oauth
