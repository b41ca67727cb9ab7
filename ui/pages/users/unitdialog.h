// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/user.h"
#include "ui/support/answers.h"
#include "ui/widgets/formdialog.h"

class QComboBox;
class QLineEdit;

namespace server::api {
class AdminApi;
}

namespace ui::pages::users {

/// An organizational unit, new or existing; its code never changes.
class UnitDialog : public ui::widgets::FormDialog
{
    Q_OBJECT
public:
    UnitDialog(server::api::AdminApi &api, const QList<server::domain::OrganizationalUnit> &units,
               const std::optional<server::domain::OrganizationalUnit> &existing, QWidget *parent);

private:
    [[nodiscard]] server::domain::UnitDraft draft() const;
    void save();
    server::api::AdminApi &m_api;
    ui::support::LatestAnswer m_answer;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QLineEdit *m_short;
    QComboBox *m_superior;
};

} // namespace ui::pages::users
