// SPDX-License-Identifier: GPL-3.0-or-later
// The definition of an app as JSON: what is stored, exported and printed.
#pragma once

#include "server/domain/app.h"

#include <QJsonArray>

namespace server::domain {

/// {"code", "name", "type"} and, where they say something, "required", "unique", "choices" and
/// "indexed" (false). Numbers are added where the store needs them.
[[nodiscard]] QJsonObject toJson(const AppField &field);
[[nodiscard]] QJsonObject toJson(const AppStatus &status);
/// {"everyone": true, "allow": ["read", "create", "change"]}, or "group" or "user" with a name.
[[nodiscard]] QJsonObject toJson(const AppRight &right);

/// The whole definition: {"code", "name", "fields", "statuses", "rights"}.
[[nodiscard]] QJsonObject definitionToJson(const App &app);

// Back from what toJson() made. InvalidInput with the member that is wrong; unknown members are the
// caller's business.
[[nodiscard]] base::Result<AppField> fieldFromJson(const QJsonObject &object);
[[nodiscard]] base::Result<AppStatus> statusFromJson(const QJsonObject &object);
[[nodiscard]] base::Result<AppRight> rightFromJson(const QJsonObject &object);

/// A list of any of them.
template<class T>
[[nodiscard]] QJsonArray listToJson(const QList<T> &list)
{
    QJsonArray array;
    for (const T &value : list)
        array.append(toJson(value));
    return array;
}

} // namespace server::domain
