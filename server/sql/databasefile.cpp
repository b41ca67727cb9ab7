// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/databasefile.h"

#include "server/sql/sqlconnection.h"

#include <QFile>
#include <QFileInfo>
#include <QVariant>
#include <QtEndian>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace server::sql::databasefile {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

namespace {

constexpr qsizetype headerBytes = 100;

tl::unexpected<Error> fault(Error::Kind kind, const QString &path, const QString &what)
{
    return base::failure(kind, u"%1 %2"_s.arg(path, what));
}

QString reason()
{
    return qt_error_string(errno);
}

/// The log holds commits that the file itself does not have yet.
bool hasLog(const QString &path)
{
    return QFileInfo(path + u"-wal"_s).size() > 0;
}

Result<void> checkHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fault(Error::Kind::Unavailable, path, u"cannot be read: "_s + file.errorString());
    if (file.size() == 0)
        return fault(Error::Kind::Corrupt, path, u"is empty; restore it from a backup"_s);
    const QByteArray header = file.read(headerBytes);
    if (header.size() < headerBytes || !header.startsWith(QByteArray("SQLite format 3", 16)))
        return fault(Error::Kind::Corrupt, path, u"is not a database of Consentry"_s);
    const auto number = [&](int offset) {
        return qFromBigEndian<quint32>(header.constData() + offset);
    };
    qint64 pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    if (pageSize == 1)
        pageSize = 65536;
    // The count of pages is only kept up to date where both change counters agree.
    const bool countIsValid = number(24) == number(92);
    if (countIsValid && !hasLog(path) && file.size() < qint64(number(28)) * pageSize)
        return fault(Error::Kind::Corrupt, path, u"is cut short; restore it from a backup"_s);
    return {};
}

tl::unexpected<Error> unreadable(const QString &path, const Error &error)
{
    if (error.kind == Error::Kind::Corrupt)
        return fault(error.kind, path,
                     u"is damaged (%1); restore it from a backup"_s.arg(error.detail));
    return fault(error.kind, path, u"cannot be read: "_s + error.detail);
}

Result<int> checkContents(SqlConnection &connection, const QString &path, int latestSchema)
{
    const auto application = connection.scalar(u"PRAGMA application_id"_s);
    const auto version = connection.scalar(u"PRAGMA user_version"_s);
    if (!application || !version)
        return unreadable(path, (application ? version : application).error());
    if (application->toLongLong() != applicationId || version->toInt() < 1)
        return fault(Error::Kind::Corrupt, path, u"is a database of another program"_s);
    if (version->toInt() > latestSchema)
        return fault(Error::Kind::Corrupt, path,
                     u"was written by a newer version (schema %1, this program knows %2)"_s
                         .arg(version->toInt())
                         .arg(latestSchema));
    const QString check =
        QFileInfo(path).size() <= alwaysCheckedBytes
            ? u"PRAGMA quick_check(1)"_s
            : u"SELECT CASE WHEN count(*) > 0 THEN 'ok' ELSE 'no tables' END FROM sqlite_master"_s;
    const auto found = connection.scalar(check);
    if (!found)
        return unreadable(path, found.error());
    if (found->toString() != "ok"_L1)
        return unreadable(path, {Error::Kind::Corrupt, found->toString().simplified(), {}});
    return version->toInt();
}

} // namespace

Result<int> inspect(const QString &path, int latestSchema)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fault(Error::Kind::NotFound, path, u"does not exist"_s);
    if (!info.isFile())
        return fault(Error::Kind::Corrupt, path, u"is not a file"_s);
    if (auto header = checkHeader(path); !header)
        return base::passOn(header);
    // Without a log the file is read as it stands, so that not even an empty log appears beside it.
    const auto role = hasLog(path) ? SqlConnection::Role::Reader : SqlConnection::Role::Snapshot;
    auto connection = SqlConnection::open(path, role);
    if (!connection)
        return unreadable(path, connection.error());
    return checkContents(**connection, path, latestSchema);
}

Result<void> makePrivate(const QString &path)
{
    const QString directory = QFileInfo(path).absolutePath();
    if (::access(QFile::encodeName(path).constData(), W_OK) != 0)
        return fault(Error::Kind::Unavailable, path, u"cannot be written: "_s + reason());
    // The log lives beside the file.
    if (::access(QFile::encodeName(directory).constData(), W_OK) != 0)
        return fault(Error::Kind::Unavailable, directory, u"cannot be written: "_s + reason());
    if (::chmod(QFile::encodeName(path).constData(), S_IRUSR | S_IWUSR) != 0)
        return fault(Error::Kind::Unavailable, path, u"cannot be made private: "_s + reason());
    return {};
}

Result<void> createPrivate(const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(),
               O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        const auto kind = errno == EEXIST ? Error::Kind::Conflict : Error::Kind::Unavailable;
        return fault(kind, path, u"cannot be created: "_s + reason());
    }
    ::close(descriptor);
    return {};
}

Result<void> flush(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fault(Error::Kind::Unavailable, path, u"cannot be opened: "_s + reason());
    const bool flushed = ::fsync(descriptor) == 0;
    const QString why = flushed ? QString() : reason();
    ::close(descriptor);
    if (!flushed)
        return fault(Error::Kind::Unavailable, path, u"cannot be written through: "_s + why);
    return {};
}

Result<void> moveIntoPlace(const QString &from, const QString &to)
{
    if (auto flushed = flush(from); !flushed)
        return flushed;
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fault(Error::Kind::Unavailable, to, u"cannot be put in place: "_s + reason());
    return flush(QFileInfo(to).absolutePath());
}

void removeWithCompanions(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + suffix);
}

} // namespace server::sql::databasefile
