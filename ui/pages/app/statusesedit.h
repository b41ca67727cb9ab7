// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/app.h"
#include "ui/pages/app/rowsedit.h"

namespace ui::pages::app {

/// The statuses of an app; the first is that of a new item.
class StatusesEdit : public RowsEdit
{
    Q_OBJECT
public:
    StatusesEdit(const QList<server::domain::AppStatus> &statuses, QWidget *parent);
    [[nodiscard]] QList<server::domain::AppStatus> statuses() const;

protected:
    void addEmptyRow() override;

private:
    void addStatus(const server::domain::AppStatus &status);
};

} // namespace ui::pages::app
