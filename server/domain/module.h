// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/base/error.h"
#include "server/domain/ids.h"

namespace server::domain {

/// A unit of the platform that an administrator makes. The built-in module Administration holds the
/// built-in templates and has no external app.
struct Module
{
    ModuleId id;
    QString code; ///< stable: lower-case letters, digits, `_` and `-`; unique
    QString name;
    QString description;
    QByteArray iconPng; ///< PNG up to 256 px, or empty
    bool enabled = false;
    bool builtIn = false;
    base::Timestamp createdAt;
    bool operator==(const Module &) const = default;
};

/// What a form or a document says about a module.
struct ModuleDraft
{
    QString code;
    QString name;
    QString description;
    QByteArray iconPng;
};

/// Codes: "required", "too_long", "code_syntax", "icon_not_png", "icon_too_large",
/// "control_character".
[[nodiscard]] base::FieldErrors checkModule(const ModuleDraft &draft);
/// A code made from a name, for the form's suggestion.
[[nodiscard]] QString suggestedModuleCode(const QString &name);

/// The face that a module shows to outside services; at most one per module.
struct ExternalApp
{
    ModuleId module;
    bool enabled = false;
    bool useModuleData = true; ///< name, description and icon come live from the module
    QString name;
    QString description;
    QByteArray iconPng;
    bool operator==(const ExternalApp &) const = default;
};

struct ExternalAppDraft
{
    bool useModuleData = true;
    QString name;
    QString description;
    QByteArray iconPng;
};
[[nodiscard]] base::FieldErrors checkExternalApp(const ExternalAppDraft &draft);

/// What people see of an external app.
struct AppFace
{
    QString name;
    QString description;
    QByteArray iconPng;
    bool operator==(const AppFace &) const = default;
};
[[nodiscard]] AppFace faceOf(const Module &module, const ExternalApp &app);

} // namespace server::domain
