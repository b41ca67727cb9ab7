#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From an empty machine to a signed-in person: the console in a real window under Xvfb makes module,
external app, template and client; its two values go into Apache; a person signs in through Chromium."""
import json
import os
import pathlib
import secrets
import shutil
import subprocess
import tempfile
import unittest

import harness
import report
from harness import Apache, Browser, free_port, wait_until


class RunningConsole:
    """Stands where a Server stands for Apache: folder, issuer, no private authority."""

    def __init__(self, redirect_uri):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="consentry-console-"))
        self.port = free_port()
        self.issuer = f"http://127.0.0.1:{self.port}"
        self.authority = None
        self.password = secrets.token_urlsafe(12)
        self.values = self.folder / "values.json"
        plan = self.folder / "plan.json"
        plan.write_text(json.dumps({
            "issuer": self.issuer, "port": str(self.port), "redirect_uri": redirect_uri, "password": self.password,
            "out": str(self.values), "shots": str(harness.SHOTS)}))
        environment = {**os.environ, "XDG_CONFIG_HOME": str(self.folder / "config"), "QT_QPA_PLATFORM": "xcb",
                       "LC_ALL": "C.UTF-8"}
        environment.pop("WAYLAND_DISPLAY", None)
        self.log = open(self.folder / "console.log", "wb")
        self.process = subprocess.Popen(
            ["xvfb-run", "-a", "-s", "-screen 0 1280x860x24", str(pathlib.Path(os.environ["CONSENTRY_DRIVER"])), str(plan),
             "--data-dir", str(self.folder / "data")], env=environment, stdout=self.log, stderr=self.log, start_new_session=True)

    def client(self):
        def ready():
            if self.process.poll() is not None:
                raise AssertionError(f"the console ended: {(self.folder / 'console.log').read_text(errors='replace')}")
            return self.values.exists()
        wait_until(ready, f"the secret window (log in {self.folder})", 120)
        values = json.loads(self.values.read_text())
        return values["client_id"], values["client_secret"]

    def remove(self):
        os.killpg(self.process.pid, 15)
        try:
            self.process.wait(20)
        finally:
            self.log.close()
            shutil.rmtree(self.folder, ignore_errors=True)


class FromNothing(unittest.TestCase):
    def test_consoleToSecretWindow_thenApacheSignsAPersonIn(self):
        apache = Apache()
        self.addCleanup(apache.remove)
        console = RunningConsole(apache.redirect_uri)
        self.addCleanup(console.remove)
        client_id, client_secret = console.client()
        self.assertTrue(client_secret.startswith("cs_"))
        apache.start(console, client_id, client_secret)
        browser = Browser()
        self.addCleanup(browser.close)
        browser.open(apache.base + "/protected/")
        browser.sign_in({"code": "anna", "password": console.password})
        browser.click("#allow")
        self.assertEqual(browser.find("#user").text, "anna@acme.example", apache.log())
        self.assertEqual(browser.find("#company").text, "Acme GmbH")
        browser.shot("console-signed-in-at-apache")
        self.assertEqual(browser.policy_violations(), [])


if __name__ == "__main__":
    report.main()
