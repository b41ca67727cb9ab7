// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/must.h"
#include "tests/support/samples.h"
#include "tests/support/temporarystore.h"

#include <QMetaType>
#include <QTest>

namespace tests {

/// The kinds of store that must keep the contract; each test function runs once for each.
enum class StoreKind { Sqlite };

/// For initTestCase_data(): one row for each kind.
inline void addStoreKinds()
{
    QTest::addColumn<StoreKind>("kind");
    QTest::newRow("SQLite") << StoreKind::Sqlite;
}

/// A new store of the kind at hand, with a module, a template, a client, a user and a live grant.
class ContractStore : public TemporaryStore
{
public:
    explicit ContractStore(StoreKind)
    {
        of = must(write<samples::Installation>(
            [](server::store::UnitOfWork &w) { return samples::storeInstallation(w); }));
        grant = must(write<server::domain::GrantId>([this](server::store::UnitOfWork &w) {
            return w.grants().allow(of.user, of.client,
                                    server::domain::ScopeSet::parse("openid api").value(),
                                    samples::now);
        }));
    }
    samples::Installation of;
    server::domain::GrantId grant;
};

} // namespace tests

Q_DECLARE_METATYPE(tests::StoreKind)
