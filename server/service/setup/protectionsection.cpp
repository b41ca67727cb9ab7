// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/protections.h"
#include "server/service/setup/sections.h"
#include "server/store/protectionrepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace server::service::setup {

namespace {

/// The use case numbers the rules as the file does.
base::Error inFile(base::Error error)
{
    for (auto &field : error.fields) {
        if (field.field.startsWith("rules"))
            field.field.replace(0, 5, "protection");
    }
    return error;
}

} // namespace

void applyProtection(Application &run, Members &module, const domain::Module &owner)
{
    if (!module.has(u"protection"_s))
        return;
    const auto before = run.change.work().protection().ofModule(owner.id);
    if (!before)
        return run.take(module, before.error());
    QList<domain::ProtectionDraft> drafts;
    bool isReadable = true;
    for (const auto &element : module.objects(u"protection"_s)) {
        Members members(element.object, element.path, run.faults);
        domain::ProtectionDraft draft;
        readRule(members, draft);
        isReadable &= members.done();
        drafts.append(std::move(draft));
    }
    if (!isReadable)
        return;
    const auto after = Protections(run.change).save(owner.id, drafts);
    if (!after)
        return run.take(module, inFile(after.error()));
    const QByteArray path = module.pathOf("protection");
    for (const auto &rule : *after) {
        const bool isNew = std::none_of(before->begin(), before->end(), [&](const auto &each) {
            return each.host == rule.host && each.path == rule.path;
        });
        if (isNew)
            run.outcome.created(u"protection_rules"_s, path);
        else if (before->contains(rule))
            run.outcome.unchanged(u"protection_rules"_s);
        else
            run.outcome.changed(u"protection_rules"_s, path);
    }
    for (const auto &rule : *before) {
        const bool isGone = std::none_of(after->begin(), after->end(), [&](const auto &each) {
            return each.host == rule.host && each.path == rule.path;
        });
        if (isGone)
            run.outcome.changed(u"protection_rules"_s, path);
    }
}

QJsonArray exportProtection(const Picture &picture, domain::ModuleId module)
{
    QJsonArray array;
    for (const auto &rule : picture.protection) {
        if (rule.module != module)
            continue;
        array.append(exportRule(rule));
    }
    return array;
}

void readRule(Members &members, domain::ProtectionDraft &draft)
{
    members.key(u"host"_s, draft.host);
    members.text(u"path"_s, draft.path);
    members.texts(u"users"_s, draft.users);
    members.texts(u"groups"_s, draft.groups);
    members.texts(u"scopes"_s, draft.scopes);
    members.flag(u"services"_s, draft.services);
    QByteArray stranger = domain::toName(draft.stranger);
    members.text(u"stranger"_s, stranger);
    const auto known = domain::strangerFromName(stranger);
    if (!known)
        members.fault("stranger", "unknown_value", {QString::fromUtf8(stranger)});
    draft.stranger = known.value_or(draft.stranger);
}

QJsonObject exportRule(const domain::ProtectionRule &rule)
{
    QJsonArray scopes;
    for (const auto &scope : rule.scopes.names())
        scopes.append(QString::fromLatin1(scope));
    return {{u"host"_s, QString::fromLatin1(rule.host)},
            {u"path"_s, rule.path},
            {u"users"_s, QJsonArray::fromStringList(rule.users)},
            {u"groups"_s, QJsonArray::fromStringList(rule.groups)},
            {u"scopes"_s, scopes},
            {u"services"_s, rule.services == domain::ServiceAccess::Admitted},
            {u"stranger"_s, QString::fromLatin1(domain::toName(rule.stranger))}};
}

} // namespace server::service::setup
