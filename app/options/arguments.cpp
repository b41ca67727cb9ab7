// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/arguments.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using server::base::Error;

namespace app::options {

namespace {

QString synopsis(const Option &option)
{
    const QString name = u"--"_s + option.name;
    return option.value.isEmpty() ? name : name + u' ' + option.value;
}

} // namespace

server::base::Result<Arguments> Arguments::parse(const QStringList &words,
                                                 const QList<Option> &options)
{
    Arguments result;
    bool onlyWords = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (onlyWords || !word.startsWith(u"--"_s)) {
            if (!onlyWords && word.size() > 1 && word.startsWith(u'-'))
                return server::base::failure(Error::Kind::InvalidInput,
                                             u"options begin with two dashes: "_s + word.left(2));
            result.m_words.append(word);
            continue;
        }
        if (word == u"--"_s) {
            onlyWords = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const auto option = std::find_if(options.begin(), options.end(),
                                         [&](const Option &o) { return o.name == name; });
        if (option == options.end())
            return server::base::failure(Error::Kind::InvalidInput, u"unknown option --"_s + name);
        if (result.has(name) && option->times == Option::Times::Once)
            return server::base::failure(Error::Kind::InvalidInput,
                                         u"--%1 stands twice"_s.arg(name));
        if (option->value.isEmpty()) {
            if (equals >= 0)
                return server::base::failure(Error::Kind::InvalidInput,
                                             u"--%1 takes no value"_s.arg(name));
            result.m_values[name].append(QString());
            continue;
        }
        if (equals < 0 && i + 1 >= words.size())
            return server::base::failure(Error::Kind::InvalidInput,
                                         u"--%1 needs %2"_s.arg(name, option->value));
        const QString value = equals >= 0 ? word.mid(equals + 1) : words.at(++i);
        if (value.isEmpty())
            return server::base::failure(Error::Kind::InvalidInput,
                                         u"--%1 needs %2"_s.arg(name, option->value));
        result.m_values[name].append(value);
    }
    return result;
}

QString Arguments::value(const QString &name) const
{
    const QStringList all = m_values.value(name);
    return all.isEmpty() ? QString() : all.constFirst();
}

QString optionLines(const QList<Option> &options)
{
    qsizetype width = 0;
    for (const Option &option : options)
        width = std::max(width, synopsis(option).size());
    QString lines;
    for (const Option &option : options)
        lines += u"  "_s + synopsis(option).leftJustified(width + 2) + option.text + u'\n';
    return lines;
}

} // namespace app::options
