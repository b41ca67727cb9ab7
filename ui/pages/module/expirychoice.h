// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QDateEdit;

namespace ui::pages::module {

/// Expires: 1, 3 or 6 months, 1 year (preselected), an own date, no end.
class ExpiryChoice : public QWidget
{
    Q_OBJECT
public:
    explicit ExpiryChoice(server::base::Timestamp now, QWidget *parent = nullptr);
    /// Nothing means no end. An own date means the end of that day here.
    [[nodiscard]] std::optional<server::base::Timestamp> value() const;
    [[nodiscard]] QComboBox *choice() const { return m_choice; }

signals:
    void edited();

private:
    void follow();
    server::base::Timestamp m_now;
    QComboBox *m_choice;
    QDateEdit *m_date;
};

} // namespace ui::pages::module
