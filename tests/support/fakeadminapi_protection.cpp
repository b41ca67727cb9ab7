// SPDX-License-Identifier: GPL-3.0-or-later
// The fake's hosts behind a proxy.
#include "tests/support/fakeadminapi.h"

namespace tests::support {

using namespace server::api;
using namespace server::domain;
using server::base::Error;
using server::base::Result;

namespace {

using Rules = QList<ProtectionRule>;

template<class T>
Answer<T> ready(Result<T> value)
{
    return QtFuture::makeReadyFuture(std::move(value));
}

} // namespace

Answer<Rules> FakeAdminApi::protectionRules(ModuleId module)
{
    begin("protectionRules", false);
    Rules rules = m_protection;
    rules.removeIf([module](const auto &rule) { return rule.module != module; });
    return ready<Rules>(rules);
}

Answer<Rules> FakeAdminApi::saveProtectionRules(ModuleId module, QList<ProtectionDraft> drafts)
{
    if (auto error = begin("saveProtectionRules", true))
        return ready<Rules>(tl::unexpected<Error>(*error));
    Rules rules;
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        auto rule = parseProtection(drafts.at(i));
        if (!rule)
            return ready<Rules>(server::base::passOn(rule));
        for (const auto &before : rules) {
            if (before.host == rule->host && before.path == rule->path) {
                const QByteArray field = "rules[" + QByteArray::number(i) + "].path";
                return ready<Rules>(server::base::failure(Error::Kind::InvalidInput, {},
                                                          {{field, "duplicate", {}}}));
            }
        }
        rule->module = module;
        rules.append(*rule);
    }
    m_protection.removeIf([module](const auto &rule) { return rule.module == module; });
    m_protection += rules;
    emit changed(Topic::Modules);
    return ready<Rules>(rules);
}

Answer<QByteArray> FakeAdminApi::proxyLines(Proxy proxy, ProtectedHost host)
{
    begin("proxyLines", false);
    return ready(server::domain::proxyLines(proxy, host, m_server.config));
}

} // namespace tests::support
