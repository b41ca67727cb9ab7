// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/routes/form.h"

using namespace Qt::StringLiterals;

namespace server::http::routes {

namespace {

FormResult parsed(const QByteArray &encoded)
{
    auto parameters = oauth::Parameters::parse(encoded);
    if (parameters)
        return std::move(*parameters);
    return tl::unexpected(oauth::makeError(oauth::ErrorCode::InvalidRequest,
                                           "the parameters are not correctly encoded",
                                           parameters.error().detail));
}

} // namespace

bool isForm(const Request &request)
{
    if (request.count("content-type"_ba) != 1)
        return false;
    const QByteArray type = request.header("content-type"_ba);
    return type.split(';').first().trimmed().toLower() == "application/x-www-form-urlencoded";
}

FormResult formOf(const Request &request)
{
    if (!isForm(request)) {
        return tl::unexpected(oauth::makeError(oauth::ErrorCode::InvalidRequest,
                                               "the body must be application/x-www-form-urlencoded",
                                               {}));
    }
    return parsed(request.body);
}

FormResult queryOf(const Request &request)
{
    return parsed(request.query);
}

} // namespace server::http::routes
