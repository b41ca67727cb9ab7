// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7800 section 3.1, RFC 8705 section 3.1, RFC 9449 section 6.
#include "server/oauth/proofs/confirmation.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

constexpr auto keyMember = "jkt"_L1;
constexpr auto certificateMember = "x5t#S256"_L1;

} // namespace

QJsonObject Confirmation::toJson() const
{
    QJsonObject cnf;
    if (!dpopKey.isEmpty())
        cnf.insert(keyMember, QString::fromLatin1(dpopKey));
    if (!certificate.isEmpty())
        cnf.insert(certificateMember, QString::fromLatin1(certificate));
    return cnf;
}

Confirmation Confirmation::fromJson(const QJsonObject &cnf)
{
    return {cnf.value(keyMember).toString().toLatin1(),
            cnf.value(certificateMember).toString().toLatin1()};
}

} // namespace server::oauth
