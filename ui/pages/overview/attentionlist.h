// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"

#include <QWidget>

class QVBoxLayout;

namespace ui::pages::overview {

/// What needs a person's attention, each with an Open that leads to the cure.
class AttentionList : public QWidget
{
    Q_OBJECT
public:
    explicit AttentionList(const server::base::Clock &clock, QWidget *parent = nullptr);
    void setItems(const QList<server::api::AttentionItem> &items);

signals:
    void locationRequested(const QString &location);

private:
    void addItem(const server::api::AttentionItem &item, int number);
    const server::base::Clock &m_clock;
    QVBoxLayout *m_rows;
};

} // namespace ui::pages::overview
