// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/users/usermodel.h"

#include "ui/support/formatting.h"

#include <QCoreApplication>

namespace ui::pages::users {

using server::domain::OrganizationalUnit;
using server::domain::User;
using server::domain::UserType;
using ui::widgets::Cell;
using ui::widgets::Chip;
using ui::widgets::Tone;

namespace {

QString unitName(const User &user, const QList<OrganizationalUnit> &units)
{
    const auto *unit = server::domain::unitOf(units, user.unit);
    return unit ? unit->name : QString();
}

Cell kind(const User &user)
{
    Chip chip{QCoreApplication::translate("ui::pages::users::UserModel", "Person"), Tone::Neutral};
    if (user.locked)
        chip = {QCoreApplication::translate("ui::pages::users::UserModel", "Locked"), Tone::Danger};
    else if (user.administrator)
        chip = {QCoreApplication::translate("ui::pages::users::UserModel", "Administrator"),
                Tone::Good};
    else if (user.type == UserType::RestApiClient)
        chip = {QCoreApplication::translate("ui::pages::users::UserModel", "Rest API Client"),
                Tone::Neutral};
    return {chip.text, {}, {}, {chip}};
}

} // namespace

std::unique_ptr<UserModel> makeUserModel(const server::base::Clock &clock,
                                         const QList<OrganizationalUnit> &units)
{
    QList<UserModel::Column> columns{
        {{QCoreApplication::translate("ui::pages::users::UserModel", "Name"), 1.6},
         [](const User &u) { return Cell{u.name}; }},
        {{QCoreApplication::translate("ui::pages::users::UserModel", "User name"), 1.1},
         [](const User &u) { return Cell{u.code}; }},
        {{QCoreApplication::translate("ui::pages::users::UserModel", "E-mail"), 1.8},
         [](const User &u) {
             return Cell{u.email, u.email};
         }},
        {{QCoreApplication::translate("ui::pages::users::UserModel", "Organizational unit"), 1.5},
         [&units](const User &u) { return Cell{unitName(u, units)}; }},
        {{QCoreApplication::translate("ui::pages::users::UserModel", "Kind"), 1.3}, kind},
        {{QCoreApplication::translate("ui::pages::users::UserModel", "Last sign-in"), 1.1},
         [&clock](const User &u) {
             const auto &at = u.lastSignInAt;
             return Cell{ui::support::relativeTime(at, clock.now()),
                         at ? ui::support::exactTime(*at) : QString(),
                         at ? server::base::toMillis(*at) : 0};
         }},
    };
    return std::make_unique<UserModel>(std::move(columns),
                                       [](const User &u) { return u.id.value(); });
}

} // namespace ui::pages::users
