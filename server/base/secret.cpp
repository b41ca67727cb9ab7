// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/secret.h"

#include <cstring>

namespace server::base {

Secret::Secret(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
    // A shared buffer would survive our wipe in the other owner, or be wiped under it.
    m_bytes.detach();
}

Secret Secret::fromUtf8(const QString &text)
{
    return Secret(text.toUtf8());
}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
{
    other.m_bytes = {};
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        other.m_bytes = {};
    }
    return *this;
}

Secret Secret::clone() const
{
    return Secret(QByteArray(m_bytes.constData(), m_bytes.size()));
}

void Secret::wipe()
{
    // Only a buffer of our own is wiped; a shared one belongs to somebody who still reads it.
    if (!m_bytes.isEmpty() && m_bytes.isDetached())
        explicit_bzero(m_bytes.data(), size_t(m_bytes.size()));
    m_bytes = {};
}

} // namespace server::base
