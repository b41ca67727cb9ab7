#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every clause, and every attack that must be withstood, has a test that names it; a test names none that is not on the lists."""
import re

import source
from source import Finding

LISTS = ("tests/protocol/clauses.txt", "tests/protocol/security.txt", "tests/protocol/rows.txt")
# The ids at the beginning of a test's name: a function of a test class, a row of its data, or a word of a Python program.
NAMES = re.compile(r'(?:void (?:\w+::)?|newRow\(\s*"|addRow\(\s*"|def test_)'
                   r'((?:(?:row)?[A-Z]{1,2}\d{1,2}(?:_|(?=[ ":])))+)')
ONE = re.compile(r"(?:row)?[A-Z]{1,2}\d{1,2}")


def wanted(root):
    """id -> (list, line, whether a test must be there)."""
    found = {}
    for path in LISTS:
        if not (root / path).exists():
            continue
        for number, line in enumerate(source.lines(path, root), 1):
            if line and not line.startswith("#"):
                columns = [column.strip() for column in line.split("|")]
                found[columns[0]] = (path, number, columns[1] not in ("should", "may"))
    return found


def named(root):
    """id -> places that name it."""
    places = {}
    for path in source.files(root, ("tests",), (".cpp", ".py")):
        for number, line in enumerate(source.lines(path, root), 1):
            for match in NAMES.finditer(line):
                for name in ONE.findall(match.group(1)):
                    places.setdefault(name, []).append((str(path), number))
    return places


def group(name):
    return name.rstrip("0123456789")


def check(root):
    asked, there = wanted(root), named(root)
    findings = [Finding(path, number, f"no-test-{name}", "has no test that names it")
                for name, (path, number, must) in asked.items() if must and name not in there]
    groups = {group(name) for name in asked}
    for name, places in there.items():
        if name not in asked and group(name) in groups:
            findings += [Finding(path, number, f"unknown-{name}", "is on none of the lists") for path, number in places]
    return findings


if __name__ == "__main__":
    source.main("ids", check)
