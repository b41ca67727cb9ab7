// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi's values as JSON: times as RFC 3339 in UTC, names as in the set-up file.
#pragma once

#include "server/api/views.h"

#include <QJsonArray>
#include <QJsonObject>

namespace server::admin {

[[nodiscard]] QJsonValue timeToJson(const std::optional<base::Timestamp> &time);
[[nodiscard]] QJsonArray toJson(const QByteArrayList &texts);
[[nodiscard]] QJsonObject toJson(const domain::Module &module);
[[nodiscard]] QJsonObject toJson(const domain::ExternalApp &app);
[[nodiscard]] QJsonObject toJson(const api::ModuleSummary &summary);
[[nodiscard]] QJsonObject toJson(const domain::ClientTemplate &value);
[[nodiscard]] QJsonObject toJson(const domain::Client &client);
[[nodiscard]] QJsonObject toJson(const api::ClientSummary &summary);
[[nodiscard]] QJsonObject toJson(const domain::ClientSecret &secret);
/// Without the password hash, whatever the value holds.
[[nodiscard]] QJsonObject toJson(const domain::User &user);
[[nodiscard]] QJsonObject toJson(const api::GrantSummary &summary);
[[nodiscard]] QJsonObject toJson(const api::AuditRow &row);
[[nodiscard]] QJsonObject toJson(const api::ServerState &state);
[[nodiscard]] QJsonObject toJson(const api::Impact &impact);
[[nodiscard]] QJsonObject toJson(const api::SigningKeyInfo &info);

template<class T>
[[nodiscard]] QJsonArray toJsonArray(const QList<T> &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(toJson(value));
    return array;
}

} // namespace server::admin
