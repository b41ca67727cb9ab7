// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/app.h"
#include "ui/pages/app/rowsedit.h"

namespace ui::pages::app {

/// Who may read, create and change items.
class RightsEdit : public RowsEdit
{
    Q_OBJECT
public:
    RightsEdit(const QList<server::domain::AppRight> &rights, QWidget *parent);
    [[nodiscard]] QList<server::domain::AppRight> rights() const;

protected:
    void addEmptyRow() override;

private:
    void addRight(const server::domain::AppRight &right);
};

} // namespace ui::pages::app
