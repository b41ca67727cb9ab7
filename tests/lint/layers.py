#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds includes and link lists against layers.txt, and finds cycles between folders and between files."""
import re

import source
from source import Finding

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
PROJECT = ("app/", "server/", "ui/", "tests/")
QT_LINK = re.compile(r"Qt6::(\w+)")


def table(root):
    """folder -> (project folders it may include, Qt modules it may link)"""
    rows = {}
    for line in source.lines("tests/lint/layers.txt", root):
        if line and not line.startswith("#"):
            folder, allowed, qt = (part.strip() for part in line.split("|"))
            rows[folder] = (set(allowed.split()), set(qt.split()))
    return rows


def layer_of(path, rows):
    """The table's folder for a path: the longest one that holds it."""
    fitting = [folder for folder in rows if path.startswith(folder + "/")]
    return max(fitting, key=len) if fitting else None


def tested_layer(path, rows):
    """tests/unit/server/domain/x.cpp tests server/domain and may include what that may."""
    if path.startswith("tests/unit/"):
        return layer_of(path[len("tests/unit/"):], rows)
    return None


def check_include(path, number, bracket, target, rows):
    if bracket == "<":
        if re.match(r"Qt\w*/", target):
            return Finding(path, number, "qt-module-include", f"write <{target.split('/')[-1]}>: the link list then holds the Qt column")
        if target.startswith(PROJECT):
            return Finding(path, number, "project-include-form", f'write "{target}"')
        return None
    if target.endswith(".moc"):
        return None
    if not target.startswith(PROJECT):
        return Finding(path, number, "project-include-form", f'"{target}" does not begin at the root of the project')
    if path.startswith("tests/"):
        tested = tested_layer(path, rows)
        if tested is None or target.startswith("tests/"):
            return None
        own, allowed = tested, rows[tested][0]
    else:
        own = layer_of(path, rows)
        if own is None:
            return Finding(path, number, "folder-without-layer", "has no line in layers.txt")
        allowed = rows[own][0]
    other = layer_of(target, rows)
    if other is None or (other != own and other not in allowed):
        return Finding(path, number, "layer", f"{own} may not include {target}")
    return None


def cycles(graph, rule):
    """Every strongly connected set of more than one node, once."""
    found, state, stack = [], {}, []

    def visit(node):
        state[node] = 1
        stack.append(node)
        for other in sorted(graph.get(node, ())):
            if state.get(other) == 1:
                circle = stack[stack.index(other):]
                found.append(Finding(circle[0], 0, rule, " -> ".join(circle + [other])))
            elif other not in state:
                visit(other)
        stack.pop()
        state[node] = 2

    for node in sorted(graph):
        if node not in state:
            visit(node)
    return found


def check(root):
    rows = table(root)
    findings, headers, folders = [], {}, {}
    for path in map(str, source.files(root)):
        for number, line in enumerate(source.lines(path, root), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            bracket, target = match.groups()
            finding = check_include(path, number, bracket, target, rows)
            if finding:
                findings.append(finding)
            if bracket == '"' and target.startswith(PROJECT):
                if path.endswith(".h"):
                    headers.setdefault(path, set()).add(target)
                own, other = layer_of(path, rows), layer_of(target, rows)
                if own and other and own != other and not path.startswith("tests/"):
                    folders.setdefault(own, set()).add(other)
    for path in map(str, source.files(root, ("app", "server", "ui"), (".txt",))):
        own = layer_of(path, rows)
        if own:
            for number, line in enumerate(source.lines(path, root), 1):
                for module in QT_LINK.findall(line):
                    if module not in rows[own][1]:
                        findings.append(Finding(path, number, "link", f"{own} may not link Qt6::{module}"))
    return findings + cycles(headers, "file-cycle") + cycles(folders, "folder-cycle") \
        + cycles({folder: row[0] for folder, row in rows.items()}, "table-cycle")


if __name__ == "__main__":
    source.main("layers", check)
