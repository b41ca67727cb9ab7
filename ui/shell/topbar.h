// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

class QHBoxLayout;

namespace ui::shell {

/// Above every page: where one is, and for administrators the search.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    enum class Search { Offered, None };
    explicit TopBar(Search search, QWidget *parent = nullptr);
    void setCrumbs(const QList<ui::widgets::Crumb> &crumbs);

signals:
    void locationRequested(const QString &location);
    void searchRequested();

private:
    QHBoxLayout *m_crumbs;
};

} // namespace ui::shell
