// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-14, C-15.
#include "server/domain/legacytoken.h"

#include "server/domain/limits.h"

#include <algorithm>

namespace server::domain {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype maximumDigits = 6;

tl::unexpected<base::Error> wrong(base::FieldErrors fields)
{
    return base::failure(base::Error::Kind::InvalidInput, u"the duration is not valid"_s,
                         std::move(fields));
}

} // namespace

base::FieldErrors checkLegacyDuration(base::Seconds duration)
{
    const base::Seconds hour = std::chrono::hours(1);
    if (duration >= hour && duration <= base::Seconds(limits::legacyTokenSeconds))
        return {};
    return {{"duration",
             "out_of_range",
             {QString::number(1), QString::number(limits::legacyTokenSeconds / hour.count())}}};
}

base::Result<base::Seconds> parseLegacyDuration(const QString &text)
{
    if (text.isEmpty())
        return wrong({{"duration", "required", {}}});
    const QString digits = text.chopped(1);
    const QChar unit = text.back();
    const bool isNumber = !digits.isEmpty() && digits.size() <= maximumDigits
                          && std::all_of(digits.begin(), digits.end(),
                                         [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber || (unit != u'h' && unit != u'd'))
        return wrong({{"duration", "duration_syntax", {}}});
    const base::Seconds one = unit == u'h' ? base::Seconds(3600) : base::Seconds(86400);
    const base::Seconds duration = one * digits.toLongLong();
    if (auto errors = checkLegacyDuration(duration); !errors.isEmpty())
        return wrong(std::move(errors));
    return duration;
}

} // namespace server::domain
