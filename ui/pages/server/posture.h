// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/widgets/chip.h"

namespace ui::pages::serverpage {

/// A template with the module it belongs to.
struct PlacedTemplate
{
    ::server::domain::Module module;
    ::server::api::TemplateSummary summary;
};

/// A setting that is allowed and has a price, and where it is changed.
struct PostureItem
{
    ui::widgets::Chip chip;
    QString title;
    QString text;
    QString location;
};

/// What an administrator should know about this installation; empty when there is nothing.
[[nodiscard]] QList<PostureItem> postureOf(const ::server::api::ServerState &state,
                                           const QList<PlacedTemplate> &templates);

} // namespace ui::pages::serverpage
