// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activity/activitycontroller.h"

namespace ui::pages::activity {

using server::api::AuditRow;
using server::base::Result;
using server::domain::AuditId;

ActivityController::ActivityController(server::api::AdminApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void ActivityController::load()
{
    ask({});
}

void ActivityController::loadOlder()
{
    ask(m_rows.isEmpty() ? AuditId() : m_rows.last().event.id);
}

void ActivityController::setText(const QString &text)
{
    m_query.text = text.trimmed();
    load();
}

void ActivityController::setSuccess(std::optional<bool> success)
{
    m_query.success = success;
    load();
}

void ActivityController::ask(AuditId before)
{
    m_query.before = before;
    m_loading.ask(m_api.audit(m_query), this,
                  [this, before, limit = m_query.limit](Result<QList<AuditRow>> answer) {
                      if (!answer) {
                          emit failed(answer.error());
                          return;
                      }
                      if (!before.isValid())
                          m_rows.clear();
                      m_rows.append(*answer);
                      emit loaded(m_rows, answer->size() >= limit);
                  });
}

} // namespace ui::pages::activity
