#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Debian's nginx, with the lines that the console shows, guards an application that knows no sign-in."""
import http.client
import http.server
import os
import pathlib
import shutil
import socket
import ssl
import subprocess
import tempfile
import threading
import time
import unittest

import report
import requests
from harness import PERSON, Authority, Browser, Server, free_port, wait_until

IDENTITY = ("remote-user", "remote-subject", "remote-name", "remote-email", "remote-groups", "remote-client")


class Application:
    """Shows every header that reaches it; trusts them all."""

    def __init__(self):
        seen = self.seen = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                seen.append((self.path, self.headers.items()))
                body = (f"<!doctype html><title>wiki</title><p id=user>{self.headers.get('Remote-User', '')}</p>"
                        f"<p id=path>{self.path.replace('&', '&amp;')}</p>").encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_POST = do_GET

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


class Nginx:
    """One server by TLS around the given lines."""

    def __init__(self, port, lines, authority, http_settings=""):
        self.port = port
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="consentry-nginx-"))
        (self.folder / "guard.conf").write_text(lines)
        temporary = "\n".join(f"{name}_temp_path {self.folder}/{name};" for name in
                              ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        configuration = self.folder / "nginx.conf"
        configuration.write_text(f"""
{'user root;' if os.geteuid() == 0 else ''}
worker_processes 1;
pid {self.folder}/nginx.pid;
error_log {self.folder}/error.log info;
daemon off;
events {{ }}
http {{
    access_log {self.folder}/access.log;
    {temporary}
    {http_settings}
    server {{
        listen 127.0.0.1:{port} ssl;
        server_name localhost;
        ssl_certificate {authority.certificate};
        ssl_certificate_key {authority.key};
        include {self.folder}/guard.conf;
    }}
}}
""")
        self.process = subprocess.Popen(["/usr/sbin/nginx", "-p", str(self.folder), "-c", str(configuration), "-e",
                                         str(self.folder / "error.log")], stdin=subprocess.DEVNULL)
        wait_until(self.is_ready, "the start of nginx")

    def is_ready(self):
        if self.process.poll() is not None:
            raise AssertionError(f"nginx ended: {self.log()}")
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
        except OSError:
            return False
        return True

    def log(self):
        path = self.folder / "error.log"
        return path.read_text(errors="replace") if path.exists() else ""

    def remove(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(15)
        shutil.rmtree(self.folder, ignore_errors=True)


class NginxGuards(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="consentry-tls-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.authority = Authority(self.folder)
        self.application = Application()
        self.addCleanup(self.application.stop)
        self.port = free_port()
        self.site = f"https://localhost:{self.port}"
        self.server = Server(["http://127.0.0.1:1/cb"], template={
            "grant_types": ["authorization_code", "refresh_token", "password"]})
        self.addCleanup(self.server.remove)
        host = f"localhost:{self.port}"
        self.server.control("apply", {
            "server": {"trusted_proxies": ["127.0.0.1"]},
            "modules": [{"code": "helpdesk", "protection": [
                {"host": host, "groups": ["sales"]},
                {"host": host, "path": "/admin", "users": ["anna"]},
                {"host": host, "path": "/api", "stranger": "refuse"}]}]})
        self.server.start()
        self.lines = self.server.control("module", None, "protection-lines", "helpdesk", "--for", "nginx",
                                         "--application", self.application.address, "--json")["lines"]

    def guard(self, http_settings=""):
        nginx = Nginx(self.port, self.lines, self.authority, http_settings)
        self.addCleanup(nginx.remove)
        return nginx

    def token(self):
        answer = self.server.post("/api/o/oauth/v2/token", data={
            "grant_type": "password", "username": PERSON["code"], "password": PERSON["password"], "scope": "api",
            "client_id": self.server.client_id, "client_secret": self.server.client_secret})
        self.assertEqual(answer.status_code, 200, answer.text)
        return answer.json()

    def get(self, path, **headers):
        return requests.get(self.site + path, headers=headers, verify=str(self.authority.ca), timeout=10, allow_redirects=False)

    def raw(self, path, headers):
        """As a program writes it that is bound by no rules."""
        connection = http.client.HTTPSConnection("localhost", self.port, timeout=10,
                                                 context=ssl.create_default_context(cafile=str(self.authority.ca)))
        connection.putrequest("GET", path, skip_host=True)
        for name, value in [("Host", f"localhost:{self.port}"), *headers]:
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        answer.read()
        connection.close()
        return answer.status

    def test_R6_browserIsSentToSignIn_andComesBack(self):
        self.guard()
        browser = Browser(pin=self.authority.public_key_pin())
        self.addCleanup(browser.close)
        browser.open(self.site + "/page?x=1&y=%2F2")
        browser.find("#sign-in")
        self.assertTrue(browser.driver.current_url.startswith(self.server.issuer), browser.driver.current_url)
        self.assertIn(f"localhost:{self.port}", browser.text())
        browser.shot("nginx-1-sign-in")
        browser.sign_in(PERSON)
        self.assertEqual(browser.find("#user").text, PERSON["code"])
        self.assertEqual(browser.driver.current_url, self.site + "/page?x=1&y=%2F2")
        self.assertEqual(browser.find("#path").text, "/page?x=1&y=%2F2")
        browser.shot("nginx-2-at-the-application")
        self.assertEqual(browser.policy_violations(), [])
        # the application sees another cookie than our own pages
        cookies = " ".join(value for _, headers in self.application.seen for name, value in headers if name.lower() == "cookie")
        self.assertIn("__Host-consentry_pass=", cookies)
        browser.open(self.server.issuer + "/profile")
        session = next(cookie["value"] for cookie in browser.driver.get_cookies() if cookie["name"].endswith("consentry_session"))
        self.assertNotIn(session, cookies)
        # who may not is told so, and not sent round in a circle
        browser.open(self.site + "/admin")
        self.assertIn("403", browser.text())
        # FA-07: locked, and out within a second
        self.server.control("user", None, "lock", PERSON["code"])
        locked = time.monotonic()
        browser.open(self.site + "/page")
        browser.find("#sign-in")
        self.assertLess(time.monotonic() - locked, 20)

    def test_R6_programPassesByToken_andIsRefusedOnceRevoked(self):
        self.guard()
        without = self.get("/api/1", Accept="text/html")
        self.assertEqual(without.status_code, 401)
        self.assertTrue(without.headers["WWW-Authenticate"].startswith("Bearer realm="), without.headers)
        self.assertEqual(self.get("/page").status_code, 401)
        tokens = self.token()
        bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
        self.assertEqual(self.get("/api/1", **bearer).status_code, 200)
        headers = dict((name.lower(), value) for name, value in self.application.seen[-1][1])
        self.assertEqual(headers["remote-user"], PERSON["code"])
        self.assertEqual(headers["remote-name"], "Marta%20Ruiz")
        self.assertEqual(headers["remote-client"], self.server.client_id)
        self.assertEqual(self.get("/admin", **bearer).status_code, 403)
        self.assertEqual(self.get("/api/1?access_token=" + tokens["access_token"]).status_code, 401)
        revoked = self.server.post("/api/o/oauth/v2/revoke", data={
            "token": tokens["refresh_token"], "client_id": self.server.client_id, "client_secret": self.server.client_secret})
        self.assertEqual(revoked.status_code, 200)
        moment = time.monotonic()
        self.assertEqual(self.get("/api/1", **bearer).status_code, 401)
        self.assertLess(time.monotonic() - moment, 1)

    def test_FA03_spoofedHeaders_neverReachTheApplication(self):
        for settings in ("", "underscores_in_headers on; ignore_invalid_headers off;"):
            with self.subTest(settings):
                nginx = self.guard(settings)
                bearer = ("Authorization", f"Bearer {self.token()['access_token']}")
                spoofed = [(name.replace("-", mark).title(), "root") for name in IDENTITY for mark in "-_."]
                self.assertEqual(self.raw("/page", [bearer, *spoofed]), 200)
                arrived = {}
                for name, value in self.application.seen[-1][1]:
                    plain = name.lower().replace("_", "-").replace(".", "-")
                    if plain in IDENTITY:
                        arrived.setdefault(plain, []).append(value)
                self.assertEqual(arrived["remote-user"], [PERSON["code"]])
                self.assertNotIn("root", [value for values in arrived.values() for value in values])
                nginx.remove()

    def test_FA04_clientsOwnWords_decideNothing(self):
        self.guard()
        bearer = ("Authorization", f"Bearer {self.token()['access_token']}")
        before = len(self.application.seen)
        for words in ([("X-Original-URL", f"{self.site}/page")], [("X-Original-Method", "GET")],
                      [("X-Forwarded-Uri", "/page"), ("X-Forwarded-Host", f"localhost:{self.port}"), ("X-Forwarded-Proto", "https")],
                      [("X-Rewrite-URL", "/page")]):
            self.assertEqual(self.raw("/admin", [bearer, *words]), 403, words)
        for path in ("/page/../admin", "/page/%2e%2e/admin", "/page%2f..%2fadmin", "//admin", "/%61dmin", "/admin;x", "/admin/",
                     "/page/..;/admin", "/./admin"):
            self.assertEqual(self.raw(path, [bearer]), 403, path)
        self.assertEqual(len(self.application.seen), before)
        # Our own folder at the host is no way around.
        for path in ("/.consentry/verify", "/.consentry/", "/.consentry/signin", "/.consentry/callback", "/.consentry/start?rd=//evil"):
            self.assertNotEqual(self.raw(path, [bearer]), 200, path)

    def test_FA01_serverThatDoesNotAnswer_admitsNobody(self):
        self.guard()
        bearer = {"Authorization": f"Bearer {self.token()['access_token']}"}
        self.server.stop()
        before = len(self.application.seen)
        self.assertEqual(self.get("/page", **bearer).status_code, 500)
        self.assertEqual(len(self.application.seen), before)


if __name__ == "__main__":
    report.main()
