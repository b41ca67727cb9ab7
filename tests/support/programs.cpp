// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/programs.h"

#include "tests/support/samplesetup.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTcpServer>

#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tests::support {

namespace {

// Below the ports that Linux gives to outgoing connections (32768 and up): between the choice of a
// port and the start of its server no other program comes by it.
constexpr int firstPort = 20000;
constexpr int endOfPorts = 32000;

QString programPath(const QString &name)
{
    return QStringLiteral(CONSENTRY_BIN "/") + name;
}

} // namespace

quint16 freePort()
{
    const QString folder = QDir::tempPath() + u"/consentry-test-ports-%1"_s.arg(::geteuid());
    QDir().mkpath(folder);
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const auto port = quint16(QRandomGenerator::system()->bounded(firstPort, endOfPorts));
        const QByteArray path = QFile::encodeName(folder + u"/%1"_s.arg(port));
        const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        QTcpServer probe;
        // The lock stays until this process ends: it is what keeps the port for its test.
        if (file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) == 0
            && probe.listen(QHostAddress::LocalHost, port))
            return port;
        if (file >= 0)
            ::close(file);
    }
    return 0;
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
