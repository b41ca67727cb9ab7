#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every language says everything: no unfinished or vanished text, the same placeholders, the same keys."""
import json
import re
import xml.etree.ElementTree as ElementTree

import source
from source import Finding

LANGUAGES = ("ru", "es", "fr", "de")
PLACE = re.compile(r"%n|%L?\d|\{\w+\}")


def check_ts(path, root):
    findings = []
    tree = ElementTree.parse(root / path)
    for context in tree.iter("context"):
        # lupdate lost its way in a source file: at run time the class is asked for with its namespaces.
        if "::" not in (context.findtext("name") or ""):
            findings.append(Finding(path, 0, "context", f'"{context.findtext("name")}" has no namespace'))
    for message in tree.iter("message"):
        text = message.findtext("source") or ""
        translation = message.find("translation")
        kind = translation.get("type", "") if translation is not None else "unfinished"
        forms = [form.text or "" for form in translation.findall("numerusform")] if translation is not None else []
        values = forms or [(translation.text if translation is not None else "") or ""]
        if kind or not all(value.strip() for value in values):
            findings.append(Finding(path, 0, "unfinished", f'"{text[:60]}" ({kind or "empty"})'))
            continue
        wanted = sorted(set(PLACE.findall(text)) - {"%n"})
        for value in values:
            if sorted(set(PLACE.findall(value)) - {"%n"}) != wanted:
                findings.append(Finding(path, 0, "placeholders", f'"{text[:60]}" -> "{value[:60]}"'))
    return findings


def check(root):
    findings = []
    for language in LANGUAGES:
        path = f"translations/consentry_{language}.ts"
        if not (root / path).exists():
            findings.append(Finding(path, 0, "missing-language", "the console has no such language"))
        else:
            findings += check_ts(path, root)
    pages = {p.stem[len("web_"):]: json.loads(p.read_text(encoding="utf-8")) for p in (root / "translations").glob("web_*.json")}
    for language in ("en",) + LANGUAGES:
        path = f"translations/web_{language}.json"
        if language not in pages:
            findings.append(Finding(path, 0, "missing-language", "the pages have no such language"))
            continue
        english = pages.get("en", {})
        for key in english.keys() ^ pages[language].keys():
            findings.append(Finding(path, 0, "keys", f'"{key}" stands in one of English and {language} only'))
        for key in english.keys() & pages[language].keys():
            if str(english[key]).strip() and not str(pages[language][key]).strip():
                findings.append(Finding(path, 0, "unfinished", f'"{key}"'))
            if set(PLACE.findall(str(english[key]))) != set(PLACE.findall(str(pages[language][key]))):
                findings.append(Finding(path, 0, "placeholders", f'"{key}"'))
    return findings


if __name__ == "__main__":
    source.main("translations", check)
