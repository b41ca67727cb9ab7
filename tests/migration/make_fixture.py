#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the fixture of a released schema: an installation in use, as a program of that release left it.

    make_fixture.py BIN SCHEMA      for example build/release/bin 1

BIN holds the consentryd and consentryctl of the release. A person signs in, allows a service, and the
service redeems its code; then the server is stopped. Written are fixtures/schema_SCHEMA.db.z (the database,
as qUncompress reads it) and fixtures/schema_SCHEMA.json (the master key, the passwords and the tokens: made
for this file and good for nothing else). A fixture is never made anew for a schema that is released.
"""
import base64
import hashlib
import html
import http.cookiejar
import json
import pathlib
import re
import secrets
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from ports import free_port

CALLBACK = "http://127.0.0.1:9876/callback"


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Browser:
    def __init__(self, issuer):
        self.issuer = issuer
        self.opener = urllib.request.build_opener(
            Stay, urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(
                secure_protocols=("http", "https")))))

    def ask(self, path, fields=None):
        """(body, where it leads)"""
        request = urllib.request.Request(urllib.parse.urljoin(self.issuer, path))
        request.add_header("Origin", self.issuer)
        data = urllib.parse.urlencode(fields).encode() if fields is not None else None
        try:
            answer = self.opener.open(request, data)
        except urllib.error.HTTPError as error:
            answer = error
        return answer.read().decode(), answer.headers.get("Location", "")

    def submit(self, page, button, typed):
        form = next(f for f in re.findall(r"<form.*?</form>", page, re.S) if f'id="{button}"' in f)
        action = html.unescape(re.search(r'action="([^"]*)"', form).group(1))
        fields = {}
        for tag in re.findall(r"<input[^>]*>", form):
            attributes = dict(re.findall(r'(\w+)="([^"]*)"', tag))
            if attributes.get("type") == "hidden":
                fields[html.unescape(attributes["name"])] = html.unescape(attributes.get("value", ""))
        pressed = re.search(rf'<button[^>]*id="{button}"[^>]*>', form).group(0)
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', pressed))
        if "name" in attributes:
            fields[attributes["name"]] = attributes.get("value", "")
        return self.ask(action, fields | typed)


def setup(issuer, listen, passwords):
    return {
        "server": {"issuer": issuer, "listen": [listen]},
        "company": {"name": "Acme GmbH"},
        "users": [
            {"code": "anna", "name": "Anna Keller", "email": "anna@acme.example", "password": passwords["anna"],
             "administrator": True},
            {"code": "marta", "name": "Marta Ruiz", "email": "marta@acme.example", "password": passwords["marta"]}],
        "modules": [
            {"code": "helpdesk", "name": "Helpdesk", "enabled": True, "external_app": {"enabled": True},
             "templates": [{"name": "Sign-in and API", "preset": "external-service", "scopes": ["openid", "api"]}],
             "clients": [{"name": "Portal", "template": "Sign-in and API", "redirect_uris": [CALLBACK]}]}]}


def use(issuer, client, passwords):
    """The tokens of one redemption."""
    browser = Browser(issuer)
    verifier = secrets.token_urlsafe(48)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    page, _ = browser.ask("/api/o/oauth/v2/authorize?" + urllib.parse.urlencode({
        "client_id": client["client_id"], "redirect_uri": CALLBACK, "response_type": "code", "scope": "openid api",
        "state": "s", "code_challenge": challenge, "code_challenge_method": "S256"}))
    _, target = browser.submit(page, "sign-in", {"login": "marta", "password": passwords["marta"]})
    page, _ = browser.ask(target)
    _, target = browser.submit(page, "allow", {})
    code = urllib.parse.parse_qs(urllib.parse.urlsplit(target).query)["code"][0]
    body, _ = browser.ask("/api/o/oauth/v2/token", {
        "grant_type": "authorization_code", "code": code, "redirect_uri": CALLBACK, "code_verifier": verifier,
        "client_id": client["client_id"], "client_secret": client["client_secret"]})
    return json.loads(body)


def main():
    programs, schema = pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2])
    fixtures = pathlib.Path(__file__).parent / "fixtures"
    passwords = {name: secrets.token_urlsafe(15) for name in ("anna", "marta")}
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder) / "data"
        listen = f"127.0.0.1:{free_port()}"
        issuer = f"http://{listen}"
        document = pathlib.Path(folder) / "setup.json"
        document.write_text(json.dumps(setup(issuer, listen, passwords)))
        applied = subprocess.run([programs / "consentryctl", "--data-dir", data, "apply", document], check=True,
                                 capture_output=True, text=True)
        client = json.loads(applied.stdout)["clients"][0]
        service = subprocess.Popen([programs / "consentryd", "--data-dir", data], stdout=subprocess.PIPE, text=True)
        try:
            service.stdout.readline()  # it is ready
            made_at = int(time.time() * 1000)
            tokens = use(issuer, client, passwords)
        finally:
            service.send_signal(signal.SIGTERM)
            service.wait(60)
        store = sqlite3.connect(data / "consentry.db")
        store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        store.execute("VACUUM")
        store.close()
        image = (data / "consentry.db").read_bytes()
        (fixtures / f"schema_{schema}.db.z").write_bytes(struct.pack(">I", len(image)) + zlib.compress(image, 9))
        (fixtures / f"schema_{schema}.json").write_text(json.dumps({
            "made_at": made_at, "issuer": issuer, "master_key": base64.b64encode(
                (data / "master.key").read_bytes()).decode(),
            "passwords": passwords, "client_id": client["client_id"], "client_secret": client["client_secret"],
            "access_token": tokens["access_token"], "id_token": tokens["id_token"],
            "refresh_token": tokens["refresh_token"]}, indent=1) + "\n")


if __name__ == "__main__":
    main()
