// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/jsonadmin.h"

#include <array>

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

struct Sentence
{
    QLatin1StringView code;
    QLatin1StringView text; ///< %1 and %2 are the fault's parameters
};

/// What the command line says. The console's texts, in every language, are in ui/support.
constexpr std::array sentences{
    Sentence{"address_syntax"_L1, "not an address (127.0.0.1:8443, [::1]:8443)"_L1},
    Sentence{"already_enabled"_L1, "it is enabled already"_L1},
    Sentence{"ambiguous"_L1, "several begin with '%1': name it by its number"_L1},
    Sentence{"backslash"_L1, "a backslash is not allowed in an address"_L1},
    Sentence{"built_in"_L1, "a built-in %1 cannot be changed"_L1},
    Sentence{"cannot_change"_L1, "cannot be changed once it is made"_L1},
    Sentence{"circle"_L1, "'%1' is below this unit: that would be a circle"_L1},
    Sentence{"claim_type"_L1, "the value does not fit this claim"_L1},
    Sentence{"claim_unknown"_L1, "not a standard claim of OpenID Connect"_L1},
    Sentence{"code_syntax"_L1,
             "only lower-case letters, digits, '_', '-' and what a code may hold"_L1},
    Sentence{"common"_L1, "among the most common passwords"_L1},
    Sentence{"contains_context"_L1, "made of the user's own name or the product's"_L1},
    Sentence{"contradiction"_L1, "contradicts another setting"_L1},
    Sentence{"control_character"_L1, "control characters are not allowed"_L1},
    Sentence{"duplicate"_L1, "stands twice in its list"_L1},
    Sentence{"duplicate_member"_L1, "this member stands twice in its object"_L1},
    Sentence{"duration_syntax"_L1, "a whole number of hours or days: 48h, 14d"_L1},
    Sentence{"email_syntax"_L1, "not an e-mail address"_L1},
    Sentence{"empty"_L1, "the address is empty"_L1},
    Sentence{"fapi2_demands"_L1, "the profile fapi2 leaves only: %1"_L1},
    Sentence{"foreign_origin"_L1, "scheme, host and port are not those of a redirect address"_L1},
    Sentence{"fragment"_L1, "a fragment (#) is not allowed"_L1},
    Sentence{"has_duplicates"_L1, "items have the same value in '%1' already"_L1},
    Sentence{"host_missing"_L1, "the address has no host"_L1},
    Sentence{"host_syntax"_L1, "not a host as it stands in a Host header"_L1},
    Sentence{"http_not_loopback"_L1, "http is allowed for loopback only"_L1},
    Sentence{"icon_not_png"_L1, "not a PNG picture"_L1},
    Sentence{"icon_too_large"_L1, "at most %1 pixels on each side and %2 bytes"_L1},
    Sentence{"icon_unreadable"_L1, "the file '%1' cannot be read"_L1},
    Sentence{"in_the_past"_L1, "the moment has passed already"_L1},
    Sentence{"in_use"_L1, "'%1' uses it"_L1},
    Sentence{"json_syntax"_L1, "not JSON: at byte %1, %2"_L1},
    Sentence{"key_unusable"_L1, "not a public key that can be used here"_L1},
    Sentence{"last_administrator"_L1, "'%1' is the last administrator who can sign in"_L1},
    Sentence{"malformed"_L1, "cannot be read as an address"_L1},
    Sentence{"malformed_name"_L1, "not a distinguished name (CN=portal,O=Acme,C=DE)"_L1},
    Sentence{"network_syntax"_L1, "not an address or a network (10.0.0.1, 10.0.0.0/8)"_L1},
    Sentence{"not_allowed_by_template"_L1, "the template does not allow it"_L1},
    Sentence{"not_an_object"_L1, "not a JSON object"_L1},
    Sentence{"not_ascii"_L1,
             "only ASCII characters; write others percent-encoded or as punycode"_L1},
    Sentence{"not_canonical"_L1, "write it as '%1'"_L1},
    Sentence{"not_indexed"_L1, "lists are not filtered or sorted by it"_L1},
    Sentence{"out_of_range"_L1, "from %1 to %2"_L1},
    Sentence{
        "path_syntax"_L1,
        "not a path (/wiki): begins with a slash, without dot segments, ? # % ; and blanks"_L1},
    Sentence{"port_syntax"_L1, "the port is a number from 0 to 65535"_L1},
    Sentence{"private_scheme_without_dot"_L1,
             "a private-use scheme needs a dot (com.example.app)"_L1},
    Sentence{"private_key"_L1, "tells a private or symmetric key: only public keys belong here"_L1},
    Sentence{"query"_L1, "a query is not allowed"_L1},
    Sentence{"refused"_L1, "%1"_L1},
    Sentence{"relative"_L1, "not a complete address"_L1},
    Sentence{"required"_L1, "required"_L1},
    Sentence{"reserved"_L1, "'%1' is a word of the filter language"_L1},
    Sentence{"reserved_parameter"_L1, "the parameter '%1' is reserved for the answer"_L1},
    Sentence{"revoked"_L1, "this secret was revoked"_L1},
    Sentence{"scheme_forbidden"_L1, "this scheme is not allowed"_L1},
    Sentence{"scope_syntax"_L1,
             "not a scope: printable ASCII without blanks, quotes and backslashes"_L1},
    Sentence{"scope_too_many"_L1, "too many scopes"_L1},
    Sentence{"syntax"_L1, "printable ASCII without blanks and colons, at most 255 characters"_L1},
    Sentence{"taken"_L1, "'%1' is taken already"_L1},
    Sentence{"too_costly"_L1, "looks at too many items: narrow it by an indexed field"_L1},
    Sentence{"too_deep"_L1, "nested more than %1 deep"_L1},
    Sentence{"too_long"_L1, "too long: at most %1"_L1},
    Sentence{"too_many"_L1, "at most %1"_L1},
    Sentence{"too_many_items"_L1, "only while the app has at most %1 items"_L1},
    Sentence{"too_short"_L1, "too short: at least %1 characters"_L1},
    Sentence{"unchanged"_L1, "the same as the old one"_L1},
    Sentence{"undo_window_over"_L1, "deleted too long ago to be brought back"_L1},
    Sentence{"unknown"_L1, "there is no '%1'"_L1},
    Sentence{"unknown_member"_L1, "there is no such member"_L1},
    Sentence{"unknown_value"_L1, "not one of the possible values"_L1},
    Sentence{"user_info"_L1, "user name and password are not allowed in an address"_L1},
    Sentence{"wildcard"_L1, "wildcards are not allowed"_L1},
    Sentence{"wrong"_L1, "wrong"_L1},
    Sentence{"wrong_type"_L1, "must be a %1"_L1},
};

} // namespace

QString sentenceOf(const base::FieldError &fault)
{
    for (const auto &each : sentences) {
        if (QByteArrayView(each.code) != fault.code)
            continue;
        QString text = each.text;
        // One pass, so that a parameter that holds "%2" itself stays as it is.
        if (fault.params.size() >= 2)
            return text.arg(fault.params.at(0), fault.params.at(1));
        if (fault.params.size() == 1 && text.contains("%1"_L1))
            return text.arg(fault.params.at(0));
        if (text.contains("%1"_L1))
            break; // a fault without its values: its code says more than a sentence with a hole
        return text;
    }
    return QString::fromLatin1(fault.code);
}

} // namespace server::admin
