#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The doors of the platforms against a real process: a Rest API client by requests-oauthlib, and the life of an
application of the Constellio kind with curl and nothing else."""
import json
import os
import subprocess
import unittest

import report
import requests
from harness import ADMIN, PERSON, Server
from oauthlib.oauth2 import BackendApplicationClient, LegacyApplicationClient
from requests_oauthlib import OAuth2Session

os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"  # loopback http
API_USER = {"code": "APIUSER", "name": "APIUSER", "type": "rest-api-client", "unit": "SALES",
            "password": "a:colon and % sign", "permissions": ["CRM_SALESPERSON"],
            "licences": ["CRM Participant", "Deyel Participant"]}


class Platforms(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server(["http://127.0.0.1:9/callback"])
        cls.addClassCleanup(cls.server.remove)
        cls.server.control("apply", {
            "permissions": [{"application": "CRM", "code": "CRM_SALESPERSON", "name": "CRM Salesperson"}],
            "users": [API_USER]})
        cls.server.start()

    def curl(self, method, path, token=None, form=(), headers=()):
        """Status, headers in lower case, body."""
        command = ["curl", "--silent", "--show-error", "--include", "--request", method, self.server.issuer + path]
        if token:
            command += ["--header", f"Authorization: Bearer {token}"]
        for header in headers:
            command += ["--header", header]
        for name, value in form:
            command += ["--data-urlencode", f"{name}={value}"]
        answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30).stdout
        head, _, body = answer.partition("\r\n\r\n") if "\r\n\r\n" in answer else answer.partition("\n\n")
        lines = head.splitlines()
        return int(lines[0].split()[1]), {line.split(":", 1)[0].lower(): line.split(":", 1)[1].strip() for line in lines[1:]}, body

    def legacy_token(self, user):
        made = self.server.control("user", None, "legacy-token", user, "--duration", "48h")
        self.assertEqual(set(made), {"serviceKey", "token"})
        return made["token"]

    def test_rowD10_clientCredentials_byRequestsOauthlib(self):
        session = OAuth2Session(client=BackendApplicationClient(API_USER["code"]))
        token = session.fetch_token(self.server.issuer + "/oauth/token", auth=(API_USER["code"], API_USER["password"]))
        self.assertEqual((token["token_type"], token["expires_in"]), ("Bearer", 86400))
        self.assertNotIn("refresh_token", token)
        me = session.get(self.server.issuer + "/rest/v1/me").json()
        self.assertEqual((me["code"], me["unit"], me["licences"]), ("APIUSER", "SALES", API_USER["licences"]))
        people = session.get(self.server.issuer + "/rest/v1/users").json()
        self.assertIn(PERSON["email"], [each["email"] for each in people])

    def test_rowD11_rowD12_passwordAndRefresh_byRequestsOauthlib(self):
        session = OAuth2Session(client=LegacyApplicationClient(""))
        address = self.server.issuer + "/oauth/token"
        token = session.fetch_token(address, username=PERSON["code"], password=PERSON["password"],
                                    auth=(API_USER["code"], API_USER["password"]), include_client_id=False)
        again = session.refresh_token(address, auth=(API_USER["code"], API_USER["password"]))
        self.assertEqual(again["refresh_token"], token["refresh_token"])
        self.assertNotEqual(again["access_token"], token["access_token"])
        self.assertEqual(session.get(self.server.issuer + "/rest/v1/me").json()["code"], PERSON["code"])
        self.assertEqual(session.get(self.server.issuer + "/rest/v1/users").status_code, 403)

    def test_rowC02_lifeOfAnApplication_withCurlOnly(self):
        admin = self.legacy_token(ADMIN["code"])
        credentials = "/oauth/v2/credentials?applicationName=Archive%20portal"
        self.assertEqual(self.curl("POST", credentials)[0], 401)
        self.assertEqual(self.curl("POST", credentials, self.legacy_token(PERSON["code"]))[0], 403)
        status, _, body = self.curl("POST", credentials, admin)
        self.assertEqual(status, 200)
        app = json.loads(body)
        who = [("client_id", app["client_id"]), ("client_secret", app["client_secret"])]
        self.assertEqual(self.curl("POST", credentials, admin)[0], 409)

        def token(*form):
            return self.curl("POST", "/oauth/v2/token", form=who + list(form))

        status, headers, body = token(("grant_type", "password"), ("username", PERSON["code"]), ("password", PERSON["password"]))
        self.assertEqual((status, headers["cache-control"]), (200, "no-store"))
        first = json.loads(body)
        self.assertEqual(self.curl("GET", "/rest/v2/health")[0], 204)
        self.assertEqual(self.curl("GET", "/rest/v2/collections")[0], 401)
        status, _, body = self.curl("GET", "/rest/v2/collections", first["access_token"])
        self.assertEqual((status, json.loads(body)["collections"][0]["code"]), (200, "helpdesk"))
        self.assertEqual(self.curl("GET", "/rest/v1/me", first["access_token"])[0], 401)

        second = json.loads(token(("grant_type", "refresh_token"), ("refresh_token", first["refresh_token"]))[2])
        self.assertNotEqual(second["refresh_token"], first["refresh_token"])
        status, _, body = self.curl("POST", f"/oauth/v2/revoke?refreshToken={second['refresh_token']}", admin)
        self.assertEqual((status, body), (200, ""))
        status, _, body = token(("grant_type", "refresh_token"), ("refresh_token", second["refresh_token"]))
        self.assertEqual((status, json.loads(body)["error"]), (400, "invalid_grant"))

        status, _, body = self.curl("DELETE", credentials, admin)
        self.assertEqual((status, body), (204, ""))
        status, _, body = token(("grant_type", "password"), ("username", PERSON["code"]), ("password", PERSON["password"]))
        self.assertEqual((status, json.loads(body)["error"]), (401, "invalid_client"))
        self.assertEqual(self.curl("GET", "/rest/v2/collections", second["access_token"])[0], 401)

    def test_rowX10_killAndStart_betweenTwoSteps(self):
        admin = self.legacy_token(ADMIN["code"])
        app = json.loads(self.curl("POST", "/oauth/v2/credentials?applicationName=Survivor", admin)[2])
        who = [("client_id", app["client_id"]), ("client_secret", app["client_secret"])]
        tokens = json.loads(self.curl("POST", "/oauth/v2/token", form=who + [
            ("grant_type", "password"), ("username", PERSON["code"]), ("password", PERSON["password"])])[2])
        self.server.process.kill()
        self.server.process.wait()
        with self.assertRaises(requests.ConnectionError):
            self.server.get("/health/live")
        self.server.start()
        self.assertEqual(self.curl("GET", "/rest/v2/collections", tokens["access_token"])[0], 200)
        again = self.curl("POST", "/oauth/v2/token",
                          form=who + [("grant_type", "refresh_token"), ("refresh_token", tokens["refresh_token"])])
        self.assertEqual(again[0], 200)
        self.assertEqual(self.curl("DELETE", "/oauth/v2/credentials?applicationName=Survivor", admin)[0], 204)

    def test_rowX07_noSecretStandsInTheLog(self):
        admin = self.legacy_token(ADMIN["code"])
        self.curl("POST", f"/oauth/v2/revoke?refreshToken=rt_not-for-the-log&x={admin}", admin)
        self.curl("GET", f"/generateToken?username={ADMIN['code']}&password={ADMIN['password']}&duration=24h")
        log = self.server.log()
        for secret in (admin, "rt_not-for-the-log", ADMIN["password"], API_USER["password"]):
            self.assertNotIn(secret, log)


if __name__ == "__main__":
    report.main()
