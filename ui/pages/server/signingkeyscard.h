// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/server/signingkeytable.h"
#include "ui/support/answers.h"
#include "ui/widgets/card.h"

class QPushButton;
class QSpinBox;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class TableView;
}

namespace ui::pages::serverpage {

/// The keys that sign tokens: next, in use, retired; rotation by hand, by age, and at once when a
/// key may be in strange hands.
class SigningKeysCard : public ui::widgets::Card
{
    Q_OBJECT
public:
    SigningKeysCard(::server::api::AdminApi &api, const ui::support::Environment &environment,
                    QWidget *parent = nullptr);
    void load();

signals:
    void failed(const ::server::base::Error &error);
    void rotated(const QString &text);

private:
    void askToRotate();
    void askToReplace();
    void order(::server::api::KeyRotationOrder::Speed speed, const QString &done);
    void saveDays();
    void show(const ::server::api::SigningKeys &keys);
    ::server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    ui::support::LatestAnswer m_answer;
    SigningKeyTable *m_model;
    ui::widgets::TableView *m_table;
    QSpinBox *m_days;
    QPushButton *m_rotate;
    QPushButton *m_replace;
    int m_savedDays = 0;
};

} // namespace ui::pages::serverpage
