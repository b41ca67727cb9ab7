#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidy.py BUILD [--changed REVISION] [--seconds N] [PREFIX...]: clang-tidy 14 over the product's sources.

Reads a build's compile commands. GCC's precompiled headers and warning names mean nothing to clang, so the
commands are rewritten first. --changed takes only files that differ from a revision, or whose own header
does; --seconds stops after that time and says how many files were left.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
DROPPED = re.compile(r"^(-Winvalid-pch|-fpch-preprocess|-Wno-error=invalid-pch|-Werror|-Wold-style-cast|-mno-direct-extern-access)$")


def rewritten(entry):
    """The command without launcher, precompiled header and GCC-only words."""
    words, result, skip = entry["command"].split(), [], False
    for index, word in enumerate(words):
        if skip:
            skip = False
        elif word == "-include" and "cmake_pch" in words[index + 1]:
            skip = True
        elif not DROPPED.match(word):
            result.append(word)
    while result and not re.search(r"(c\+\+|g\+\+|clang)[^/]*$", result[0]):
        result.pop(0)
    return {**entry, "command": " ".join(result)}


def changed_since(revision):
    """Paths without suffix that differ from the revision, the working tree included."""
    def git(*words):
        return subprocess.run(["git", "-C", str(ROOT), *words], capture_output=True, text=True, check=True).stdout.split()
    known = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "-q", "--verify", f"{revision}^{{commit}}"],
                           capture_output=True, check=False).returncode == 0
    # A clone of depth one does not have it; the working tree is what is left to compare.
    paths = git("diff", "--name-only", revision if known else "HEAD") + git("ls-files", "-o", "--exclude-standard")
    return {str(pathlib.Path(path).with_suffix("")) for path in paths if path.endswith((".cpp", ".h"))}


def sources(entries, prefixes, changed):
    found = []
    for entry in entries:
        path = os.path.relpath(entry["file"], ROOT)
        if path.startswith(tuple(prefixes)) and path not in found:
            if changed is None or str(pathlib.Path(path).with_suffix("")) in changed:
                found.append(path)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--changed", metavar="REVISION")
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("prefixes", nargs="*", default=["server/", "app/", "ui/"])
    options = parser.parse_args()
    entries = [rewritten(e) for e in json.loads((options.build / "compile_commands.json").read_text())]
    wanted = sources(entries, options.prefixes, changed_since(options.changed) if options.changed else None)
    if not wanted and not options.changed:
        print("tidy: the build names no source of these folders")
        return 1
    end = time.monotonic() + options.seconds
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "compile_commands.json").write_text(json.dumps(entries))

        def run(path):
            if time.monotonic() > end:
                return path, None, ""
            answer = subprocess.run(["clang-tidy-14", "-quiet", "-p", folder, str(ROOT / path)],
                                    capture_output=True, text=True, check=False)
            return path, answer.returncode, answer.stdout

        bad, left = 0, 0
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for path, code, text in pool.map(run, wanted):
                if code is None:
                    left += 1
                elif code:
                    bad += 1
                    print(text.strip() or f"{path}: clang-tidy failed")
    print(f"tidy: {len(wanted) - left} files, {bad} with findings" + (f", {left} left for want of time" if left else ""))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
