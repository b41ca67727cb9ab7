#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and functions that have grown past what one reads at a sitting.

sizes.py            what is past the limits is a finding
sizes.py --report   also lists what is past the aims: the longest first
"""
import re
import sys

import source
from source import Finding

# What a finding is, and what one aims for.
LIMITS = {"source": 400, "header": 200, "function": 60}
TEST_LIMITS = {"source": 600, "header": 300, "function": 120}  # tables of rows are long and easy to read
AIMS = {"source": 250, "header": 150, "function": 50}
# Such a block has its brace in the first column, too, and is no function.
NOT_A_FUNCTION = re.compile(r"^(template\b.*)?(class|struct|union|enum|namespace|extern)\b")


def functions(text):
    """(line of the opening brace, lines between the braces); clang-format puts both in the first column."""
    found, start, head = [], None, ""
    for number, line in enumerate(text, 1):
        if line == "{":
            start = None if NOT_A_FUNCTION.match(head) else number
        elif line.startswith("}"):
            if start:
                found.append((start, number - start - 1))
            start, head = None, ""
        elif start is None and line and not line.startswith((" ", "//", "#")):
            # the first line of a declaration stays its head until the declaration ends
            head = line if head == "" or head.endswith((";", "}", ":")) else head
            if line.endswith(";"):
                head = ""
    return found


def measured(root):
    """(kind, path, line, length) of every file and function."""
    for path in map(str, source.files(root)):
        text = source.lines(path, root)
        yield "header" if path.endswith(".h") else "source", path, 1, len(text)
        for start, length in functions(text if path.endswith(".cpp") else []):
            yield "function", path, start, length


def check(root):
    findings = []
    for kind, path, line, length in measured(root):
        limit = (TEST_LIMITS if path.startswith("tests/") else LIMITS)[kind]
        if length > limit:
            rule = "long-function" if kind == "function" else "long-file"
            findings.append(Finding(path, line, rule, f"{length} lines, {limit} are the limit"))
    return findings


def report(root):
    for kind, path, line, length in sorted(measured(root), key=lambda row: -row[3]):
        if length > AIMS[kind]:
            print(f"{length:5} {kind:8} {path}:{line}")


if __name__ == "__main__":
    if "--report" in sys.argv[1:]:
        report(source.ROOT)
    source.main("sizes", check)
