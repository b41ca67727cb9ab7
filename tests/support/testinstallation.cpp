// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testinstallation.h"

#include "tests/support/programs.h"
#include "tests/support/samplesetup.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using app::startup::InstallationOptions;
using server::base::Result;

namespace tests::support {

TestInstallation::TestInstallation(const server::base::Clock *clock)
    : m_port(freePort())
{
    if (const auto started = startUp(clock); !started)
        m_problem = started.error().detail;
}

TestInstallation::~TestInstallation()
{
    m_admin.reset();
}

QByteArray TestInstallation::issuer() const
{
    return "http://127.0.0.1:"_ba + QByteArray::number(m_port);
}

Result<void> TestInstallation::startUp(const server::base::Clock *clock)
{
    InstallationOptions options;
    options.dataDirectory = dataDirectory();
    options.holder = u"a test"_s;
    options.missing = InstallationOptions::Missing::Create;
    options.clock = clock;
    auto installation = app::startup::Installation::open(options);
    if (!installation)
        return server::base::passOn(installation);
    auto running = app::startup::RunningServer::start(std::move(*installation));
    if (!running)
        return server::base::passOn(running);
    m_running = std::move(*running);
    m_admin = m_running->makeAdminApi(
        server::domain::Actor{server::domain::Actor::Kind::CommandLine, {}, u"test"_s, {}});
    const QString fault = apply(sampleSetup(issuer(), u"127.0.0.1:%1"_s.arg(m_port)));
    if (!fault.isEmpty())
        return server::base::failure(server::base::Error::Kind::InvalidInput, fault);
    return m_running->serve();
}

QString TestInstallation::apply(const QJsonObject &setup)
{
    auto future = m_admin->applySetup(QJsonDocument(setup).toJson(), false, m_directory.path());
    future.waitForFinished();
    const auto result = future.takeResult();
    if (result)
        return {};
    QString text = result.error().detail;
    for (const auto &field : result.error().fields)
        text += u"; "_s + QString::fromUtf8(field.field + ": "_ba + field.code);
    return text.isEmpty() ? u"apply failed"_s : text;
}

} // namespace tests::support
