// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/random.h"
#include "server/base/secret.h"
#include "server/service/setup/application.h"
#include "server/store/store.h"

#include <QHash>
#include <QJsonObject>

/// The set-up file in four steps, each in the thread where it belongs. A wrong file fails at any of
/// them with InvalidInput and one FieldError for each fault, its field the JSON path; nothing is
/// changed.
namespace server::service::setup {

/// Step 1, any thread that may read files: parses the text and reads the icons that it names.
[[nodiscard]] base::Result<QJsonObject> readDocument(const QByteArray &text,
                                                     const QString &baseDirectory);

/// A password of the file and the hash that is stored for its user, or a client's given secret and
/// the hashes of those that it has.
struct PasswordTask
{
    QByteArray path;
    base::Secret password;
    QByteArrayList storedHashes;
};
/// Step 2, the thread of `session`: checks the passwords and finds what there is to hash.
[[nodiscard]] base::Result<std::vector<PasswordTask>>
passwordTasks(const QJsonObject &document, const store::ReadSession &session);

using PreparedPasswords = QHash<QByteArray, PreparedPassword>;
/// Step 3, the hash pool: slow on purpose.
[[nodiscard]] base::Result<PreparedPasswords>
preparePasswords(const std::vector<PasswordTask> &tasks);

/// Step 4, the write job. An error makes the job fail, so that all or nothing of the file is kept.
[[nodiscard]] base::Result<Outcome> apply(Change &change, base::RandomSource &random,
                                          const crypto::Sealer &sealer, const QJsonObject &document,
                                          const PreparedPasswords &passwords);

/// The installation as a set-up file, without secrets and passwords. Applying it changes nothing.
[[nodiscard]] base::Result<QJsonObject> exportDocument(const store::ReadSession &session,
                                                       base::Timestamp now);

} // namespace server::service::setup
