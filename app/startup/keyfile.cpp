// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/keyfile.h"

#include "server/base/base64url.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace app::startup {

namespace {

using namespace Qt::StringLiterals;
using server::base::Error;
using server::base::Result;
using server::base::Secret;

constexpr qsizetype keyBytes = 32;

/// A file descriptor that is closed at the end of its scope.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

tl::unexpected<Error> fault(const QString &path, const QString &reason,
                            Error::Kind kind = Error::Kind::Unavailable)
{
    return server::base::failure(kind, path + u": "_s + reason);
}

QString systemReason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

std::optional<Secret> decoded(const QByteArray &content)
{
    if (content.size() == keyBytes)
        return Secret(content);
    const QByteArray text = content.trimmed();
    for (auto bytes : {server::base::fromBase64Url(text), server::base::fromBase64(text)}) {
        if (bytes && bytes->size() == keyBytes)
            return Secret(std::move(*bytes));
    }
    QByteArray hex = QByteArray::fromHex(text);
    if (text.size() == 2 * keyBytes && hex.size() == keyBytes && hex.toHex() == text.toLower())
        return Secret(std::move(hex));
    return {};
}

bool writeWholly(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (written < 0 && errno != EINTR)
            return false;
        done += std::max<ssize_t>(written, 0);
    }
    return true;
}

} // namespace

Result<std::optional<Secret>> readKeyAt(const QString &path, KeyFileGuard guard)
{
    // No link is followed, and a pipe in its place cannot hold the start.
    const Descriptor file(::open(QFile::encodeName(path).constData(),
                                 O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (file.number() < 0)
        return errno == ENOENT ? Result<std::optional<Secret>>(std::nullopt)
                               : fault(path, systemReason());
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0)
        return fault(path, systemReason());
    if (!S_ISREG(status.st_mode))
        return fault(path, u"not a regular file"_s);
    if (guard == KeyFileGuard::OwnerOnly && (status.st_mode & 077) != 0)
        return fault(
            path,
            u"others may read it (mode %1); make it 0600, and the key a new one if they could"_s
                .arg(QString::number(status.st_mode & 07777, 8)));
    std::array<char, 256> buffer{};
    const ssize_t length = ::read(file.number(), buffer.data(), buffer.size());
    if (length < 0)
        return fault(path, systemReason());
    const Secret content(QByteArray(buffer.data(), length));
    explicit_bzero(buffer.data(), buffer.size());
    auto key = decoded(content.reveal());
    if (!key)
        return fault(path, u"does not hold a key of 32 bytes"_s);
    return key;
}

Result<void> writeKeyAt(const QString &path, const Secret &key)
{
    const QByteArray name = QFile::encodeName(path);
    const Secret text(server::base::toBase64Url(key.reveal()) + '\n');
    {
        const Descriptor file(
            ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (file.number() < 0)
            return fault(path, systemReason(),
                         errno == EEXIST ? Error::Kind::Conflict : Error::Kind::Unavailable);
        if (!writeWholly(file.number(), text.reveal()) || ::fsync(file.number()) != 0) {
            const QString reason = systemReason();
            ::unlink(
                name.constData()); // half a key would be taken for a damaged one at the next start
            return fault(path, reason);
        }
    }
    const Descriptor directory(::open(QFile::encodeName(QFileInfo(path).path()).constData(),
                                      O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.number() < 0 || ::fsync(directory.number()) != 0)
        return fault(path, systemReason());
    return {};
}

} // namespace app::startup
