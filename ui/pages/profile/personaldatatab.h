// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/user.h"

#include <QWidget>

class QGridLayout;

namespace ui::pages::profile {

/// What the installation knows about the person; changed by an administrator.
class PersonalDataTab : public QWidget
{
    Q_OBJECT
public:
    explicit PersonalDataTab(QWidget *parent = nullptr);
    void show(const server::domain::User &user);

private:
    QGridLayout *m_grid;
};

} // namespace ui::pages::profile
