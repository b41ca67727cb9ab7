// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core 1.0 sections 5.1, 5.1.1 and 5.2.
#include "server/domain/claimrules.h"

#include "server/domain/limits.h"
#include "server/domain/textrules.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace server::domain {

namespace {

enum class Kind { Text, Flag, Number, Address, Birthdate, Subject };

struct Claim
{
    const char *name;
    Kind kind;
};

constexpr std::array standardClaims{
    Claim{"sub", Kind::Subject},
    Claim{"name", Kind::Text},
    Claim{"given_name", Kind::Text},
    Claim{"family_name", Kind::Text},
    Claim{"middle_name", Kind::Text},
    Claim{"nickname", Kind::Text},
    Claim{"preferred_username", Kind::Text},
    Claim{"profile", Kind::Text},
    Claim{"picture", Kind::Text},
    Claim{"website", Kind::Text},
    Claim{"email", Kind::Text},
    Claim{"email_verified", Kind::Flag},
    Claim{"gender", Kind::Text},
    Claim{"birthdate", Kind::Birthdate},
    Claim{"zoneinfo", Kind::Text},
    Claim{"locale", Kind::Text},
    Claim{"phone_number", Kind::Text},
    Claim{"phone_number_verified", Kind::Flag},
    Claim{"address", Kind::Address},
    Claim{"updated_at", Kind::Number},
};
constexpr std::array addressMembers{"formatted", "street_address", "locality",
                                    "region",    "postal_code",    "country"};

bool isText(const QJsonValue &value, Lines lines)
{
    const QString text = value.toString();
    return value.isString() && !text.isEmpty() && text.size() <= limits::claimCharacters
           && !hasControlCharacters(text, lines);
}

bool isSubject(const QJsonValue &value)
{
    const QString text = value.toString();
    return value.isString() && !text.isEmpty() && text.size() <= limits::subjectBytes
           && std::all_of(text.begin(), text.end(),
                          [](QChar c) { return c > u' ' && c < QChar(0x7f); });
}

/// `YYYY-MM-DD` with year 0000 for "not told", or `YYYY`.
bool isBirthdate(const QJsonValue &value)
{
    const QString text = value.toString();
    const bool hasShape =
        (text.size() == 4 || text.size() == 10)
        && std::all_of(text.begin(), text.end(), [&, i = 0](QChar c) mutable {
               const int position = i++;
               return position == 4 || position == 7 ? c == u'-' : (c >= u'0' && c <= u'9');
           });
    if (!value.isString() || !hasShape)
        return false;
    const int year = text.left(4).toInt();
    if (text.size() == 4)
        return year >= 1850;
    const int month = text.mid(5, 2).toInt();
    const int day = text.mid(8, 2).toInt();
    return (year == 0 || year >= 1850) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

void checkAddress(base::FieldErrors &errors, const QJsonValue &value)
{
    if (!value.isObject()) {
        errors.append({"claims.address", "claim_type", {}});
        return;
    }
    const QJsonObject address = value.toObject();
    for (auto it = address.begin(); it != address.end(); ++it) {
        const QByteArray name = it.key().toUtf8();
        const QByteArray field = "claims.address." + name;
        const bool isKnown = std::any_of(addressMembers.begin(), addressMembers.end(),
                                         [&](const char *member) { return name == member; });
        if (!isKnown)
            errors.append({field, "claim_unknown", {}});
        else if (!isText(it.value(), Lines::Several))
            errors.append({field, "claim_type", {}});
    }
}

bool hasKind(const QJsonValue &value, Kind kind)
{
    switch (kind) {
    case Kind::Text:
        return isText(value, Lines::One);
    case Kind::Flag:
        return value.isBool();
    case Kind::Number:
        return value.isDouble() && value.toDouble() >= 0
               && value.toDouble() == std::floor(value.toDouble());
    case Kind::Birthdate:
        return isBirthdate(value);
    case Kind::Subject:
        return isSubject(value);
    case Kind::Address:
        break;
    }
    return value.isObject();
}

} // namespace

void checkClaims(base::FieldErrors &errors, const QJsonObject &claims)
{
    for (auto it = claims.begin(); it != claims.end(); ++it) {
        // A language tag may follow the name: "name#ru" (section 5.2).
        const QByteArray name = it.key().toUtf8();
        const QByteArray plain = name.split('#').first();
        const auto claim = std::find_if(standardClaims.begin(), standardClaims.end(),
                                        [&](const Claim &c) { return plain == c.name; });
        const bool mayHaveTag = claim != standardClaims.end() && claim->kind == Kind::Text;
        if (claim == standardClaims.end() || (plain != name && !mayHaveTag))
            errors.append({"claims." + name, "claim_unknown", {}});
        else if (claim->kind == Kind::Address)
            checkAddress(errors, it.value());
        else if (!hasKind(it.value(), claim->kind))
            errors.append({"claims." + name, "claim_type", {}});
    }
}

} // namespace server::domain
