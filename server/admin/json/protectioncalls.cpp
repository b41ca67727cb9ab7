// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/json/lookup.h"
#include "server/domain/protectionlines.h"
#include "server/service/setup/sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

using Rules = QList<domain::ProtectionRule>;

void answerRules(const JsonCallPtr &call, api::Answer<Rules> answer)
{
    call->after<Rules>(std::move(answer), [call](const auto &rules) {
        QJsonArray array;
        for (const auto &rule : rules)
            array.append(service::setup::exportRule(rule));
        call->result(array);
    });
}

void failWith(const JsonCallPtr &call, const QByteArray &field, const QByteArray &code,
              const QList<QString> &params = {})
{
    call->fail(
        {base::Error::Kind::InvalidInput, u"the values are not valid"_s, {{field, code, params}}});
}

void list(const JsonCallPtr &call)
{
    const auto name = readModuleName(call);
    if (!call->isReady())
        return;
    withModule(call, name, [call](const auto &found) {
        answerRules(call, call->api().protectionRules(found.module.id));
    });
}

/// The module's rules without the one at this host and path, and with `added` in its place.
void change(const JsonCallPtr &call, const ModuleName &name, const domain::ProtectionDraft &place,
            const std::optional<domain::ProtectionDraft> &added)
{
    const auto parsed = domain::parseProtection(place);
    if (!parsed)
        return call->fail(parsed.error());
    withModule(call, name, [call, rule = *parsed, added](const auto &found) {
        const auto module = found.module.id;
        call->after<Rules>(call->api().protectionRules(module),
                           [call, module, rule, added](const auto &rules) {
                               QList<domain::ProtectionDraft> drafts;
                               bool isThere = false;
                               for (const auto &each : rules) {
                                   if (each.host == rule.host && each.path == rule.path)
                                       isThere = true;
                                   else
                                       drafts.append(domain::draftOf(each));
                               }
                               if (!added && !isThere)
                                   return failWith(call, "path", "unknown");
                               if (added)
                                   drafts.append(*added);
                               answerRules(call, call->api().saveProtectionRules(module, drafts));
                           });
    });
}

void protect(const JsonCallPtr &call)
{
    const auto name = readModuleName(call);
    domain::ProtectionDraft draft;
    bool refusesTokens = false;
    service::setup::readRule(call->params(), draft);
    call->params().flag(u"no_tokens"_s, refusesTokens);
    if (!call->isReady())
        return;
    if (refusesTokens)
        draft.scopes.clear();
    change(call, name, draft, draft);
}

void unprotect(const JsonCallPtr &call)
{
    const auto name = readModuleName(call);
    domain::ProtectionDraft place;
    call->params().key(u"host"_s, place.host);
    call->params().text(u"path"_s, place.path);
    if (call->isReady())
        change(call, name, place, {});
}

void printLines(const JsonCallPtr &call, domain::Proxy proxy, const domain::ProtectedHost &target)
{
    call->after<QByteArray>(call->api().proxyLines(proxy, target), [call](const auto &lines) {
        call->result(QJsonObject{{u"lines"_s, QString::fromUtf8(lines)}});
    });
}

void lines(const JsonCallPtr &call)
{
    const auto name = readModuleName(call);
    QByteArray proxyName = domain::toName(domain::Proxy::Nginx);
    domain::ProtectedHost target{{}, "http://127.0.0.1:3000"};
    call->params().text(u"for"_s, proxyName);
    call->params().text(u"host"_s, target.host);
    call->params().text(u"application"_s, target.application);
    if (!call->isReady())
        return;
    const auto proxy = domain::proxyFromName(proxyName);
    if (!proxy)
        return failWith(call, "for", "unknown_value", {QString::fromUtf8(proxyName)});
    withModule(call, name, [call, proxy = *proxy, target](const auto &found) {
        call->after<Rules>(
            call->api().protectionRules(found.module.id), [call, proxy, target](const auto &rules) {
                domain::ProtectedHost host = target;
                // The module's only host need not be named.
                if (host.host.isEmpty() && !rules.isEmpty()
                    && rules.constFirst().host == rules.constLast().host)
                    host.host = rules.constFirst().host;
                const bool isGuarded =
                    std::any_of(rules.begin(), rules.end(),
                                [&](const auto &rule) { return rule.host == host.host; });
                if (!isGuarded)
                    return failWith(call, "host", host.host.isEmpty() ? "required" : "unknown");
                printLines(call, proxy, host);
            });
    });
}

} // namespace

QList<JsonCallEntry> protectionCalls()
{
    return {{"module.protection", list},
            {"module.protect", protect},
            {"module.unprotect", unprotect},
            {"module.protection_lines", lines}};
}

} // namespace server::admin
