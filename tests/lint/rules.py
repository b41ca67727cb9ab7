#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rules that one line of code can break."""
import pathlib
import re

import source
from source import Finding


def below(*folders):
    return lambda path: path.startswith(tuple(f + "/" for f in folders))


def outside(*folders):
    inside = below(*folders)
    return lambda path: path.startswith(("app/", "server/", "ui/")) and not inside(path)


def product(path):
    return path.startswith(("app/", "server/", "ui/"))


def everywhere(_):
    return True


# rule, where it holds, what breaks it, what to do
RULES = [
    ("tr-in-server", below("server"), r"\btr\(|QCoreApplication::translate|QT_TR", "texts for people live in ui and in the page translations"),
    ("sql-outside-sql", lambda p: product(p) and not p.startswith("server/sql/"), r"\bQSql\w+", "only server/sql knows QtSql"),
    ("httpserver-outside-http", lambda p: product(p) and not p.startswith("server/http/"), r"\bQ(?:Abstract)?HttpServer\w*", "only server/http knows QHttpServer"),
    ("current-time", outside("server/base", "server/crypto"),
     r"currentDateTime\w*|currentMSecs\w*|currentSecs\w*|system_clock::now|steady_clock::now|QTime::currentTime|QDate::currentDate|\bstd::time\(|\bgettimeofday", "take the time from the Clock that is passed in"),
    ("random", outside("server/base", "server/crypto"), r"QRandomGenerator|RAND_bytes|\brand\(|\bsrand\(|std::mt19937|std::random_device|QUuid::create", "take random bytes from the RandomSource that is passed in"),
    ("sender", product, r"\bsender\(\)", "capture what is needed in the connection"),
    ("string-connect", product, r"\b(?:SIGNAL|SLOT)\(", "connect with member pointers"),
    ("auto-slot", product, r"\bon_\w+_\w+\(", "connect by hand; name the slot by what it does"),
    ("nested-loop", product, r"\bQEventLoop\b|processEvents\(", "continue from a signal or a future"),
    ("blocking-connection", everywhere, r"BlockingQueuedConnection", "post work and answer by post"),
    ("exec-in-ui", below("ui"), r"[.>]exec\(", "open() and continue from the signal"),
    ("own-singleton", product, r"\bstatic\s+\w[\w:<>]*\s*[&*]\s*instance\(", "pass it in"),
    # Constants may be put together; a value may not: nothing is written where SQL expects one. A pragma takes no bound value.
    ("string-built-sql", below("server/sql"),
     r'(?i:^(?!.*\bpragma\b).*(?:(?:[=<>\']|\blike|\bin *\(|\bvalues *\(|\blimit|\boffset)\s*\'?"(?:_s|_L1|_ba)?\s*\)?\s*(?:\+|<<)'
     r'|(?:[=<>\']|\blike|\bin *\(|\bvalues *\(|\blimit|\boffset)\s*\'?%\d|\+\s*u?"\'))', "bind the value"),
    ("raw-foreach", everywhere, r"\bQ_FOREACH\b|\bforeach\s*\(", "use a range for"),
    ("deferred-work", everywhere, r"\b(?:TODO|FIXME|XXX)\b", "finish it or say so in the README"),
    ("skipped-test", below("tests"), r"\bQSKIP\(", "a test that does not run proves nothing"),
    ("triple-mustache", below("resources"), r"\{\{\{|\{\{&", "page templates escape everything"),
    ("hard-colour", lambda p: p.startswith("ui/") and not p.startswith("ui/support/"), r'"#[0-9a-fA-F]{3,8}"|\bQColor\(\s*\d', "colours come from the theme in ui/support"),
]
# Functions that show text: a literal in them must go through tr().
SHOWS = re.compile(r'\b(?:setText|setWindowTitle|setToolTip|setPlaceholderText|setTitle|setStatusTip|setAccessibleName|'
                   r'setAccessibleDescription|addAction|setTabText|addItem|showMessage|setInformativeText|setDetailedText|'
                   r'setSuffix|setPrefix|setSpecialValueText|QGroupBox|QLabel|QPushButton|QCheckBox|QRadioButton|QAction|QToolButton)\(\s*'
                   r'(?:u?"([^"]*)"|QStringLiteral\(\s*u?"([^"]*)"|QLatin1String\(\s*"([^"]*)")')
# Their first argument is a name for the program; the second is what people read.
SHOWS_SECOND = re.compile(r'\b(?:addRow|addTab)\([^,]*,\s*(?:u?"([^"]*)"|QStringLiteral\(\s*u?"([^"]*)"|QLatin1String\(\s*"([^"]*)")')
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
LICENSED = (".cpp", ".h", ".py", ".sh", ".sql", ".cmake", ".css", ".html", ".qss", ".txt")
WITHOUT_LICENCE_LINE = ("tests/lint/layers.txt", "tests/lint/migrations.txt", "packaging/packages.txt", "tests/support/leaks.txt")


def check_text(path, text_lines):
    """Findings of one file; path decides which rules hold."""
    findings = []
    code = source.without_comments(text_lines) if path.endswith(source.CODE) else text_lines
    for rule, applies, pattern, advice in RULES:
        if not applies(path):
            continue
        expression = re.compile(pattern)
        subject = text_lines if rule == "deferred-work" else code
        for number, line in enumerate(subject, 1):
            if expression.search(line):
                findings.append(Finding(path, number, rule, advice))
    if path.startswith("ui/"):
        for number, line in enumerate(code, 1):
            for match in (*SHOWS.finditer(line), *SHOWS_SECOND.finditer(line)):
                shown = next((g for g in match.groups() if g is not None), "")
                if re.search(r"[A-Za-z]{2}", shown):
                    findings.append(Finding(path, number, "untranslated", f'"{shown}" is shown and not translated'))
    return findings


def licensed_files(root):
    """What people wrote and can carry the line: sources, and scripts without a suffix."""
    folders = ("app", "server", "ui", "tests", "packaging", "resources", ".ci")
    for path in map(str, source.files(root, folders, LICENSED + ("",))):
        if path in WITHOUT_LICENCE_LINE or "/exceptions/" in path or path.startswith("tests/data/"):
            continue
        if pathlib.Path(path).suffix in ("", ".txt") and not (
                path.endswith("CMakeLists.txt") or (root / path).read_bytes().startswith(b"#!")):
            continue
        yield path


def check(root):
    findings = []
    for path in map(str, source.files(root)):
        findings += check_text(path, source.lines(path, root))
    for path in map(str, source.files(root, ("resources",), (".html",))):
        findings += check_text(path, source.lines(path, root))
    for path in licensed_files(root):
        text = source.lines(path, root)
        first = text[1:2] if text and text[0].startswith("#!") else text[:1]
        if not any(SPDX in line for line in first):
            findings.append(Finding(path, 1, "licence-line", f"the first line holds {SPDX}"))
    # The lints name what they forbid.
    return [f for f in findings if not f.path.startswith("tests/lint/")]


if __name__ == "__main__":
    source.main("rules", check)
