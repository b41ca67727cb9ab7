// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modulesettings/protectionmodel.h"

#include <QCoreApplication>

namespace ui::pages::modulesettings {

using server::domain::ProtectionRule;
using server::domain::ServiceAccess;
using server::domain::Stranger;
using ui::widgets::Cell;

namespace {

struct ProtectionTexts
{
    Q_DECLARE_TR_FUNCTIONS(ui::pages::modulesettings::ProtectionModel)
};

QString whoText(const ProtectionRule &rule)
{
    QStringList names = rule.users + rule.groups;
    if (names.isEmpty())
        names.append(ProtectionTexts::tr("Every person"));
    if (rule.services == ServiceAccess::Admitted)
        names.append(ProtectionTexts::tr("programs"));
    return names.join(QStringLiteral(", "));
}

} // namespace

QString strangerText(Stranger stranger)
{
    switch (stranger) {
    case Stranger::Refuse:
        return ProtectionTexts::tr("Refuse (401)");
    case Stranger::SignIn:
        return ProtectionTexts::tr("Sign-in page (nginx)");
    case Stranger::Redirect:
        return ProtectionTexts::tr("Sign-in page (Traefik, Caddy)");
    }
    return {};
}

std::unique_ptr<ProtectionModel> makeProtectionModel()
{
    QList<ProtectionModel::Column> columns{
        {{ProtectionTexts::tr("Address"), 2.2},
         [](const ProtectionRule &rule) {
             return Cell{QString::fromLatin1(rule.host) + rule.path};
         }},
        {{ProtectionTexts::tr("Who"), 1.8},
         [](const ProtectionRule &rule) {
             return Cell{whoText(rule), whoText(rule)};
         }},
        {{ProtectionTexts::tr("A token needs"), 1.4},
         [](const ProtectionRule &rule) {
             if (rule.scopes.isEmpty())
                 return Cell{ProtectionTexts::tr("No tokens"), {}, {}, {}, true};
             const QByteArrayList names = rule.scopes.names();
             const QString text = QString::fromLatin1(names.join(' '));
             return Cell{text, text, {}, ui::widgets::scopeChips(names)};
         }},
        {{ProtectionTexts::tr("Others get"), 1.6},
         [](const ProtectionRule &rule) { return Cell{strangerText(rule.stranger)}; }},
    };
    return std::make_unique<ProtectionModel>(std::move(columns), [](const ProtectionRule &rule) {
        return qint64(qHash(QString::fromLatin1(rule.host) + rule.path));
    });
}

} // namespace ui::pages::modulesettings
