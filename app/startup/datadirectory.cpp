// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/datadirectory.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using server::base::Error;
using server::base::failure;
using server::base::Result;

namespace app::startup {

namespace {

QString reason(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

/// There, ours, a directory, and closed to others.
Result<void> secureDirectory(const QString &path, DataDirectory::Missing missing)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (::stat(name.constData(), &status) != 0) {
        const int error = errno;
        if (error != ENOENT)
            return failure(Error::Kind::Corrupt,
                           u"the data directory %1 cannot be used: %2"_s.arg(path, reason(error)));
        if (missing == DataDirectory::Missing::Refuse)
            return failure(Error::Kind::NotFound,
                           u"the data directory %1 does not exist"_s.arg(path));
        if (::mkdir(name.constData(), S_IRWXU) != 0)
            return failure(Error::Kind::Corrupt,
                           u"the data directory %1 cannot be made: %2"_s.arg(path, reason(errno)));
        return {};
    }
    if (!S_ISDIR(status.st_mode))
        return failure(Error::Kind::Corrupt, u"%1 is not a directory"_s.arg(path));
    if (status.st_uid != ::geteuid())
        return failure(
            Error::Kind::Corrupt,
            u"the data directory %1 belongs to another user (uid %2); run this as that user"_s
                .arg(path)
                .arg(status.st_uid));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0 && ::chmod(name.constData(), S_IRWXU) != 0)
        return failure(Error::Kind::Corrupt,
                       u"the data directory %1 is open to others and cannot be closed: %2"_s.arg(
                           path, reason(errno)));
    return {};
}

QString holderIn(int lock)
{
    QByteArray text(256, '\0');
    const ssize_t n = ::pread(lock, text.data(), static_cast<size_t>(text.size()), 0);
    const QString holder = QString::fromUtf8(text.left(n > 0 ? n : 0)).section(u'\n', 0, 0);
    return holder.isEmpty() ? u"another process"_s : holder;
}

} // namespace

QString controlSocketOf(const QString &dataDirectory)
{
    return dataDirectory + u"/control.sock"_s;
}

DataDirectory::DataDirectory(QString path, int lock)
    : m_path(std::move(path))
    , m_lock(lock)
{
}

DataDirectory::~DataDirectory()
{
    // The file stays: removing it would let two later processes lock two different files.
    if (::ftruncate(m_lock, 0) == 0)
        ::flock(m_lock, LOCK_UN);
    ::close(m_lock);
}

Result<std::unique_ptr<DataDirectory>> DataDirectory::claim(const QString &path,
                                                            const QString &holder, Missing missing)
{
    if (auto secured = secureDirectory(path, missing); !secured)
        return server::base::passOn(secured);
    const QByteArray name = QFile::encodeName(path + u"/lock"_s);
    const int lock =
        ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (lock < 0)
        return failure(Error::Kind::Corrupt,
                       u"the data directory %1 cannot be written: %2"_s.arg(path, reason(errno)));
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        const int error = errno;
        const QString other = holderIn(lock);
        ::close(lock);
        if (error != EWOULDBLOCK)
            return failure(
                Error::Kind::Corrupt,
                u"the data directory %1 cannot be locked: %2"_s.arg(path, reason(error)));
        return failure(Error::Kind::InUse,
                       u"the data directory %1 is in use by %2"_s.arg(path, other));
    }
    std::unique_ptr<DataDirectory> directory(new DataDirectory(path, lock));
    const QByteArray text = u"%1, process %2\n"_s.arg(holder).arg(::getpid()).toUtf8();
    if (::ftruncate(lock, 0) != 0
        || ::pwrite(lock, text.constData(), static_cast<size_t>(text.size()), 0) != text.size())
        return failure(Error::Kind::Corrupt,
                       u"the data directory %1 cannot be written: %2"_s.arg(path, reason(errno)));
    return directory;
}

QString DataDirectory::databaseFile() const
{
    return m_path + u"/consentry.db"_s;
}

QString DataDirectory::controlSocket() const
{
    return controlSocketOf(m_path);
}

bool DataDirectory::wasInstalled() const
{
    return QFileInfo::exists(m_path + u"/installed"_s)
           || QFileInfo::exists(m_path + u"/master.key"_s);
}

Result<void> DataDirectory::markInstalled() const
{
    const QByteArray name = QFile::encodeName(m_path + u"/installed"_s);
    const int mark =
        ::open(name.constData(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (mark < 0)
        return failure(Error::Kind::Corrupt,
                       u"the data directory %1 cannot be written: %2"_s.arg(m_path, reason(errno)));
    ::close(mark);
    return {};
}

void DataDirectory::unmarkInstalled() const
{
    QFile::remove(m_path + u"/installed"_s);
}

} // namespace app::startup
