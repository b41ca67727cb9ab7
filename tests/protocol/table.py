#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tables/*.md into the build folder: each clause with the tests that passed for it. Fails for one without,
unless tests/lint/exceptions/ids.txt names it.

    table.py SOURCE_FOLDER BUILD_FOLDER
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

IDS = re.compile(r"^((?:(?:row)?[A-Z]{1,2}\d{1,2}(?:_|(?=[ ):]|$)))+)")
ONE = re.compile(r"(?:row)?[A-Z]{1,2}\d{1,2}")
TITLES = {"clauses": "The protocol", "security": "Attacks", "rows": "The platforms' rows"}
FILES = {"clauses": "protocol.md", "security": "security.md", "rows": "rows.md"}


def ids_of(name):
    """Those of the function and those of the data row: "F9_proofs(F9 two headers)"."""
    function, _, row = name.partition("(")
    found = []
    for part in (function, row):
        match = IDS.match(part)
        if match:
            found += ONE.findall(match.group(1))
    return list(dict.fromkeys(found))


def results(folder):
    """id -> [(program, test, passed)] from the reports of all programs."""
    found = {}
    for path in sorted(folder.glob("*.xml")):
        try:
            cases = xml.parse(path).getroot().iter("testcase")
        except xml.ParseError:
            continue  # The program was killed while it wrote: nothing in it counts.
        program = path.stem
        for case in cases:
            bad = any(child.tag in ("failure", "error", "skipped") for child in case)
            for name in ids_of(case.get("name", "")):
                found.setdefault(name, []).append((program, case.get("name"), not bad))
    return found


def excused(source):
    """The ids that the lint knows to be without a test; they stand in the table all the same."""
    text = (source / "tests/lint/exceptions/ids.txt").read_text(encoding="utf-8")
    return set(re.findall(r"no-test-(\w+)", text))


def table(source, name, found):
    """The text of one table, and the ids without a passing test."""
    out = [f"# {TITLES[name]}", "", "| Id | In short | Passed | Tests |", "|---|---|---|---|"]
    missing = []
    for line in (source / f"tests/protocol/{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        columns = [column.strip() for column in line.split("|")]
        level = columns[1] if columns[1] in ("must", "should", "may") else "must"
        short = columns[2] if columns[1] in ("must", "should", "may") else columns[1]
        tests = found.get(columns[0], [])
        passed = [test for test in tests if test[2]]
        failed = [test for test in tests if not test[2]]
        shown = "<br>".join(f"{program}: {test}" for program, test, _ in passed[:12])
        if len(passed) > 12:
            shown += f"<br>and {len(passed) - 12} more"
        out.append(f"| {columns[0]} | {short} | {len(passed)} of {len(tests)} | {shown or ('–' if level == 'must' else level)} |")
        if failed or (level == "must" and not passed and columns[0] not in excused(source)):
            missing.append(columns[0])
    return "\n".join(out) + "\n", missing


def main(source, build):
    found = results(build / "results")
    target = build / "tables"
    target.mkdir(exist_ok=True)
    status = 0
    for name, file in FILES.items():
        if not (source / f"tests/protocol/{name}.txt").exists():
            continue
        text, missing = table(source, name, found)
        (target / file).write_text(text, encoding="utf-8")
        print(f"{target / file}: {text.count(chr(10)) - 4} ids, {len(missing)} without a passing test"
              + (": " + " ".join(missing) if missing else ""))
        if missing:
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
