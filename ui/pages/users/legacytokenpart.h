// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-14.
#pragma once

#include "server/api/legacytokenviews.h"
#include "server/domain/user.h"
#include "ui/support/answers.h"
#include "ui/widgets/recordtable.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class MessageBar;
class TableView;
} // namespace ui::widgets

namespace ui::pages::users {

/// The legacy tokens in a person's record: the live ones, and a new one for a number of hours or
/// days, whose service key and token are shown once.
class LegacyTokenPart : public QWidget
{
    Q_OBJECT
public:
    LegacyTokenPart(server::api::AdminApi &api, const ui::support::Environment &environment,
                    server::domain::UserId user, ui::widgets::MessageBar &messages,
                    QWidget *parent);

private:
    using Tokens = ui::widgets::RecordTable<server::domain::LegacyToken>;
    void makeTable();
    void addControls();
    void load();
    /// The duration that the fields hold; none until it is a positive whole number.
    [[nodiscard]] std::optional<server::base::Seconds> duration() const;
    void generate();
    void revoke();
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    server::domain::UserId m_user;
    ui::widgets::MessageBar &m_messages;
    ui::support::LatestAnswer m_tokensAnswer, m_createAnswer;
    Tokens *m_tokens = nullptr;
    ui::widgets::TableView *m_table = nullptr;
    QLineEdit *m_number;
    QComboBox *m_unit;
    QPushButton *m_generate;
    QPushButton *m_revoke;
};

} // namespace ui::pages::users
