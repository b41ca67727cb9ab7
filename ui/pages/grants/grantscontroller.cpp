// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/grants/grantscontroller.h"

namespace ui::pages::grants {

using server::api::GrantSummary;
using server::base::Result;

GrantsController::GrantsController(server::api::AdminApi &api, server::api::GrantQuery query,
                                   QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_query(std::move(query))
{
}

void GrantsController::load()
{
    m_loading.ask(m_api.grants(m_query), this, [this](Result<QList<GrantSummary>> answer) {
        if (answer)
            emit loaded(*answer);
        else
            emit failed(answer.error());
    });
}

void GrantsController::setUnusedDays(int days)
{
    m_query.unusedDays = days;
    load();
}

void GrantsController::revoke(const QList<server::domain::GrantId> &grants)
{
    ui::support::whenAnswered(m_api.revokeGrants(grants), this, [this](Result<int> answer) {
        if (!answer) {
            emit failed(answer.error());
            return;
        }
        emit revoked(*answer);
        load();
    });
}

} // namespace ui::pages::grants
