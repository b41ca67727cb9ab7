// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi: start and sign-in.
#include "server/admin/adminsession.h"
#include "server/crypto/passwordhash.h"
#include "server/service/installation.h"

using namespace Qt::StringLiterals;

namespace server::admin {

using base::Error;
using Need = AdminSession::Need;
using api::Topic;

namespace {

/// The console stands for one address: guesses at its window count together with each other and, by
/// the account, with those at the sign-in page.
const QByteArray &consoleAddress()
{
    static const QByteArray address = QByteArrayLiteral("console");
    return address;
}

/// One sign-in under way.
struct SignIn
{
    std::shared_ptr<AdminSession> session;
    Reply<api::Principal> reply;
    base::Secret password;
    QByteArray account;
    std::optional<domain::User> user;
    bool isRight = false;
    QByteArray betterHash; ///< when the stored one is weaker than today's
};

void refuse(const SignIn &attempt)
{
    domain::AuditEvent event;
    event.at = attempt.session->deps().clock.now();
    event.type = "signin.failed";
    event.success = false;
    event.actor.name = attempt.user ? attempt.user->code : QString();
    event.actor.address = QString::fromLatin1(consoleAddress());
    if (attempt.user)
        event.user = attempt.user->id;
    attempt.session->deps().recorder.audit(std::move(event));
    attempt.reply.give(
        base::failure(Error::Kind::Unauthorized, u"the user name or the password is wrong"_s));
}

void checkInPool(SignIn &attempt)
{
    // An unknown person costs the same work as a wrong password.
    const auto stored = attempt.user ? attempt.user->passwordHash : QByteArray();
    attempt.isRight = crypto::verifyPassword(attempt.password, stored);
    if (attempt.isRight && crypto::needsRehash(stored))
        attempt.betterHash = crypto::hashPassword(attempt.password).value_or(QByteArray());
}

bool maySignIn(const std::optional<domain::User> &user)
{
    return user && !user->locked && !user->deletedAt && user->type == domain::UserType::Person;
}

void finish(const std::shared_ptr<SignIn> &attempt)
{
    if (!attempt->isRight || !maySignIn(attempt->user))
        return refuse(*attempt);
    auto &session = *attempt->session;
    session.deps().signInAttempts.succeeded(attempt->account, consoleAddress());
    auto job = [attempt](service::Change &change) -> base::Result<void> {
        const auto &user = *attempt->user;
        const auto now = change.work().users().byId(user.id);
        // Somebody may have locked the account or changed the password since it was read.
        if (!now || !maySignIn(*now) || (*now)->passwordHash != user.passwordHash)
            return base::failure(Error::Kind::Unauthorized,
                                 u"the user name or the password is wrong"_s);
        change.setActor({domain::Actor::Kind::Person, user.id, user.code,
                         QString::fromLatin1(consoleAddress())});
        if (!attempt->betterHash.isEmpty()) {
            if (auto done = change.work().users().updatePassword(
                    user.id, attempt->betterHash, user.mustChangePassword, user.passwordChangedAt);
                !done)
                return done;
        }
        if (auto done = change.work().users().recordSignIn(user.id, change.now()); !done)
            return done;
        return change.record("console.signed_in", {.user = user.id});
    };
    session.submit<void>(job, [attempt](base::Result<void> result) {
        if (!result)
            return attempt->reply.give(base::passOn(result));
        attempt->session->signedIn(*attempt->user);
        attempt->session->announce({Topic::Users});
        attempt->reply.give(attempt->session->principal());
    });
}

void begin(const std::shared_ptr<SignIn> &attempt, const QString &login)
{
    auto &session = *attempt->session;
    if (auto opened = session.openReads(); !opened)
        return attempt->reply.give(base::passOn(opened));
    auto user = session.reading().reads.users().byLogin(login);
    if (!user)
        return attempt->reply.give(base::passOn(user));
    attempt->user = std::move(*user);
    attempt->account = (attempt->user ? attempt->user->code : login).toUtf8();
    if (const auto wait = session.deps().signInAttempts.take(attempt->account, consoleAddress()))
        return attempt->reply.give(
            base::failure(Error::Kind::Unavailable, QString::number(wait->count())));
    const bool taken =
        session.inHashPool([attempt] { checkInPool(*attempt); }, [attempt] { finish(attempt); });
    if (!taken)
        attempt->reply.give(base::failure(Error::Kind::Unavailable, u"1"_s));
}

base::Result<service::FirstAdministrator> toValues(const api::FirstStart &form)
{
    service::FirstAdministrator values;
    auto issuer = domain::Issuer::parse(form.issuer);
    base::FieldErrors wrong;
    if (issuer)
        values.config.issuer = std::move(*issuer);
    else
        wrong += issuer.error().fields;
    for (qsizetype i = 0; i < form.listen.size(); ++i) {
        const auto address = domain::ListenAddress::parse(form.listen.at(i));
        if (address)
            values.config.listen.append(*address);
        else
            wrong.append({"listen[" + QByteArray::number(i) + ']',
                          address.error().fields.value(0).code,
                          {}});
    }
    values.config.tlsCertificateFile = form.tlsCertificateFile;
    values.config.tlsKeyFile = form.tlsKeyFile;
    values.company.name = form.companyName;
    values.administrator.code = form.administratorCode;
    values.administrator.name = form.administratorName;
    values.administrator.email = form.administratorEmail;
    wrong += domain::checkPassword(form.password, form.administratorCode);
    if (!wrong.isEmpty())
        return service::faults(std::move(wrong));
    return values;
}

void completeNow(const std::shared_ptr<AdminSession> &session,
                 const std::shared_ptr<service::FirstAdministrator> &values,
                 const Reply<api::Principal> &reply)
{
    auto job = [values, &random = session->deps().random](service::Change &change) {
        return service::completeFirstStart(change, random, *values);
    };
    session->submit<domain::User>(job, [session, reply](base::Result<domain::User> user) {
        if (!user)
            return reply.give(base::passOn(user));
        session->signedIn(*user);
        session->announce({Topic::Users, Topic::Server, Topic::Company});
        reply.give(session->principal());
        // The new installation serves at once; what came of it is seen in the server's state.
        session->deps().server.start([](const base::Result<void> &) {});
    });
}

} // namespace

api::Answer<api::InstallationState> InProcessAdminApi::installationState()
{
    return m_session->read<api::InstallationState>(
        Need::Nobody, [session = m_session.get()](const Reading &reading) {
            return reading.reads.users().administratorCount().map([session](int count) {
                return api::InstallationState{count > 0, session->deps().dataDirectory,
                                              session->deps().masterKeySource};
            });
        });
}

api::Answer<api::Principal> InProcessAdminApi::completeFirstStart(api::FirstStart values)
{
    Reply<api::Principal> reply;
    auto form = shared(std::move(values));
    m_session->inAdminThread([session = m_session, form, reply] {
        if (auto opened = session->openReads(); !opened)
            return reply.give(base::passOn(opened));
        // Said before the slow hash, and decided again inside the job.
        const auto count = session->reading().reads.users().administratorCount();
        if (count && *count > 0)
            return reply.give(
                base::failure(Error::Kind::Conflict, u"an administrator exists already"_s));
        auto checked = toValues(*form);
        if (!checked)
            return reply.give(base::passOn(checked));
        if (auto usable = session->deps().server.check(checked->config); !usable)
            return reply.give(base::passOn(usable));
        auto shareable = shared(std::move(*checked));
        session->hash(std::shared_ptr<const base::Secret>(form, &form->password),
                      service::PasswordUse::Final,
                      [session, shareable, reply](base::Result<service::HashedPassword> hashed) {
                          if (!hashed)
                              return reply.give(base::passOn(hashed));
                          shareable->password = std::move(*hashed);
                          completeNow(session, shareable, reply);
                      });
    });
    return reply.answer();
}

api::Answer<api::Principal> InProcessAdminApi::signIn(QString login, base::Secret password)
{
    auto attempt = std::make_shared<SignIn>();
    attempt->session = m_session;
    attempt->password = std::move(password);
    auto answer = attempt->reply.answer();
    m_session->inAdminThread([attempt, login = std::move(login)] { begin(attempt, login); });
    return answer;
}

api::Answer<void> InProcessAdminApi::signOut()
{
    Reply<void> reply;
    m_session->inAdminThread([session = m_session, reply] {
        session->signedOut();
        reply.give({});
    });
    return reply.answer();
}

} // namespace server::admin
