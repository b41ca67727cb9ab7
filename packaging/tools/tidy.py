#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidy.py BUILD [PREFIX...]: clang-tidy 14 over the product's sources, from a build's compile commands.

GCC's precompiled headers and warning names mean nothing to clang, so the commands are rewritten first.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

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


def main():
    build = pathlib.Path(sys.argv[1])
    prefixes = sys.argv[2:] or ["server/", "app/", "ui/"]
    entries = [rewritten(e) for e in json.loads((build / "compile_commands.json").read_text())]
    wanted = []
    for entry in entries:
        path = os.path.relpath(entry["file"], ROOT)
        if path.startswith(tuple(prefixes)) and path not in wanted:
            wanted.append(path)
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "compile_commands.json").write_text(json.dumps(entries))

        def run(path):
            answer = subprocess.run(["clang-tidy-14", "-quiet", "-p", folder, str(ROOT / path)],
                                    capture_output=True, text=True, check=False)
            return path, answer.returncode, answer.stdout

        bad = 0
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for path, code, text in pool.map(run, wanted):
                if code:
                    bad += 1
                    print(text.strip() or f"{path}: clang-tidy failed")
    print(f"tidy: {len(wanted)} files, {bad} with findings")
    return 1 if bad or not wanted else 0


if __name__ == "__main__":
    sys.exit(main())
