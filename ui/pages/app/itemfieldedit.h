// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/app.h"

#include <QHash>
#include <QJsonValue>
#include <QWidget>

namespace ui::pages::app {

/// The control for one field of an item, after the field's type. `people` are the names that may be
/// chosen, by identifier.
class ItemFieldEdit : public QWidget
{
    Q_OBJECT
public:
    /// `now` is what a date begins at.
    ItemFieldEdit(const server::domain::AppField &field, const QJsonValue &stored,
                  const QHash<QString, QString> &people, server::base::Timestamp now,
                  QWidget *parent);
    /// As the Web API takes it; null for none.
    [[nodiscard]] QJsonValue value() const;
    /// What takes the focus.
    [[nodiscard]] QWidget *control() const { return m_control; }

signals:
    void edited();

private:
    [[nodiscard]] QWidget *makeControl(const QJsonValue &stored,
                                       const QHash<QString, QString> &people);
    [[nodiscard]] QWidget *makeChoice(const QJsonValue &stored,
                                      const QHash<QString, QString> &people);
    [[nodiscard]] QWidget *makeTime(const QJsonValue &stored);
    server::domain::AppField m_field;
    server::base::Timestamp m_now;
    QWidget *m_control = nullptr;
    std::function<QJsonValue()> m_value;
};

} // namespace ui::pages::app
