// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6750 section 3, RFC 9110 section 15.
#pragma once

#include "server/http/routes/exchange.h"
#include "server/oauth/oautherror.h"
#include "server/webapi/answer.h"

namespace server::http::routes {

[[nodiscard]] Response toResponse(const webapi::Answer &answer);
/// A refusal of the gate in a resource's own form: status and challenge are the gate's, the body is
/// what `inOwnForm` makes of the status.
[[nodiscard]] Response refusedAtGate(const Exchange &exchange, const oauth::OAuthError &error,
                                     const std::function<webapi::Answer(int)> &inOwnForm);
/// Answers by `respond` as soon as there is an answer.
[[nodiscard]] webapi::Reply answerTo(const Exchange &exchange);
/// The segments of the path below `prefix`, decoded.
[[nodiscard]] QByteArrayList segmentsBelow(const QByteArray &prefix, const QByteArray &path);
/// Whether a body is said to be JSON.
[[nodiscard]] bool isJson(const Request &request);

} // namespace server::http::routes
