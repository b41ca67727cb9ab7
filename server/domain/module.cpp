// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/module.h"

#include "server/domain/icon.h"
#include "server/domain/limits.h"
#include "server/domain/textrules.h"

#include <QHash>

#include <algorithm>

namespace server::domain {

namespace {

bool isModuleCode(const QString &code)
{
    return std::all_of(code.begin(), code.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
    });
}

/// Cyrillic letters in order from U+0430; what decomposition cannot turn into Latin ones.
QString latinOf(QChar c)
{
    static const QStringList cyrillic =
        QStringLiteral("a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya")
            .split(u' ');
    if (c == QChar(0x0451))
        return QStringLiteral("e");
    if (c == QChar(0x00DF))
        return QStringLiteral("ss");
    const int index = c.unicode() - 0x0430;
    if (index < 0 || index >= cyrillic.size())
        return {};
    return cyrillic.at(index) == u"-" ? QString() : cyrillic.at(index);
}

} // namespace

base::FieldErrors checkModule(const ModuleDraft &draft)
{
    base::FieldErrors errors;
    checkText(errors, "code", draft.code, limits::codeCharacters, Need::Required);
    if (errors.isEmpty() && !isModuleCode(draft.code))
        errors.append({"code", "code_syntax", {}});
    checkText(errors, "name", draft.name, limits::nameCharacters, Need::Required);
    checkText(errors, "description", draft.description, limits::descriptionCharacters,
              Need::Optional, Lines::Several);
    checkIcon(errors, "icon", draft.iconPng);
    return errors;
}

QString suggestedModuleCode(const QString &name)
{
    QString code;
    bool separatorDue = false;
    for (const QChar c :
         name.left(limits::nameCharacters).toLower().normalized(QString::NormalizationForm_KC)) {
        QString piece = latinOf(c);
        if (piece.isEmpty()) {
            const QString base = QString(c).normalized(QString::NormalizationForm_D).left(1);
            if (!base.isEmpty() && isAsciiLetterOrDigit(base.at(0)))
                piece = base;
        }
        if (piece.isEmpty()) {
            separatorDue = !code.isEmpty();
            continue;
        }
        if (separatorDue)
            code += u'-';
        separatorDue = false;
        code += piece;
    }
    code.truncate(limits::codeCharacters);
    while (code.endsWith(u'-'))
        code.chop(1);
    return code.isEmpty() ? QStringLiteral("module") : code;
}

base::FieldErrors checkExternalApp(const ExternalAppDraft &draft)
{
    base::FieldErrors errors;
    const Need need = draft.useModuleData ? Need::Optional : Need::Required;
    checkText(errors, "name", draft.name, limits::nameCharacters, need);
    checkText(errors, "description", draft.description, limits::descriptionCharacters,
              Need::Optional, Lines::Several);
    checkIcon(errors, "icon", draft.iconPng);
    return errors;
}

AppFace faceOf(const Module &module, const ExternalApp &app)
{
    if (app.useModuleData)
        return {module.name, module.description, module.iconPng};
    return {app.name, app.description, app.iconPng};
}

} // namespace server::domain
