// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/server/serverfacts.h"

#include "ui/support/formatting.h"

#include <QCoreApplication>

namespace ui::pages::serverpage {

using ::server::api::ServerState;
using ui::widgets::Tone;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ui::pages::serverpage::ServerFacts)
};

Fact certificateFact(const ServerState &state, ::server::base::Timestamp now)
{
    const QString name = Texts::tr("Certificate");
    if (!state.tls) {
        return {name, Texts::tr("none: plain http"), Tone::Warning,
                state.config.tlsEndsAtProxy
                    ? Texts::tr("TLS ends at your proxy.")
                    : Texts::tr("Only programs on this machine can reach the server.")};
    }
    if (!state.certificateEnds)
        return {name, state.config.tlsCertificateFile, Tone::Neutral, {}};
    const auto left = *state.certificateEnds - now;
    const QString when = Texts::tr("ends %1").arg(ui::support::shortDate(*state.certificateEnds));
    if (left <= std::chrono::hours(0))
        return {name, when, Tone::Danger, Texts::tr("It has ended: put a new one in place.")};
    if (left < std::chrono::days(30))
        return {name, when, Tone::Warning,
                Texts::tr("Put a new one in place; it is taken without a restart.")};
    return {name, when, Tone::Good, {}};
}

QString keySource(const QString &source)
{
    if (source == QLatin1String("keychain"))
        return Texts::tr("in the keychain");
    if (source == QLatin1String("credential"))
        return Texts::tr("a credential of systemd");
    if (source == QLatin1String("key file"))
        return Texts::tr("master.key in the data directory");
    return source;
}

} // namespace

QList<Fact> reachFacts(const ServerState &state, ::server::base::Timestamp now)
{
    QList<Fact> facts;
    facts.append({Texts::tr("Link"), QString::fromUtf8(state.issuer),
                  state.issuer.isEmpty() ? Tone::Danger : Tone::Neutral,
                  state.issuer.isEmpty() ? Texts::tr("Set the link: without it no token is issued.")
                                         : QString()});
    facts.append(
        {Texts::tr("Listens on"), state.listening.join(QStringLiteral(", ")), Tone::Neutral, {}});
    facts.append(certificateFact(state, now));
    if (!state.config.trustedProxies.isEmpty())
        facts.append({Texts::tr("Trusted proxies"),
                      state.config.trustedProxies.join(QStringLiteral(", ")),
                      Tone::Neutral,
                      {}});
    if (state.phase == ServerState::Phase::Serving)
        facts.append({Texts::tr("Serving since"),
                      ui::support::exactTime(state.startedAt),
                      Tone::Neutral,
                      {}});
    return facts;
}

QList<Fact> storageFacts(const ServerState &state)
{
    QList<Fact> facts;
    facts.append({Texts::tr("Database"),
                  state.storeWritable ? Texts::tr("can be written") : state.storeProblem,
                  state.storeWritable ? Tone::Good : Tone::Danger,
                  state.storeWritable ? QString()
                                      : Texts::tr("Nothing new is issued until this is mended.")});
    facts.append({Texts::tr("SQLite"), state.sqliteVersion,
                  state.sqliteWalResetAffected ? Tone::Warning : Tone::Neutral,
                  state.sqliteWalResetAffected
                      ? Texts::tr("This version has a known fault with several writers; the server "
                                  "writes through one connection only, which keeps clear of it.")
                      : QString()});
    facts.append({Texts::tr("Master key"), keySource(state.masterKeySource), Tone::Neutral, {}});
    return facts;
}

ui::widgets::Chip phaseChip(ServerState::Phase phase)
{
    switch (phase) {
    case ServerState::Phase::Serving:
        return {QCoreApplication::translate("ui::pages::serverpage::ServerFacts", "Serving"),
                Tone::Good};
    case ServerState::Phase::Starting:
        return {QCoreApplication::translate("ui::pages::serverpage::ServerFacts", "Starting"),
                Tone::Warning};
    case ServerState::Phase::Failed:
        return {QCoreApplication::translate("ui::pages::serverpage::ServerFacts", "Failed"),
                Tone::Danger};
    case ServerState::Phase::Stopped:
        break;
    }
    return {QCoreApplication::translate("ui::pages::serverpage::ServerFacts", "Stopped"),
            Tone::Neutral};
}

} // namespace ui::pages::serverpage
