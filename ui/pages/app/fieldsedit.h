// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/app.h"
#include "ui/pages/app/rowsedit.h"

namespace ui::pages::app {

/// The fields of an app: name, code, type, and what lists and services may rely on.
class FieldsEdit : public RowsEdit
{
    Q_OBJECT
public:
    FieldsEdit(const QList<server::domain::AppField> &fields, QWidget *parent);
    [[nodiscard]] QList<server::domain::AppField> fields() const;

protected:
    void addEmptyRow() override;

private:
    void addField(const server::domain::AppField &field);
};

} // namespace ui::pages::app
