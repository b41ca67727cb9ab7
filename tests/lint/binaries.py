#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""binaries.py BIN: what the built programs link. The service and the command line know no window."""
import pathlib
import subprocess
import sys

FORBIDDEN = ("libQt6Gui", "libQt6Widgets", "libQt6Charts", "libX11", "libxcb")


def needed(program):
    """Every shared library that is loaded with the program, also through others."""
    answer = subprocess.run(["ldd", str(program)], capture_output=True, text=True, check=True)
    return [line.split()[0] for line in answer.stdout.splitlines() if line.strip()]


def hardened(program):
    answer = subprocess.run(["readelf", "-hdlW", str(program)], capture_output=True, text=True, check=True).stdout
    missing = []
    if "DYN (" not in answer:
        missing.append("position-independent code")
    if "BIND_NOW" not in answer and "NOW" not in answer:
        missing.append("immediate binding")
    if "GNU_RELRO" not in answer:
        missing.append("read-only relocations")
    if any("GNU_STACK" in line and "RWE" in line for line in answer.splitlines()):
        missing.append("a stack that cannot run")
    return missing


def main(folder):
    bad = 0
    for name in ("consentryd", "consentryctl"):
        for library in needed(folder / name):
            if library.startswith(FORBIDDEN):
                print(f"{name} links {library}")
                bad += 1
    for name in ("consentryd", "consentryctl", "consentry"):
        if (folder / name).exists():
            for lack in hardened(folder / name):
                print(f"{name} lacks {lack}")
                bad += 1
    print(f"binaries: {bad} findings")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
