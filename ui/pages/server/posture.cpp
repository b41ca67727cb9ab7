// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/server/posture.h"

#include "ui/support/policywarnings.h"

#include <QCoreApplication>

namespace ui::pages::serverpage {

using ::server::api::ServerState;
using ::server::domain::ListenAddress;
using ui::support::PolicyRisk;
using ui::widgets::Tone;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ui::pages::serverpage::Posture)
};

constexpr qsizetype namedTemplates = 3;

void addReach(QList<PostureItem> &items, const ServerState &state)
{
    if (!state.tls && !state.config.tlsEndsAtProxy)
        items.append({{Texts::tr("Warning"), Tone::Warning},
                      Texts::tr("Plain http"),
                      Texts::tr("All right for trying things out on this computer. Everything else "
                                "needs a certificate."),
                      {}});
    QStringList open;
    for (const ListenAddress &address : state.config.listen) {
        if (!address.isLoopback())
            open.append(address.toString());
    }
    if (!open.isEmpty())
        items.append({{Texts::tr("Note"), Tone::Neutral},
                      Texts::tr("Open to the network"),
                      Texts::tr("It listens on %1: let a firewall admit only who needs it.")
                          .arg(open.join(QStringLiteral(", "))),
                      {}});
}

void addMasterKey(QList<PostureItem> &items, const ServerState &state)
{
    if (state.masterKeySource == QLatin1String("key file"))
        items.append(
            {{Texts::tr("Note"), Tone::Neutral},
             Texts::tr("Master key in a file"),
             Texts::tr("Who copies the whole data directory has the key too. A keychain or "
                       "a credential of systemd keeps it apart."),
             {}});
}

void addRisk(QList<PostureItem> &items, PolicyRisk risk, const QList<PlacedTemplate> &templates)
{
    QStringList names;
    QString location;
    for (const PlacedTemplate &placed : templates) {
        const auto &value = placed.summary.value;
        // What is only there to choose from harms nobody.
        const bool unused = value.builtIn && placed.summary.clients == 0;
        if (unused || !ui::support::risksOf(value.policy).contains(risk))
            continue;
        names.append(Texts::tr("%1 in %2").arg(value.name, placed.module.name));
        if (location.isEmpty() && !placed.module.builtIn)
            location =
                QStringLiteral("module/%1/settings/external-app").arg(placed.module.id.value());
    }
    if (names.isEmpty())
        return;
    QString text = names.first(std::min(names.size(), namedTemplates)).join(QStringLiteral(", "));
    if (names.size() > namedTemplates)
        text = Texts::tr("%1 and %n more", nullptr, int(names.size() - namedTemplates)).arg(text);
    items.append({{Texts::tr("Warning"), Tone::Warning},
                  Texts::tr("%1: %2").arg(ui::support::riskName(risk), text),
                  ui::support::riskText(risk),
                  location});
}

} // namespace

QList<PostureItem> postureOf(const ServerState &state, const QList<PlacedTemplate> &templates)
{
    QList<PostureItem> items;
    addReach(items, state);
    for (const PolicyRisk risk :
         {PolicyRisk::PasswordGrant, PolicyRisk::PkceOptional, PolicyRisk::LongAccessToken,
          PolicyRisk::LongRefreshToken, PolicyRisk::FixedPublicRefresh})
        addRisk(items, risk, templates);
    addMasterKey(items, state);
    return items;
}

} // namespace ui::pages::serverpage
