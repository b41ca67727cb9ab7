# SPDX-License-Identifier: GPL-3.0-or-later
"""Ports for the servers that tests start; programs.cpp has the same rule and the same locks for the tests in C++."""
import fcntl
import os
import pathlib
import random
import socket
import tempfile

LOCKS = []  # open until the process ends


def free_port():
    """A port of this process alone until it ends: not one that outgoing connections get, and locked against other tests."""
    folder = pathlib.Path(tempfile.gettempdir()) / f"consentry-test-ports-{os.geteuid()}"
    folder.mkdir(exist_ok=True)
    for _ in range(1000):
        port = random.randrange(20000, 32000)
        lock = open(folder / str(port), "a", encoding="ascii")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(("127.0.0.1", port))
        except OSError:
            lock.close()
            continue
        LOCKS.append(lock)
        return port
    raise AssertionError("no free port between 20000 and 32000")
