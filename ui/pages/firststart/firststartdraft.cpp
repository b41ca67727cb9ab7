// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firststart/firststartdraft.h"

#include <QUrl>

namespace ui::pages::firststart {

using namespace server::domain;
using server::base::FieldError;
using server::base::FieldErrors;
using server::base::Secret;

namespace {

FieldErrors renamed(const FieldErrors &faults, const QByteArray &from, const QByteArray &to)
{
    FieldErrors result;
    for (FieldError fault : faults) {
        if (fault.field.startsWith(from))
            fault.field = to;
        result.append(fault);
    }
    return result;
}

} // namespace

FieldErrors FirstStartDraft::checkServer() const
{
    FieldErrors faults;
    ServerConfig config;
    if (auto issuer = Issuer::parse(link.trimmed().toUtf8()))
        config.issuer = *issuer;
    else
        faults.append(
            {"issuer", issuer.error().fields.value(0).code, issuer.error().fields.value(0).params});
    bool isNumber = false;
    const int number = port.trimmed().toInt(&isNumber);
    if (port.trimmed().isEmpty())
        faults.append({"port", "required", {}});
    else if (!isNumber || number < 1 || number > 65535)
        faults.append({"port", "port_syntax", {}});
    if (withCertificate && certificateFile.trimmed().isEmpty())
        faults.append({"tls_certificate_file", "required", {}});
    if (withCertificate && keyFile.trimmed().isEmpty())
        faults.append({"tls_key_file", "required", {}});
    if (!faults.isEmpty())
        return faults;
    const auto address = ListenAddress::parse(values().listen.first());
    if (address)
        config.listen = {*address};
    if (withCertificate) {
        config.tlsCertificateFile = certificateFile.trimmed();
        config.tlsKeyFile = keyFile.trimmed();
    }
    return renamed(checkServerConfig(config), "listen", "port");
}

FieldErrors FirstStartDraft::checkPeople() const
{
    FieldErrors faults;
    if (company.trimmed().isEmpty())
        faults.append({"company", "required", {}});
    UserDraft user;
    user.code = code.trimmed();
    user.name = name.trimmed();
    user.email = email.trimmed();
    user.administrator = true;
    faults += checkUser(user);
    const FieldErrors passwordFaults = checkPassword(Secret::fromUtf8(password), user.code);
    for (FieldError fault : passwordFaults) {
        fault.field = "password";
        faults.append(fault);
    }
    if (password != repeated)
        faults.append({"repeated", "not_the_same", {}});
    return faults;
}

server::api::FirstStart FirstStartDraft::values() const
{
    server::api::FirstStart values;
    values.issuer = link.trimmed().toUtf8();
    values.listen = {(everywhere ? QStringLiteral("0.0.0.0:") : QStringLiteral("127.0.0.1:"))
                     + port.trimmed()};
    if (withCertificate) {
        values.tlsCertificateFile = certificateFile.trimmed();
        values.tlsKeyFile = keyFile.trimmed();
    }
    values.companyName = company.trimmed();
    values.administratorCode = code.trimmed();
    values.administratorName = name.trimmed();
    values.administratorEmail = email.trimmed();
    values.password = Secret::fromUtf8(password);
    return values;
}

QString FirstStartDraft::host() const
{
    return QUrl(link.trimmed()).host();
}

} // namespace ui::pages::firststart
