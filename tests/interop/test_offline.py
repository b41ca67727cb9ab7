#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs in packaging/integrations/README.md, as they stand there: each takes a right token and no wrong one.

The one in Go is compiled and run by hand: its compiler is too much to install for one page.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

import report
from harness import PERSON, Server

README = pathlib.Path(__file__).parents[2] / "packaging" / "integrations" / "README.md"


def program(language):
    return re.search(rf"^```{language}\n(.*?)^```$", README.read_text(), re.DOTALL | re.MULTILINE).group(1)


def other(text):
    """The same with another character in its middle."""
    at = len(text) // 2
    return text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1:]


class OfflineChecks(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="consentry-offline-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.server = Server(["http://127.0.0.1:1/cb"], template={
            "grant_types": ["authorization_code", "refresh_token", "password"], "access_token_seconds": 20})
        self.addCleanup(self.server.remove)
        self.server.start()

    def tokens(self, scope):
        return self.server.post("/api/o/oauth/v2/token", data={
            "grant_type": "password", "username": PERSON["code"], "password": PERSON["password"], "scope": scope,
            "client_id": self.server.client_id, "client_secret": self.server.client_secret}).json()

    def check(self, language, command):
        file = self.folder / "program"
        file.write_text(program(language))
        run = lambda issuer, token: subprocess.run([*command, str(file), issuer, token], capture_output=True, text=True,
                                                   check=False, timeout=120)
        issuer = self.server.issuer
        tokens = self.tokens("openid api")
        right = tokens["access_token"]
        begun = time.monotonic()
        answer = run(issuer, right)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertEqual(json.loads(answer.stdout)["client_id"], self.server.client_id)
        head, body, signature = right.split(".")
        none = "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJub25lIn0"
        wrong = {"signature": f"{head}.{body}.{other(signature)}", "claims": f"{head}.{other(body)}.{signature}",
                 "header": f"{other(head)}.{body}.{signature}", "no signature": f"{none}.{body}.", "an ID token": tokens["id_token"],
                 "without the scope": self.tokens("openid")["access_token"], "no token": "x.y.z"}
        for what, token in wrong.items():
            self.assertNotEqual(run(issuer, token).returncode, 0, what)
        self.assertNotEqual(run(issuer.replace("127.0.0.1", "localhost"), right).returncode, 0, "another issuer")
        # jwcrypto allows a minute for clocks that differ; the programs of our own do not.
        if language != "python":
            time.sleep(max(0, 21 - (time.monotonic() - begun)))
            self.assertNotEqual(run(issuer, right).returncode, 0, "an expired token")

    def test_python(self):
        self.check("python", [sys.executable])

    def test_node(self):
        self.check("javascript", ["node"])


if __name__ == "__main__":
    report.main()
