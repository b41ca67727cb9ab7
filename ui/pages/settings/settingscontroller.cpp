// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingscontroller.h"

namespace ui::pages::settings {

using server::base::Result;
using server::domain::Company;

SettingsController::SettingsController(server::api::AdminApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void SettingsController::load()
{
    m_loading.ask(m_api.company(), this, [this](Result<Company> answer) {
        if (answer)
            emit loaded(*answer);
        else
            emit failed(answer.error());
    });
}

void SettingsController::save(const Company &company)
{
    m_saving.ask(m_api.updateCompany(company), this, [this](Result<Company> answer) {
        if (answer)
            emit saved(*answer);
        else
            emit failed(answer.error());
    });
}

} // namespace ui::pages::settings
