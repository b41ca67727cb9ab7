// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/json/jsoncall.h"
#include "server/base/base64url.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

/// "document": the file's bytes in base64, since it must be looked at as it was written;
/// "directory": where it stands, for the icons it names.
void apply(const JsonCallPtr &call)
{
    auto &params = call->params();
    QByteArray encoded;
    QString directory;
    bool dryRun = false;
    params.text(u"document"_s, encoded);
    params.text(u"directory"_s, directory);
    params.flag(u"dry_run"_s, dryRun);
    const auto document = base::fromBase64(encoded);
    if (!document)
        params.fault("document", "wrong_type", {u"base64"_s});
    if (!call->isReady())
        return;
    call->after<QJsonObject>(call->api().applySetup(*document, dryRun, directory),
                             [call](const auto &answer) { call->result(answer); });
}

void exportAll(const JsonCallPtr &call)
{
    if (!call->isReady())
        return;
    call->after<QJsonObject>(call->api().exportSetup(),
                             [call](const auto &document) { call->result(document); });
}

} // namespace

QList<JsonCallEntry> setupCalls()
{
    return {{"setup.apply", apply}, {"setup.export", exportAll}};
}

} // namespace server::admin
