// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/app.h"
#include "server/domain/protection.h"
#include "server/service/setup/application.h"

/// The sections of the set-up file, one file for each kind of object. `apply...` runs in the write
/// job; `export...` gives the same section back from what is stored, without secrets.
namespace server::service::setup {

/// What export reads, once.
struct Picture
{
    QList<domain::Module> modules;
    QList<domain::ExternalApp> apps;
    QList<domain::App> moduleApps;
    QList<domain::ClientTemplate> templates;
    QList<domain::Client> clients;
    QList<domain::ProtectionRule> protection;
    QList<domain::OrganizationalUnit> units;
    QList<domain::Permission> permissions;
    QList<domain::User> users;
    domain::ServerConfig config;
    domain::Company company;
    base::Timestamp now;
};

void applyServer(Application &run, Members &document);
[[nodiscard]] QJsonObject exportServer(const Picture &picture);

void applyCompany(Application &run, Members &document);
[[nodiscard]] QJsonObject exportCompany(const Picture &picture);

void applyUnits(Application &run, Members &document);
[[nodiscard]] QJsonArray exportUnits(const Picture &picture);

void applyPermissions(Application &run, Members &document);
[[nodiscard]] QJsonArray exportPermissions(const Picture &picture);

void applyUsers(Application &run, Members &document);
[[nodiscard]] QJsonArray exportUsers(const Picture &picture);

void applyModules(Application &run, Members &document);
[[nodiscard]] QJsonArray exportModules(const Picture &picture);

void applyExternalApp(Application &run, Members &module, const domain::Module &owner);
[[nodiscard]] QJsonObject exportExternalApp(const domain::ExternalApp &app);

void applyProtection(Application &run, Members &module, const domain::Module &owner);
[[nodiscard]] QJsonArray exportProtection(const Picture &picture, domain::ModuleId module);
/// One rule: its members as they stand in the file.
void readRule(Members &members, domain::ProtectionDraft &draft);
[[nodiscard]] QJsonObject exportRule(const domain::ProtectionRule &rule);

void applyTemplates(Application &run, Members &module, const domain::Module &owner);
[[nodiscard]] QJsonArray exportTemplates(const Picture &picture, domain::ModuleId module);

void applyClients(Application &run, Members &module, const domain::Module &owner);
[[nodiscard]] QJsonArray exportClients(const Picture &picture, domain::ModuleId module);

void applyApps(Application &run, Members &module, const domain::Module &owner);
[[nodiscard]] QJsonArray exportApps(const Picture &picture, domain::ModuleId module);

/// An icon as the file holds it after the files it named were read: a data URI, or empty.
[[nodiscard]] QString iconToText(const QByteArray &png);
/// Reads "icon" of `members`; a fault when it is no data URI of a PNG.
bool readIcon(Members &members, QByteArray &png);

} // namespace server::service::setup
