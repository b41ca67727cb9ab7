// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/json/lookup.h"

#include "server/service/change.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

/// Ends the call: the object is named by a field of the call, so the error says which.
void failUnknown(const JsonCallPtr &call, const QByteArray &field, const QString &value)
{
    call->fail({base::Error::Kind::NotFound,
                u"there is no such %1"_s.arg(QString::fromLatin1(field)),
                {{field, "unknown", {value}}}});
}

} // namespace

ModuleName readModuleName(const JsonCallPtr &call)
{
    ModuleName name;
    call->params().key(u"module"_s, name.code);
    return name;
}

void withModule(const JsonCallPtr &call, const ModuleName &name,
                std::function<void(api::ModuleSummary)> next)
{
    call->after<QList<api::ModuleSummary>>(call->api().modules(),
                                           [call, name, next = std::move(next)](auto modules) {
                                               for (auto &each : modules) {
                                                   if (each.module.code == name.code)
                                                       return next(std::move(each));
                                               }
                                               failUnknown(call, "module", name.code);
                                           });
}

TemplateName readTemplateName(const JsonCallPtr &call)
{
    TemplateName name{readModuleName(call), {}};
    call->params().key(u"name"_s, name.name);
    return name;
}

void withTemplateOf(const JsonCallPtr &call, domain::ModuleId module, const QString &name,
                    std::function<void(domain::ClientTemplate)> next)
{
    call->after<QList<api::TemplateSummary>>(call->api().templates(module),
                                             [call, name, next = std::move(next)](auto templates) {
                                                 for (auto &each : templates) {
                                                     if (each.value.name == name)
                                                         return next(std::move(each.value));
                                                 }
                                                 failUnknown(call, "template", name);
                                             });
}

void withTemplate(const JsonCallPtr &call, const TemplateName &name,
                  std::function<void(domain::ClientTemplate)> next)
{
    withModule(call, name.module, [call, name, next = std::move(next)](const auto &module) {
        withTemplateOf(call, module.module.id, name.name, next);
    });
}

ClientName readClientName(const JsonCallPtr &call)
{
    ClientName name;
    call->params().text(u"client_id"_s, name.clientId);
    if (!name.clientId.isEmpty())
        return name;
    name.module = readModuleName(call);
    call->params().key(u"name"_s, name.name);
    return name;
}

void withClient(const JsonCallPtr &call, const ClientName &name,
                std::function<void(api::ClientSummary)> next)
{
    const auto find = [call, name, next = std::move(next)](domain::ModuleId module) {
        call->after<QList<api::ClientSummary>>(call->api().clients(module), [call, name,
                                                                             next](auto clients) {
            for (auto &each : clients) {
                const bool isIt = name.clientId.isEmpty() ? each.client.name == name.name
                                                          : each.client.clientId == name.clientId;
                if (isIt)
                    return next(std::move(each));
            }
            failUnknown(call, "client",
                        name.clientId.isEmpty() ? name.name : QString::fromUtf8(name.clientId));
        });
    };
    if (!name.clientId.isEmpty())
        return find({});
    withModule(call, name.module, [find](const auto &module) { find(module.module.id); });
}

UserName readUserName(const JsonCallPtr &call)
{
    UserName name;
    call->params().key(u"user"_s, name.code);
    return name;
}

void withUser(const JsonCallPtr &call, const UserName &name, std::function<void(domain::User)> next)
{
    constexpr int enough = 1000; // those whose code contains this one
    call->after<QList<domain::User>>(call->api().users({.text = name.code, .limit = enough}),
                                     [call, name, next = std::move(next)](auto users) {
                                         for (auto &user : users) {
                                             if (user.code.compare(name.code, Qt::CaseInsensitive)
                                                 == 0)
                                                 return next(std::move(user));
                                         }
                                         failUnknown(call, "user", name.code);
                                     });
}

} // namespace server::admin
