#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The code flow by two stock libraries, each with a person in Chromium; the id_token is verified by
jwcrypto from the published key set, which shares no code with ours."""
import json
import os
import secrets
import time
import unittest

from authlib.integrations.requests_client import OAuth2Session as AuthlibSession
import report
from harness import PERSON, Browser, Callback, Server, pkce, query_of
from jwcrypto import jwk, jwt
from requests_oauthlib import OAuth2Session as OauthlibSession

os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"  # loopback http


class Flow(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.callback = Callback()
        cls.addClassCleanup(cls.callback.stop)
        cls.server = Server([cls.callback.uri])
        cls.addClassCleanup(cls.server.remove)
        cls.server.start()
        cls.discovery = cls.server.get("/.well-known/openid-configuration").json()
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.close)

    def decide(self, url):
        """The person signs in where asked, allows where asked; the address the browser ends on."""
        self.browser.open(url)
        self.browser.wait.until(lambda _: self.browser.has("#sign-in") or self.browser.has("#allow") or self.browser.has("#done"))
        if self.browser.has("#sign-in"):
            self.browser.sign_in(PERSON)
            self.browser.wait.until(lambda _: self.browser.has("#allow") or self.browser.has("#done"))
        if self.browser.has("#allow"):
            self.browser.click("#allow")
        self.browser.find("#done")
        return self.callback.take()

    def verified(self, id_token, nonce):
        keys = jwk.JWKSet.from_json(json.dumps(self.server.get("/api/o/oauth/v2/jwks").json()))
        token = jwt.JWT(algs=["RS256"], check_claims={"iss": self.server.issuer, "aud": self.server.client_id, "nonce": nonce})
        token.deserialize(id_token, keys)
        header, claims = json.loads(token.header), json.loads(token.claims)
        self.assertIn(header["kid"], [key.get("kid") for key in keys])
        self.assertLessEqual(abs(claims["iat"] - time.time()), 30)
        return claims

    def check_claims(self, claims, userinfo):
        self.assertEqual((claims["email"], claims["company"]), (PERSON["email"], "Acme GmbH"))
        self.assertEqual(userinfo["sub"], claims["sub"])

    def test_rowX04_authlib(self):
        session = AuthlibSession(self.server.client_id, self.server.client_secret, scope="openid api",
                                 redirect_uri=self.callback.uri, code_challenge_method="S256",
                                 token_endpoint_auth_method="client_secret_basic")
        verifier, nonce = pkce()[0], secrets.token_urlsafe(16)
        url, state = session.create_authorization_url(self.discovery["authorization_endpoint"], code_verifier=verifier, nonce=nonce)
        returned = self.decide(url)
        self.assertEqual(query_of(returned)["iss"], self.server.issuer)
        token = session.fetch_token(self.discovery["token_endpoint"], authorization_response=returned, state=state, code_verifier=verifier)
        self.assertEqual((token["token_type"], token["expires_in"]), ("Bearer", 600))
        self.check_claims(self.verified(token["id_token"], nonce), session.get(self.discovery["userinfo_endpoint"]).json())
        renewed = session.refresh_token(self.discovery["token_endpoint"], refresh_token=token["refresh_token"])
        self.assertNotEqual(renewed["refresh_token"], token["refresh_token"])
        active = session.introspect_token(self.discovery["introspection_endpoint"], token=renewed["access_token"]).json()
        self.assertTrue(active["active"])
        gone = session.revoke_token(self.discovery["revocation_endpoint"], token=renewed["refresh_token"])
        self.assertEqual(gone.status_code, 200)
        again = session.introspect_token(self.discovery["introspection_endpoint"], token=renewed["access_token"])
        self.assertEqual(again.json(), {"active": False})

    def test_requests_oauthlib(self):
        session = OauthlibSession(self.server.client_id, redirect_uri=self.callback.uri, scope=["openid", "api"])
        nonce = secrets.token_urlsafe(16)
        url, state = session.authorization_url(self.discovery["authorization_endpoint"], nonce=nonce)
        returned = self.decide(url)
        self.assertEqual(query_of(returned)["state"], state)
        token = session.fetch_token(self.discovery["token_endpoint"], authorization_response=returned,
                                    client_secret=self.server.client_secret, include_client_id=True)
        self.check_claims(self.verified(token["id_token"], nonce), session.get(self.discovery["userinfo_endpoint"]).json())
        renewed = session.refresh_token(self.discovery["token_endpoint"], client_id=self.server.client_id,
                                        client_secret=self.server.client_secret)
        self.assertNotEqual(renewed["access_token"], token["access_token"])
        self.assertEqual(session.get(self.discovery["userinfo_endpoint"]).status_code, 200)


if __name__ == "__main__":
    report.main()
