// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/programs.h"

#include "tests/support/samplesetup.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTcpServer>

#include <csignal>

using namespace Qt::StringLiterals;

namespace tests::support {

namespace {

QString programPath(const QString &name)
{
    return QStringLiteral(CONSENTRY_BIN "/") + name;
}

} // namespace

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost, 0) ? probe.serverPort() : 0;
}

QJsonObject ProgramResult::json() const
{
    return QJsonDocument::fromJson(output).object();
}

ProgramResult runProgram(const QString &name, const QStringList &words, const QByteArray &input,
                         int milliseconds)
{
    QProcess process;
    process.start(programPath(name), words);
    process.write(input);
    process.closeWriteChannel();
    ProgramResult result;
    if (process.waitForFinished(milliseconds) && process.exitStatus() == QProcess::NormalExit)
        result.status = process.exitCode();
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    return result;
}

ServiceRun::ServiceRun()
    : m_port(freePort())
{
}

ServiceRun::~ServiceRun()
{
    if (isRunning())
        kill();
}

QByteArray ServiceRun::issuer() const
{
    return "http://127.0.0.1:"_ba + QByteArray::number(m_port);
}

ProgramResult ServiceRun::control(const QStringList &words, const QByteArray &input) const
{
    return runProgram(u"consentryctl"_s, QStringList{u"--data-dir"_s, dataDirectory()} + words,
                      input);
}

bool ServiceRun::makeSample()
{
    QFile file(path(u"setup.json"_s));
    if (!file.open(QFile::WriteOnly))
        return false;
    const QString listen = u"127.0.0.1:%1"_s.arg(m_port);
    file.write(QJsonDocument(sampleSetup(issuer(), listen)).toJson());
    file.close();
    const ProgramResult applied = control({u"apply"_s, file.fileName()});
    file.remove();
    if (applied.status != 0)
        qWarning("apply: status %d %s", applied.status, applied.errors.constData());
    return applied.status == 0;
}

bool ServiceRun::start(const QStringList &more)
{
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(path(u"log"_s), QProcess::Append);
    m_process->start(programPath(u"consentryd"_s),
                     QStringList{u"--data-dir"_s, dataDirectory()} + more);
    QElapsedTimer timer;
    timer.start();
    while (!m_process->canReadLine()) {
        const int left = 20000 - int(timer.elapsed());
        if (left <= 0 || !m_process->waitForReadyRead(left)) {
            qWarning("consentryd is not ready: %s", log().constData());
            return false;
        }
    }
    m_readyLine = m_process->readLine();
    return true;
}

bool ServiceRun::isRunning() const
{
    return m_process && m_process->state() == QProcess::Running;
}

void ServiceRun::kill()
{
    m_process->kill();
    m_process->waitForFinished(10000);
    m_process.reset();
}

int ServiceRun::terminate(int milliseconds)
{
    m_process->terminate();
    const bool ended =
        m_process->waitForFinished(milliseconds) && m_process->exitStatus() == QProcess::NormalExit;
    const int status = ended ? m_process->exitCode() : -1;
    if (isRunning())
        kill();
    m_process.reset();
    return status;
}

void ServiceRun::send(int signal) const
{
    ::kill(pid_t(m_process->processId()), signal);
}

QByteArray ServiceRun::log() const
{
    QFile file(path(u"log"_s));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace tests::support
