#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Authlib and oauthlib with the grants that need no browser of their own: client credentials, device code,
password where a template allows it; introspection and revocation."""
import os
import time
import unittest

import report
import requests
from authlib.integrations.requests_client import OAuth2Session as AuthlibSession
from fapiclient import Person
from harness import PERSON, Server
from oauthlib.oauth2 import BackendApplicationClient, LegacyApplicationClient
from requests_oauthlib import OAuth2Session as OauthlibSession

os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"  # loopback http
DEVICE = "urn:ietf:params:oauth:grant-type:device_code"


class Grants(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server(["http://127.0.0.1:9/callback"], template={"grant_types": [
            "authorization_code", "refresh_token", "client_credentials", "password", DEVICE]})
        cls.addClassCleanup(cls.server.remove)
        cls.server.start()
        cls.discovery = cls.server.get("/.well-known/openid-configuration").json()

    def authlib(self, **more):
        return AuthlibSession(self.server.client_id, self.server.client_secret, **more)

    def test_clientCredentials_authlib(self):
        session = self.authlib(scope="api", token_endpoint_auth_method="client_secret_basic")
        token = session.fetch_token(self.discovery["token_endpoint"], grant_type="client_credentials")
        self.assertNotIn("refresh_token", token)
        seen = session.introspect_token(self.discovery["introspection_endpoint"], token["access_token"]).json()
        self.assertEqual((seen["active"], seen["scope"], seen["client_id"]), (True, "api", self.server.client_id))
        self.assertEqual(session.revoke_token(self.discovery["revocation_endpoint"], token["access_token"]).status_code, 200)
        self.assertEqual(session.introspect_token(self.discovery["introspection_endpoint"], "nonsense").json(), {"active": False})

    def test_clientCredentials_oauthlib(self):
        session = OauthlibSession(client=BackendApplicationClient(self.server.client_id, scope=["api"]))
        token = session.fetch_token(self.discovery["token_endpoint"], client_id=self.server.client_id,
                                    client_secret=self.server.client_secret, include_client_id=True)
        self.assertEqual(token["token_type"], "Bearer")

    def test_password_bothLibraries_thenRevoked(self):
        session = self.authlib(scope="openid api", token_endpoint_auth_method="client_secret_post")
        token = session.fetch_token(self.discovery["token_endpoint"], username=PERSON["code"], password=PERSON["password"])
        self.assertEqual(session.get(self.discovery["userinfo_endpoint"]).json()["email"], PERSON["email"])
        session.revoke_token(self.discovery["revocation_endpoint"], token["refresh_token"], token_type_hint="refresh_token")
        answer = requests.get(self.discovery["userinfo_endpoint"], headers={"Authorization": f"Bearer {token['access_token']}"}, timeout=10)
        self.assertEqual(answer.status_code, 401)
        other = OauthlibSession(client=LegacyApplicationClient(self.server.client_id, scope=["openid", "api"]))
        token = other.fetch_token(self.discovery["token_endpoint"], username=PERSON["code"], password=PERSON["password"],
                                  client_id=self.server.client_id, client_secret=self.server.client_secret)
        self.assertIn("id_token", token)

    def test_R4_deviceCode_decidedByAPerson(self):
        begun = self.server.post("/api/o/oauth/v2/device_authorization", data={
            "client_id": self.server.client_id, "client_secret": self.server.client_secret, "scope": "openid api"}).json()
        self.assertRegex(begun["user_code"], "^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$")
        self.assertEqual(begun["interval"], 5)

        def poll():
            return self.server.post("/api/o/oauth/v2/token", data={
                "grant_type": DEVICE, "device_code": begun["device_code"], "client_id": self.server.client_id,
                "client_secret": self.server.client_secret})

        self.assertEqual(poll().json()["error"], "authorization_pending")
        self.assertEqual(poll().json()["error"], "slow_down")
        Person(self.server, PERSON).decide(begun["verification_uri_complete"], until="device")
        time.sleep(10.5)  # the interval that slow_down asked for: its effect is what is tested
        session = self.authlib(token_endpoint_auth_method="client_secret_post")
        token = session.fetch_token(self.discovery["token_endpoint"], grant_type=DEVICE, device_code=begun["device_code"])
        self.assertEqual(session.get(self.discovery["userinfo_endpoint"]).json()["email"], PERSON["email"])
        self.assertIn("refresh_token", token)
        self.assertEqual(poll().json()["error"], "invalid_grant")


if __name__ == "__main__":
    report.main()
