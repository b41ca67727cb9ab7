// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/errortexts.h"

#include <QCoreApplication>

namespace ui::support {

using server::base::Error;

namespace {

struct ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(ui::support::ErrorTexts)
};

constexpr char context[] = "ui::support::ErrorTexts";

/// Texts with %1, %2 take the error's parameters in order.
struct Row
{
    const char *name;
    const char *text;
};

constexpr Row table[] = {
    {"required", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "This field is needed.")},
    {"empty", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "This field is needed.")},
    {"too_long", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "This is too long; %1 is the most.")},
    {"too_many",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "There are too many; %1 is the most.")},
    {"too_short", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "Use at least 8 characters.")},
    {"common", QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                                 "This password is among the first that are guessed.")},
    {"contains_context",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                       "The password must not contain the user name or the name of this product.")},
    {"control_character", QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                                            "Line breaks and control characters are not allowed.")},
    {"duplicate", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "This value stands twice.")},
    {"taken", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "This value is taken already.")},
    {"code_syntax",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                       "Use lower-case letters, digits, _ and - only, beginning with a letter.")},
    {"duration_syntax",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "Use a whole number of hours or days.")},
    {"email_syntax",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "This is not an e-mail address.")},
    {"icon_not_png",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "This is not a picture that can be used.")},
    {"icon_too_large", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "The picture is too large.")},
    {"not_ascii", QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                                    "Write it in ASCII: international names in their xn-- "
                                    "form, the rest percent-encoded.")},
    {"backslash", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "Backslashes are not allowed.")},
    {"wildcard", QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                                   "Wildcards are not allowed: write each address in full.")},
    {"relative", QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                                   "Write the whole address, beginning with https://.")},
    {"malformed", QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                                    "Write the whole address, beginning with https://.")},
    {"fragment",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "An address must not have a fragment (#).")},
    {"query",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "This address must not have a query (?).")},
    {"user_info", QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                                    "An address must not hold a user name or password.")},
    {"scheme_forbidden", QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                                           "This kind of address is not allowed. Use https.")},
    {"http_not_loopback",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                       "Use https: plain http is allowed for localhost only.")},
    {"private_scheme_without_dot",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                       "Use https, or for a mobile app a scheme with a dot such as "
                       "com.example.app:/callback.")},
    {"host_missing", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "The address names no host.")},
    {"host_syntax",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "This is not a host name or address.")},
    {"path_syntax", QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                                      "Write a path like /wiki, without ?, #, % and blanks.")},
    {"port_syntax",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "The port is a number from 1 to 65535.")},
    {"address_syntax", QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                                         "Write a host and a port, for example 127.0.0.1:8443.")},
    {"network_syntax",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                       "Write addresses or networks, for example 10.0.0.1 or 10.0.0.0/8.")},
    {"foreign_origin",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                       "Scheme, host and port have to be those of a redirect address.")},
    {"not_canonical", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "Write it as %1")},
    {"reserved",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "This is a word of the filter language.")},
    {"has_duplicates",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "Items have the same value in %1 already.")},
    {"too_many_items",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "Only while the app has at most %1 items.")},
    {"reserved_parameter",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                       "The parameter %1 is added by the server and must not be in the address.")},
    {"key_set_syntax",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                       "This is not a key set: a JSON object with a list \"keys\".")},
    {"scope_syntax",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                       "Access levels are words without blanks and quotation marks.")},
    {"scope_too_many",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "There are too many access levels.")},
    {"in_the_past",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "This moment has passed. Choose a later one.")},
    {"not_allowed_by_template",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "The template does not allow this.")},
    {"out_of_range", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "Choose a value from %1 to %2.")},
    {"contradiction", QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                                        "This does not go together with the other settings.")},
    {"fapi2_demands",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "The FAPI 2.0 profile allows here: %1")},
    {"private_key", QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                                      "This shows a private key. Hand in public keys only.")},
    {"key_unusable",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "This is not a public key that can be used.")},
    {"malformed_name",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                       "This is not a distinguished name such as CN=portal,O=Acme,C=DE.")},
    {"cannot_change",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "This cannot be changed later.")},
    {"unknown", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "There is no such entry.")},
    {"unknown_value", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "There is no such value.")},
    {"unknown_member", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "There is no such setting.")},
    {"wrong_type", QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                                     "This is not the kind of value that belongs here.")},
    {"claim_unknown",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "There is no standard claim of this name.")},
    {"claim_type",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "The claim's value is not of the right kind.")},
    {"not_the_same", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "The two passwords differ.")},
    {"last_administrator", QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                                             "This is the last administrator who can sign in.")},
    {"in_use", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "It is in use.")},
    {"already_enabled", QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "It is on already.")},
    {"undo_window_over",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "It is too late to undo this.")},
    {"tls_certificate",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts", "The certificate cannot be used.")},
    {"tls_key",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                       "The key cannot be used, or does not belong to the certificate.")},
    {"needs_tls",
     QT_TRANSLATE_NOOP("ui::support::ErrorTexts",
                       "Plain http is allowed on localhost only: give a certificate and its key.")},
};

const char *textOf(const QByteArray &name)
{
    for (const Row &row : table) {
        if (name == row.name)
            return row.text;
    }
    return nullptr;
}

QString kindText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::InvalidInput:
        return ErrorTexts::tr("Some values are not right. Look at the marked fields.");
    case Error::Kind::NotFound:
        return ErrorTexts::tr("It is not there any more. Somebody else may have deleted it.");
    case Error::Kind::Conflict:
        return ErrorTexts::tr("It exists already, or is in use.");
    case Error::Kind::Forbidden:
        return ErrorTexts::tr("Only system administrators may do this.");
    case Error::Kind::Unauthorized:
        return ErrorTexts::tr("Sign in first.");
    case Error::Kind::InUse:
        return ErrorTexts::tr("Another program is using it: %1").arg(error.detail);
    case Error::Kind::Unavailable:
        return ErrorTexts::tr("The server cannot do this now. Try again in a moment.");
    case Error::Kind::UnknownOutcome:
        return ErrorTexts::tr(
            "The disk did not confirm the change; it may or may not have happened. "
            "Look at the list before you try again.");
    case Error::Kind::Corrupt:
        return ErrorTexts::tr("The stored data does not make sense: %1").arg(error.detail);
    case Error::Kind::Internal:
        break;
    }
    return ErrorTexts::tr("Something went wrong inside the program: %1").arg(error.detail);
}

} // namespace

QString fieldErrorText(const server::base::FieldError &error)
{
    const char *found = textOf(error.code);
    if (!found)
        return ErrorTexts::tr("Not accepted (%1).").arg(QString::fromLatin1(error.code));
    QString text = QCoreApplication::translate(context, found);
    for (const QString &value : error.params) {
        if (text.contains(u'%'))
            text = text.arg(value);
    }
    return text;
}

QString errorText(const Error &error)
{
    const bool aboutFields =
        error.kind == Error::Kind::InvalidInput || error.kind == Error::Kind::Conflict;
    if (aboutFields && error.fields.size() == 1)
        return fieldErrorText(error.fields.first());
    return kindText(error);
}

QList<QByteArray> knownFieldErrorCodes()
{
    QList<QByteArray> codes;
    for (const Row &row : table)
        codes.append(row.name);
    return codes;
}

} // namespace ui::support
