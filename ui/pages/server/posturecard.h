// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/server/posture.h"
#include "ui/widgets/card.h"

namespace ui::pages::serverpage {

/// The dangerous settings of the installation, each with what may come of it and a way there.
class PostureCard : public ui::widgets::Card
{
    Q_OBJECT
public:
    explicit PostureCard(QWidget *parent = nullptr);
    void setItems(const QList<PostureItem> &items);

signals:
    void locationRequested(const QString &location);

private:
    void addItem(const PostureItem &item, int number);
    QVBoxLayout *m_rows;
};

} // namespace ui::pages::serverpage
