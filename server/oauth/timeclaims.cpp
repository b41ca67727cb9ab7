// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7519 section 4.1, FAPI 2.0 section 5.3.2.1.
#include "server/oauth/timeclaims.h"

#include <cmath>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;
using Moment = base::Result<std::optional<base::Timestamp>>;

constexpr base::Seconds tolerance{60};
/// The year 9999: what lies beyond is no time, and would not fit into ours.
constexpr double latest = 253402300799.0;

tl::unexpected<base::Error> refused(const QString &why)
{
    return base::failure(base::Error::Kind::InvalidInput, why);
}

Moment momentIn(const QJsonObject &claims, QLatin1StringView name)
{
    const QJsonValue value = claims.value(name);
    if (value.isUndefined())
        return std::optional<base::Timestamp>();
    const double seconds = value.toDouble(-1);
    if (!value.isDouble() || seconds < 0 || seconds > latest)
        return refused(name + " is not a time"_L1);
    return std::optional(base::fromMillis(static_cast<qint64>(std::floor(seconds * 1000))));
}

} // namespace

base::Result<TimeClaims> readTimeClaims(const QJsonObject &claims, base::Timestamp now,
                                        std::optional<base::Seconds> longestLife)
{
    const auto expiresAt = momentIn(claims, "exp"_L1);
    const auto issuedAt = momentIn(claims, "iat"_L1);
    const auto notBefore = momentIn(claims, "nbf"_L1);
    for (const auto *moment : {&expiresAt, &issuedAt, &notBefore}) {
        if (!*moment)
            return base::passOn(*moment);
    }
    if (*expiresAt && now >= **expiresAt)
        return refused(u"it has expired"_s);
    if (*expiresAt && longestLife && **expiresAt > now + *longestLife)
        return refused(u"exp is too far ahead"_s);
    if (*issuedAt && **issuedAt > now + tolerance)
        return refused(u"iat is in the future"_s);
    if (*notBefore && **notBefore > now + tolerance)
        return refused(u"nbf is in the future"_s);
    return TimeClaims{*expiresAt, *issuedAt};
}

} // namespace server::oauth
