# SPDX-License-Identifier: GPL-3.0-or-later
"""What every lint shares: which files there are, how a finding looks, and the exception lists.

An exception list is exceptions/<lint>.txt, a line "path: rule" each, with a reason after "#". It may
only shrink: a line that no longer excuses anything is itself a finding.
"""
import pathlib
import sys
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCE_FOLDERS = ("app", "server", "ui", "tests")
CODE = (".cpp", ".h")


@dataclass(frozen=True)
class Finding:
    path: str
    line: int
    rule: str
    text: str


def files(root=ROOT, folders=SOURCE_FOLDERS, suffixes=CODE):
    """Paths below root, relative, sorted. Build folders are never below these."""
    found = []
    for folder in folders:
        base = root / folder
        if base.is_dir():
            found += [p.relative_to(root) for p in base.rglob("*") if p.suffix in suffixes and p.is_file()]
    return sorted(found)


def lines(path, root=ROOT):
    return (root / path).read_text(encoding="utf-8").splitlines()


def without_comments(text_lines):
    """The lines with // and /* */ comments blanked; strings are left as they are."""
    result, inside = [], False
    for line in text_lines:
        out, i, quote = "", 0, None
        while i < len(line):
            two = line[i:i + 2]
            if inside:
                if two == "*/":
                    inside, i = False, i + 2
                else:
                    i += 1
                continue
            if quote:
                out += line[i]
                if line[i] == "\\" and i + 1 < len(line):
                    out += line[i + 1]
                    i += 1
                elif line[i] == quote:
                    quote = None
                i += 1
                continue
            if two == "//":
                break
            if two == "/*":
                inside, i = True, i + 2
                continue
            if line[i] == '"':
                quote = '"'
            out += line[i]
            i += 1
        result.append(out)
    return result


def finish(name, findings, root=ROOT):
    """Prints what is left after the exceptions; the exit status says whether there was anything."""
    listed = {}
    path = root / "tests/lint/exceptions" / f"{name}.txt"
    if path.exists():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            entry = line.split("#", 1)[0].strip()
            if entry:
                listed[entry] = number
    used, left = set(), []
    for finding in findings:
        key = f"{finding.path}: {finding.rule}"
        if key in listed:
            used.add(key)
        else:
            left.append(finding)
    for finding in left:
        print(f"{finding.path}:{finding.line}: {finding.rule}: {finding.text}")
    stale = [key for key in listed if key not in used]
    for key in stale:
        print(f"tests/lint/exceptions/{name}.txt:{listed[key]}: stale: \"{key}\" excuses nothing any more; delete it")
    print(f"{name}: {len(left)} findings, {len(used)} excused, {len(stale)} stale")
    return 1 if left or stale else 0


def main(name, check):
    sys.exit(finish(name, check(ROOT)))
