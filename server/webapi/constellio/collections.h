// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-16.
#pragma once

#include "server/service/catalog.h"
#include "server/webapi/answer.h"

namespace server::webapi::constellio {

/// The reads of REST API v2, over what this server has: a collection is a module of people's own
/// that is switched on, with one folder, and in it one document, the module's description. All of
/// them are named by the module's code. Refers to a catalog; lives within one request.
class Collections
{
public:
    explicit Collections(const service::Catalog &catalog)
        : m_catalog(catalog)
    {
    }
    [[nodiscard]] Answer collections() const;
    /// Folders and documents; `schemaType`, `collection`, `from` and `size` of the query choose.
    [[nodiscard]] Answer records(const Query &query) const;
    /// The same, the choice being a JSON body; with none it is all.
    [[nodiscard]] Answer records(const QByteArray &body) const;
    [[nodiscard]] Answer folder(const QByteArray &id) const;
    [[nodiscard]] Answer document(const QByteArray &id) const;

private:
    [[nodiscard]] QList<const domain::Module *> modules() const;
    [[nodiscard]] const domain::Module *module(const QByteArray &id) const;
    const service::Catalog &m_catalog;
};

} // namespace server::webapi::constellio
