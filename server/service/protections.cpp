// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6.
#include "server/service/protections.h"

#include "server/store/protectionrepository.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

QByteArray fieldOf(qsizetype index)
{
    return "rules[" + QByteArray::number(index) + "].";
}

QString placeOf(const domain::ProtectionRule &rule)
{
    return QString::fromLatin1(rule.host) + rule.path;
}

bool isSamePlace(const domain::ProtectionRule &a, const domain::ProtectionRule &b)
{
    return a.host == b.host && a.path == b.path;
}

bool comesBefore(const domain::ProtectionRule &a, const domain::ProtectionRule &b)
{
    return a.host == b.host ? a.path < b.path : a.host < b.host;
}

QJsonObject describe(const QList<domain::ProtectionRule> &rules)
{
    QJsonArray places;
    for (const auto &rule : rules)
        places.append(placeOf(rule));
    return {{u"rules"_s, places}};
}

} // namespace

base::Result<QList<domain::ProtectionRule>>
Protections::save(domain::ModuleId module, const QList<domain::ProtectionDraft> &drafts)
{
    const auto owner = existing(m_change.work().modules().byId(module), u"module"_s);
    if (!owner)
        return base::passOn(owner);
    if (owner->builtIn)
        return builtIn(u"module"_s);
    if (drafts.size() > domain::maximumProtectionRules)
        return fault("rules", "too_many", {QString::number(domain::maximumProtectionRules)});
    base::FieldErrors wrong;
    QList<domain::ProtectionRule> rules;
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        auto rule = domain::parseProtection(drafts.at(i));
        if (!rule) {
            for (const auto &each : rule.error().fields)
                wrong.append({fieldOf(i) + each.field, each.code, each.params});
            continue;
        }
        if (std::any_of(rules.begin(), rules.end(),
                        [&](const auto &before) { return isSamePlace(before, *rule); }))
            wrong.append({fieldOf(i) + "path", "duplicate", {placeOf(*rule)}});
        if (auto done = checkUsers(fieldOf(i) + "users", rule->users, wrong); !done)
            return base::passOn(done);
        rule->module = module;
        rules.append(std::move(*rule));
    }
    if (!wrong.isEmpty())
        return faults(std::move(wrong));
    if (auto done = checkOthers(module, rules, wrong); !done)
        return base::passOn(done);
    if (!wrong.isEmpty())
        return faults(std::move(wrong));
    std::sort(rules.begin(), rules.end(), comesBefore);
    auto &repository = m_change.work().protection();
    const auto before = repository.ofModule(module);
    if (!before)
        return base::passOn(before);
    if (*before == rules)
        return rules;
    if (auto done = repository.replace(module, rules); !done)
        return base::passOn(done);
    const QJsonObject details{{u"before"_s, describe(*before)}, {u"after"_s, describe(rules)}};
    if (auto done = m_change.record("protection.changed", {.module = module}, details); !done)
        return base::passOn(done);
    m_change.catalogChanged();
    return rules;
}

base::Result<void> Protections::checkOthers(domain::ModuleId module,
                                            const QList<domain::ProtectionRule> &rules,
                                            base::FieldErrors &wrong)
{
    const auto all = m_change.work().protection().all();
    if (!all)
        return base::passOn(all);
    for (qsizetype i = 0; i < rules.size(); ++i) {
        for (const auto &other : *all) {
            if (other.module == module || !isSamePlace(other, rules.at(i)))
                continue;
            const auto owner = existing(m_change.work().modules().byId(other.module), u"module"_s);
            if (!owner)
                return base::passOn(owner);
            wrong.append({fieldOf(i) + "path", "taken", {owner->code}});
        }
    }
    return {};
}

base::Result<void> Protections::checkUsers(const QByteArray &field, const QStringList &codes,
                                           base::FieldErrors &wrong)
{
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const auto user = m_change.work().users().byCode(codes.at(i));
        if (!user)
            return base::passOn(user);
        if (!*user || (*user)->deletedAt)
            wrong.append({field + '[' + QByteArray::number(i) + ']', "unknown", {codes.at(i)}});
    }
    return {};
}

} // namespace server::service
