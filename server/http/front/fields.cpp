// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/fields.h"

#include "server/http/front/syntax.h"

namespace server::http::front {

const Field &fieldOf(QByteArrayView name)
{
    static const Field dropped;
    static const Field fields[] = {
        {QByteArrayLiteral("accept"), FieldUse::Handed},
        {QByteArrayLiteral("accept-language"), FieldUse::Handed},
        {QByteArrayLiteral("access-control-request-headers"), FieldUse::Handed},
        {QByteArrayLiteral("access-control-request-method"), FieldUse::Handed},
        {QByteArrayLiteral("asuser"), FieldUse::Handed},
        {QByteArrayLiteral("authorization"), FieldUse::Handed},
        {QByteArrayLiteral("connection"), FieldUse::Framing},
        {QByteArrayLiteral("content-length"), FieldUse::Framing},
        {QByteArrayLiteral("content-type"), FieldUse::Handed},
        {QByteArrayLiteral("cookie"), FieldUse::Handed},
        {QByteArrayLiteral("dpop"), FieldUse::Handed},
        {QByteArrayLiteral("duration"), FieldUse::Handed},
        {QByteArrayLiteral("expect"), FieldUse::Framing},
        {QByteArrayLiteral("host"), FieldUse::Handed},
        {QByteArrayLiteral("if-none-match"), FieldUse::Handed},
        {QByteArrayLiteral("origin"), FieldUse::Handed},
        {QByteArrayLiteral("password"), FieldUse::Handed},
        {QByteArrayLiteral("sec-fetch-mode"), FieldUse::Handed},
        {QByteArrayLiteral("sec-fetch-site"), FieldUse::Handed},
        {QByteArrayLiteral("transfer-encoding"), FieldUse::Framing},
        {QByteArrayLiteral("user-agent"), FieldUse::Handed},
        {QByteArrayLiteral("username"), FieldUse::Handed},
        {QByteArrayLiteral("x-fapi-interaction-id"), FieldUse::Handed},
        {QByteArrayLiteral("x-forwarded-for"), FieldUse::Proxy},
        {QByteArrayLiteral("x-forwarded-host"), FieldUse::Proxy},
        {QByteArrayLiteral("x-forwarded-method"), FieldUse::Proxy},
        {QByteArrayLiteral("x-forwarded-proto"), FieldUse::Proxy},
        {QByteArrayLiteral("x-forwarded-uri"), FieldUse::Proxy},
        {QByteArrayLiteral("x-original-method"), FieldUse::Proxy},
        {QByteArrayLiteral("x-original-url"), FieldUse::Proxy},
    };
    for (const Field &field : fields) {
        if (equalsIgnoringCase(name, field.name))
            return field;
    }
    return dropped;
}

} // namespace server::http::front
