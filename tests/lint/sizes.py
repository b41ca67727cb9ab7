#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and functions that have grown past what one reads at a sitting."""
import source
from source import Finding

SOURCE_LINES, HEADER_LINES, FUNCTION_LINES = 400, 200, 80


def check(root):
    findings = []
    for path in map(str, source.files(root)):
        text = source.lines(path, root)
        limit = HEADER_LINES if path.endswith(".h") else SOURCE_LINES
        if len(text) > limit:
            findings.append(Finding(path, limit, "long-file", f"{len(text)} lines, {limit} are the limit"))
        start = None
        for number, line in enumerate(text if path.endswith(".cpp") else [], 1):
            # clang-format puts a function's braces in the first column
            if line == "{":
                start = number
            elif line.startswith("}") and start:
                if number - start - 1 > FUNCTION_LINES:
                    findings.append(Finding(path, start, "long-function", f"{number - start - 1} lines, {FUNCTION_LINES} are the limit"))
                start = None
    return findings


if __name__ == "__main__":
    source.main("sizes", check)
