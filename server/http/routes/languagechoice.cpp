// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/routes/languagechoice.h"

#include <QByteArrayList>

namespace server::http::routes {

namespace {

bool isChoice(const QByteArray &parameter)
{
    return parameter.startsWith("lang=");
}

} // namespace

QByteArray languageIn(const QByteArray &query)
{
    for (const QByteArray &parameter : query.split('&')) {
        if (isChoice(parameter))
            return parameter.mid(5);
    }
    return {};
}

QByteArray withoutLanguage(const QByteArray &query)
{
    if (query.isEmpty())
        return query;
    QByteArrayList parameters = query.split('&');
    parameters.removeIf(isChoice);
    return parameters.join('&');
}

} // namespace server::http::routes
