// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace server::base {

/// Bytes that must not be printed, copied by accident or left in memory: passwords, client secrets,
/// codes, tokens, key material. Wiped on destruction (best effort: Qt and the kernel keep copies of
/// what passed through them). Not thread-safe; move it to where it is used.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    static Secret fromUtf8(const QString &text);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    /// A second, separate copy where one is truly needed.
    [[nodiscard]] Secret clone() const;
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    /// The bytes themselves; never log or store the result.
    [[nodiscard]] const QByteArray &reveal() const { return m_bytes; }

private:
    void wipe();
    QByteArray m_bytes;
};

} // namespace server::base
