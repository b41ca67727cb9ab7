#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source is as clang-format 14 leaves it; format.py --fix makes it so."""
import shutil
import subprocess
import sys

import source
from source import Finding

TOOL = "clang-format-14"


def check(root):
    if not shutil.which(TOOL):
        return [Finding(".", 0, "format", f"{TOOL} is not installed")]
    paths = [str(path) for path in source.files(root)]
    answer = subprocess.run([TOOL, "--dry-run", *paths], cwd=root, capture_output=True, text=True, check=False)
    lines = [line.split(":") for line in answer.stderr.splitlines() if "clang-format-violations" in line]
    first = {}
    for line in lines:
        first.setdefault(line[0], int(line[1]))
    return [Finding(path, number, "format", "run packaging/tools/check-all --fix") for path, number in first.items()]


if __name__ == "__main__":
    if "--fix" in sys.argv[1:]:
        subprocess.run([TOOL, "-i", *map(str, source.files())], cwd=source.ROOT, check=True)
    else:
        source.main("format", check)
