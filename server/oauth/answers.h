// SPDX-License-Identifier: GPL-3.0-or-later
// What endpoints give back. server/http turns these into status, headers, JSON and pages; nothing
// here knows HTTP.
#pragma once

#include "server/base/clock.h"
#include "server/base/secret.h"
#include "server/domain/module.h"
#include "server/domain/scopeset.h"
#include "server/oauth/oautherror.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>

namespace server::oauth {

/// A JSON object (200 or 201), nothing (200 or 204, empty), or an error.
struct JsonAnswer
{
    QByteArray json;
    bool cacheable = false;    ///< key set and discovery only; everything else is no-store
    QByteArray dpopNonce = {}; ///< for the next proof (RFC 9449 section 8.2); empty: none
    bool created = false;      ///< tells of something that this request made (201)
};
struct EmptyAnswer
{
    bool deleted = false; ///< what the request named is no more (204)
};
using ApiAnswer = std::variant<JsonAnswer, EmptyAnswer, OAuthError>;
using ApiReply = std::function<void(ApiAnswer)>;

using HiddenFields = QList<std::pair<QByteArray, QByteArray>>;

/// What a page shows of the asking client and its external app. All of it is untrusted text.
struct AskingClient
{
    QString clientName;
    QString redirectHost;
    QByteArray redirectOrigin; ///< for form-action of the Content-Security-Policy
    domain::AppFace app;
};

struct SignInPage
{
    std::optional<AskingClient> client; ///< none: the person's own pages
    QString loginHint;
    enum class Problem {
        None,
        WrongCredentials,
        TooManyAttempts,
        MustChangePassword,
        Expired,
        Busy
    };
    Problem problem = Problem::None;
    int retryAfterSeconds = 0;
    HiddenFields hidden; ///< posted to /signin with login and password
};
struct ConsentScope
{
    QByteArray name;
    bool alreadyGranted = false;
    QStringList values; ///< the actual values that it hands out now, for example the e-mail
};
/// RFC 8628 section 5.4: what a person can compare with the device in front of them.
struct AskingDevice
{
    QString userCode;
    QString address; ///< where the device asked from
    base::Timestamp askedAt;
};
struct ConsentPage
{
    AskingClient client;
    std::optional<AskingDevice> device; ///< the form is posted to /device/decision then
    QString userName;
    QList<ConsentScope> scopes;
    bool offlineAccess = false;
    HiddenFields hidden;        ///< posted to /consent with decision=allow or deny, a form for each
    HiddenFields switchAccount; ///< posted to /signin with action=switch ("Not you?")
};

/// RFC 6749 section 4.1.2: back to the client, in the query or as a self-posting form.
struct ClientRedirect
{
    QByteArray redirectUri;
    QList<std::pair<QByteArray, QByteArray>> parameters; ///< code or error, state, iss; unencoded
    enum class Mode { Query, FormPost };
    Mode mode = Mode::Query;
};

/// 303 to an address of ours; `path` is below the issuer.
struct LocalRedirect
{
    QByteArray path;
};

struct ErrorPage
{
    OAuthError error;
    QByteArray
        receivedRedirectUri; ///< shown escaped and never as a link; empty unless redirectUriFault
    QString clientName;      ///< if known
};
/// Status 403 with an explanation: a form that does not belong to this browser, or was used
/// already.
struct ForbiddenPage
{
    enum class Reason { ForeignForm, AlreadyDecided, Expired };
    Reason reason = Reason::ForeignForm;
};
struct GrantCard
{
    qint64 grant = 0;
    QString clientName;
    QString redirectHost;
    domain::AppFace app;
    QList<QByteArray> scopes;
    base::Timestamp since;
    std::optional<base::Timestamp> lastUsed;
    bool ended = false;  ///< its client expired or was switched off
    HiddenFields hidden; ///< posted to /profile/revoke
};
struct ProfileSession
{
    QString address, userAgent;
    base::Timestamp since, lastSeen;
    bool current = false;
    HiddenFields hidden; ///< posted to /profile/end-session
};
struct ProfilePage
{
    QString userName, userCode, email, company;
    QList<GrantCard> grants;
    QList<ProfileSession> sessions;
    enum class Notice { None, Revoked, SessionEnded, PasswordChanged };
    Notice notice = Notice::None;
    HiddenFields signOut; ///< posted to /signout; with everywhere=yes all sessions end
};
struct ConfirmRevokePage
{
    GrantCard grant; ///< its hidden fields are posted to /profile/revoke with confirm=yes
};
struct ChangePasswordPage
{
    enum class Problem { None, WrongCredentials, TooShort, TooLong, Common, Same, Mismatch, Busy };
    Problem problem = Problem::None;
    bool forced = false;
    bool offersRevocation = false; ///< with revoke=yes all granted accesses end too
    HiddenFields hidden;           ///< posted to /profile/password with old, new, repeat
    QByteArray redirectOrigin;     ///< for form-action of the Content-Security-Policy; often empty
};
struct SignOutPage
{
    QString userName;
    QString clientName;        ///< which service asks; empty: the person's own wish
    QByteArray redirectOrigin; ///< for form-action of the Content-Security-Policy; often empty
    HiddenFields hidden;       ///< posted to /signout with confirm=yes
};
struct SignedOutPage
{
    QByteArrayList frames; ///< addresses of clients that end their sessions when opened
    QByteArray goOnTo;     ///< a client's address; empty: the way ends here
    QString clientName;    ///< whose address it is
};
/// RFC 8628 section 3.3: asks for the code that a device shows.
struct DevicePage
{
    QString userCode; ///< filled in
    enum class Problem { None, UnknownCode, TooManyAttempts };
    Problem problem = Problem::None;
    int retryAfterSeconds = 0;
    HiddenFields hidden; ///< posted to /device with user_code
};
/// The decision has been taken; the person goes on at the device.
struct DeviceDonePage
{
    bool allowed = false;
};

using Page = std::variant<SignInPage, ConsentPage, ClientRedirect, LocalRedirect, ErrorPage,
                          ForbiddenPage, ProfilePage, ConfirmRevokePage, ChangePasswordPage,
                          SignOutPage, SignedOutPage, DevicePage, DeviceDonePage>;

/// A page and what happens to the session cookie with it.
struct BrowserAnswer
{
    Page page;
    std::optional<base::Secret> newSession; ///< set this session cookie
    QByteArray knownBrowser;                ///< set this cookie too, for a long time; often empty
    bool clearSession = false;
    QByteArray uiLocales; ///< `ui_locales` of the authorization request, if it came with one
};
using BrowserReply = std::function<void(BrowserAnswer)>;

} // namespace server::oauth
