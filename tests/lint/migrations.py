#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A released migration never changes: migrations.txt holds the digest of each, a line "SHA-256  name"."""
import hashlib
import re

import source
from source import Finding

FOLDER = "server/sql/migrations"


def check(root):
    released = {}
    for line in source.lines("tests/lint/migrations.txt", root):
        if line and not line.startswith("#"):
            digest, name = line.split()
            released[name] = digest
    findings, present = [], {}
    for path in sorted((root / FOLDER).glob("*.sql")):
        if not re.fullmatch(r"\d{4}_[a-z0-9_]+\.sql", path.name):
            findings.append(Finding(f"{FOLDER}/{path.name}", 1, "migration-name", "is NNNN_name.sql"))
        present[path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
    numbers = [int(name[:4]) for name in sorted(present) if name[:4].isdigit()]
    if numbers != list(range(1, len(numbers) + 1)):
        findings.append(Finding(FOLDER, 0, "migration-numbers", f"are {numbers}, not 1, 2, 3 ..."))
    for name, digest in released.items():
        if present.get(name) != digest:
            findings.append(Finding(f"{FOLDER}/{name}", 1, "migration-changed", "was released; write a new one"))
    return findings


if __name__ == "__main__":
    source.main("migrations", check)
