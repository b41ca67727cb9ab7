// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7517 section 5.
#include "server/base/strictjson.h"
#include "server/crypto/jwk.h"
#include "server/crypto/publickey.h"

#include <QJsonArray>

namespace server::crypto {

using namespace Qt::StringLiterals;

base::Result<JwkSet> JwkSet::parse(const QByteArray &json)
{
    const auto refused = [](const QString &why) {
        return base::failure(base::Error::Kind::InvalidInput, why);
    };
    if (json.size() > largestDocument)
        return refused(u"a key set of more than %1 bytes"_s.arg(largestDocument));
    const auto document = base::parseStrictObject(json);
    if (!document)
        return base::passOn(document);
    const QJsonValue list = document->value("keys"_L1);
    if (!list.isArray())
        return refused(u"no list of keys"_s);
    const QJsonArray entries = list.toArray();
    if (entries.size() > mostKeys)
        return refused(u"more than %1 keys"_s.arg(mostKeys));
    JwkSet set;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!entries.at(i).isObject())
            return refused(u"keys[%1] is no object"_s.arg(i));
        const QJsonObject jwk = entries.at(i).toObject();
        if (hasPrivateMember(jwk))
            return refused(u"keys[%1] shows a private member"_s.arg(i));
        auto key = PublicKey::fromJwk(jwk);
        if (key)
            set.keys.append(std::move(*key));
        else if (key.error().kind != base::Error::Kind::NotFound)
            set.faults.append(u"keys[%1]: %2"_s.arg(i).arg(key.error().detail));
    }
    return set;
}

} // namespace server::crypto
