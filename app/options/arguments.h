// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QHash>
#include <QStringList>

namespace app::options {

/// One option of a command, as the parser and the help text need it.
struct Option
{
    QString name;  ///< without the dashes
    QString value; ///< what stands for its value in the help; empty: a switch
    QString text;
    enum class Times { Once, Many };
    Times times = Times::Once;
};

/// A command line taken apart: `--name value`, `--name=value`, `--switch`, and the rest in order.
/// `--` ends the options.
class Arguments
{
public:
    /// InvalidInput for an option that is not listed, stands twice, or lacks its value. The detail
    /// never repeats a value: somebody may have typed a password there.
    [[nodiscard]] static server::base::Result<Arguments> parse(const QStringList &words,
                                                               const QList<Option> &options);

    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }
    /// The value of an option that may stand once; empty when absent.
    [[nodiscard]] QString value(const QString &name) const;
    [[nodiscard]] QStringList values(const QString &name) const { return m_values.value(name); }
    [[nodiscard]] const QStringList &words() const { return m_words; }

private:
    QHash<QString, QStringList> m_values;
    QStringList m_words;
};

/// The lines of a help text for these options, aligned.
[[nodiscard]] QString optionLines(const QList<Option> &options);

} // namespace app::options
