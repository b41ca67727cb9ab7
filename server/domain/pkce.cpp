// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7636 sections 4.1 and 4.2.
#include "server/domain/pkce.h"

#include <algorithm>

namespace server::domain {

namespace {

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

} // namespace

bool isCodeChallenge(const QByteArray &text)
{
    return text.size() == 43 && std::all_of(text.begin(), text.end(), [](char c) {
               return isAlphanumeric(c) || c == '-' || c == '_';
           });
}

bool isCodeVerifier(const QByteArray &text)
{
    return text.size() >= 43 && text.size() <= 128
           && std::all_of(text.begin(), text.end(), [](char c) {
                  return isAlphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
              });
}

} // namespace server::domain
