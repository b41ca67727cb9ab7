// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"

#include <QAbstractButton>

namespace ui::pages::modules {

/// One module as a card that opens it.
class ModuleTile : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ModuleTile(const server::api::ModuleSummary &summary, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    server::api::ModuleSummary m_summary;
};

} // namespace ui::pages::modules
