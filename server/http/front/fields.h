// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace server::http::front {

/// What becomes of a request header.
enum class FieldUse {
    Dropped, ///< checked for syntax, then forgotten
    Handed,  ///< handlers see it
    Proxy,   ///< handlers see it when a trusted proxy sent it, else it is dropped
    Framing, ///< decides how the request is read; handlers never see it
};

struct Field
{
    QByteArray name; ///< in lower case, shared: no copy for each request
    FieldUse use = FieldUse::Dropped;
};

/// The table of headers that anything in this server looks at. Every other name is dropped while
/// reading, so that a client cannot reach code that nobody meant it to reach.
[[nodiscard]] const Field &fieldOf(QByteArrayView name);

} // namespace server::http::front
