// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/passwordinput.h"

#include <QFile>

#include <cstdio>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using server::base::Error;
using server::base::failure;
using server::base::Result;
using server::base::Secret;

namespace app::ctl {

namespace {

constexpr qsizetype longestLine = 4096;

QByteArray withoutLineEnd(QByteArray line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// The controlling terminal, with its echo off for as long as this object lives.
class SilentTerminal
{
public:
    SilentTerminal()
        : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_descriptor < 0 || ::tcgetattr(m_descriptor, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_usable = ::tcsetattr(m_descriptor, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_usable)
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

    [[nodiscard]] bool isUsable() const { return m_usable; }
    [[nodiscard]] QByteArray ask(const QByteArray &question) const
    {
        QByteArray line(longestLine, '\0');
        if (::write(m_descriptor, question.constData(), static_cast<size_t>(question.size())) < 0)
            return {};
        const ssize_t n = ::read(m_descriptor, line.data(), static_cast<size_t>(line.size()));
        if (::write(m_descriptor, "\n", 1) < 0 || n < 0)
            return {};
        return withoutLineEnd(line.left(n));
    }

private:
    int m_descriptor = -1;
    termios m_before = {};
    bool m_usable = false;
};

} // namespace

Result<Secret> passwordFromFile(const QString &path)
{
    QFile file(path);
    const bool open =
        path == u"-"_s ? file.open(stdin, QFile::ReadOnly) : file.open(QFile::ReadOnly);
    if (!open)
        return failure(Error::Kind::InvalidInput,
                       u"the password file %1 cannot be read: %2"_s.arg(path, file.errorString()));
    Secret password(withoutLineEnd(file.readLine(longestLine)));
    if (password.isEmpty())
        return failure(Error::Kind::InvalidInput, u"the password file %1 is empty"_s.arg(path));
    return password;
}

Result<Secret> passwordFromTerminal()
{
    const SilentTerminal terminal;
    if (!terminal.isUsable())
        return failure(Error::Kind::InvalidInput,
                       u"there is no terminal to ask for the password; use --password-file"_s);
    Secret first(terminal.ask("Password: "_ba));
    const Secret second(terminal.ask("Again: "_ba));
    if (first.isEmpty() || first.reveal() != second.reveal())
        return failure(Error::Kind::InvalidInput, u"the two passwords are empty or differ"_s);
    return first;
}

} // namespace app::ctl
