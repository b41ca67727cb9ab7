#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""FAPI 2.0 Security Profile by a client of our own over TLS: pushed requests, private_key_jwt or mutual TLS,
tokens bound by DPoP or by the certificate. jwcrypto signs and verifies; no code of the server is used."""
import json
import subprocess
import time
import unittest
import urllib.parse

import report
from fapiclient import Client, Person, key_set, make_key, session_for
from harness import PERSON, Server, free_port, query_of
from jwcrypto import jwk, jwt

REDIRECT = "https://client.example/callback"


def self_signed(folder, name):
    certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                    "-subj", f"/CN={name}", "-keyout", key, "-out", certificate], check=True, capture_output=True)
    return certificate, key


def certificate_key(certificate):
    public = subprocess.run(["openssl", "x509", "-in", certificate, "-noout", "-pubkey"], check=True, capture_output=True).stdout
    return jwk.JWK.from_pem(public)


class Fapi(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server([REDIRECT], tls=True, listen_mtls=True)
        cls.addClassCleanup(cls.server.remove)
        cls.keys = {name: make_key(name) for name in ("ES256", "PS256", "EdDSA")}
        cls.certificate = self_signed(cls.server.folder, "bound-client")
        cls.other_certificate = self_signed(cls.server.folder, "stranger")
        bound = certificate_key(cls.certificate[0])
        clients = [{"name": f"Bank {name}", "template": "Bank grade", "redirect_uris": [REDIRECT],
                    "token_endpoint_auth_method": "private_key_jwt", "jwks": key_set(key)} for name, key in cls.keys.items()]
        clients.append({"name": "Bank certificate", "template": "Bank grade", "redirect_uris": [REDIRECT],
                        "token_endpoint_auth_method": "self_signed_tls_client_auth", "jwks": {"keys": [json.loads(bound.export_public())]}})
        answer = cls.server.control("apply", {"modules": [{
            "code": "helpdesk", "name": "Helpdesk",
            "templates": [{"name": "Bank grade", "preset": "high-security", "scopes": ["openid"]}], "clients": clients}]})
        cls.ids = {client["name"].removeprefix("Bank "): client["client_id"] for client in answer["clients"]}
        cls.server.start()

    def client(self, algorithm="ES256", proof=True):
        return Client(self.server, self.ids[algorithm], REDIRECT, key=self.keys[algorithm],
                      proof_key=make_key("ES256") if proof else None)

    def mtls_client(self):
        return Client(self.server, self.ids["certificate"], REDIRECT, certificate=self.certificate)

    def code_of(self, client, **pushed):
        """A code by a pushed request and a person; with what was pushed."""
        answer, verifier, parameters = client.push(**pushed)
        self.assertEqual(answer.status_code, 201, answer.text)
        self.assertEqual(answer.headers["Cache-Control"], "no-store")
        body = answer.json()
        self.assertTrue(5 <= body["expires_in"] < 600)
        back = query_of(Person(self.server, PERSON).decide(client.authorize_url(body["request_uri"])))
        self.assertEqual((back["state"], back["iss"]), (parameters["state"], self.server.issuer))
        return back["code"], verifier, parameters

    def verified(self, client, id_token, nonce):
        keys = jwk.JWKSet.from_json(self.server.get("/api/o/oauth/v2/jwks").text)
        token = jwt.JWT(algs=["PS256", "ES256", "EdDSA"], check_claims={"iss": self.server.issuer, "aud": client.client_id, "nonce": nonce})
        token.deserialize(id_token, keys)
        return json.loads(token.claims)

    def refused(self, answer, status, *errors):
        self.assertEqual(answer.status_code, status, answer.text)
        self.assertIn(answer.json()["error"], errors)

    def test_F2_F7_F10_dpopFlow_withEachAlgorithm(self):
        for algorithm in self.keys:
            with self.subTest(algorithm):
                client = self.client(algorithm)
                code, verifier, sent = self.code_of(client)
                answer = client.redeem(code, verifier)
                self.assertEqual(answer.status_code, 200, answer.text)
                body = answer.json()
                self.assertEqual(body["token_type"], "DPoP")
                claims = self.verified(client, body["id_token"], sent["nonce"])
                info = client.userinfo(body["access_token"])
                self.assertEqual((info.status_code, info.json()["sub"]), (200, claims["sub"]), info.text)
                # the wrong scheme, no proof, somebody else's key
                self.assertEqual(client.userinfo(body["access_token"], scheme="Bearer").status_code, 401)
                self.assertEqual(client.userinfo(body["access_token"], proof=False).status_code, 401)
                self.assertEqual(client.userinfo(body["access_token"], key=make_key("ES256")).status_code, 401)

    def test_F12_refreshToken_isNotRotated_andNotBoundToTheKey(self):
        client = self.client()
        code, verifier, _ = self.code_of(client)
        first = client.redeem(code, verifier).json()
        client.proof_key = make_key("ES256")
        again = client.post("token_endpoint", {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]})
        self.assertEqual(again.status_code, 200, again.text)
        self.assertIn(again.json().get("refresh_token"), (None, first["refresh_token"]))
        self.assertEqual(client.userinfo(again.json()["access_token"]).status_code, 200)
        bare = client.post("token_endpoint", {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}, proof=False)
        self.refused(bare, 400, "invalid_dpop_proof", "invalid_request")

    def test_F7_tokenRequestWithoutProof_isRefused_andTheCodeStays(self):
        client = self.client()
        code, verifier, _ = self.code_of(client)
        self.refused(client.redeem(code, verifier, proof=False), 400, "invalid_dpop_proof", "invalid_request")
        self.assertEqual(client.redeem(code, verifier).status_code, 200)

    def test_F8_codeBoundToAKey_needsThatKey(self):
        client = self.client()
        code, verifier, _ = self.code_of(client, dpop_jkt=client.proof_key.thumbprint())
        right, client.proof_key = client.proof_key, make_key("ES256")
        self.refused(client.redeem(code, verifier), 400, "invalid_grant", "invalid_dpop_proof")
        client.proof_key = right
        self.assertEqual(client.redeem(code, verifier).status_code, 200)

    def test_F8_pushedKeyAndProof_mustAgree(self):
        client = self.client()
        answer, _, _ = client.push(dpop_jkt=make_key("ES256").thumbprint())
        self.refused(answer, 400, "invalid_dpop_proof", "invalid_request")

    def test_F3_assertions(self):
        now = int(time.time())
        wrong = {"the token endpoint as audience": {"aud": self.client().discovery["token_endpoint"]},
                 "an array as audience": {"aud": [self.server.issuer]}, "expired": {"exp": now - 5},
                 "without an end": {"exp": None}, "another subject": {"sub": "somebody"}, "from far ahead": {"iat": now + 120, "nbf": now + 120}}
        for what, changed in wrong.items():
            with self.subTest(what):
                client = self.client()
                client.authentication = lambda changed=changed, client=client: Client.authentication(client, **changed)
                answer = client.push()[0]
                self.assertIn(answer.status_code, (400, 401))
                self.assertEqual(answer.json()["error"], "invalid_client")
        client = self.client(proof=False)  # a second try with a nonce would spend the assertion
        fixed = client.authentication(iat=now + 8)
        client.authentication = lambda: fixed
        self.assertEqual(client.push()[0].status_code, 201)
        self.assertIn(client.push()[0].json()["error"], ("invalid_client",), "the same jti served twice")

    def test_F4_rs256Assertions_areRefused(self):
        client = self.client("PS256")
        client.key = jwk.JWK(**{**json.loads(self.keys["PS256"].export_private()), "alg": "RS256"})
        self.assertEqual(client.push()[0].json()["error"], "invalid_client")

    def test_F5_whatPushedRequestsRefuse(self):
        rows = {"no challenge": ({"code_challenge": None, "code_challenge_method": None}, "invalid_request"),
                "plain": ({"code_challenge_method": "plain"}, "invalid_request"),
                "no redirect address": ({"redirect_uri": None}, "invalid_request"),
                "an unregistered address": ({"redirect_uri": REDIRECT + "/"}, "invalid_request"),
                "another response type": ({"response_type": "token"}, "unsupported_response_type"),
                "a request_uri": ({"request_uri": "urn:ietf:params:oauth:request_uri:x"}, "invalid_request")}
        for what, (changed, error) in rows.items():
            with self.subTest(what):
                self.refused(self.client().push(**changed)[0], 400, error)
        self.assertEqual(self.server.get("/api/o/oauth/v2/par").status_code, 405)

    def test_F1_F6_plainRequest_isRefused_pushedOnesWorkOnce(self):
        client = self.client()
        pushed, _, _ = client.push()
        uri = pushed.json()["request_uri"]
        person = Person(self.server, PERSON)
        page = person.session.get(client.authorize_url(uri), timeout=10)  # opening the page spends nothing
        self.assertEqual(page.status_code, 200)
        self.assertIn("code", query_of(person.decide(client.authorize_url(uri, scope="openid api", redirect_uri="https://evil.example/"))))
        again = person.session.get(client.authorize_url(uri), allow_redirects=False, timeout=10)
        self.assertNotIn("Location", again.headers)
        self.assertIn("invalid_request_uri", again.text)
        other = self.client("EdDSA")
        foreign = person.session.get(other.authorize_url(client.push()[0].json()["request_uri"]), allow_redirects=False, timeout=10)
        self.assertIn("invalid_request_uri", foreign.text)
        plain = person.session.get(client.discovery["authorization_endpoint"], allow_redirects=False, timeout=10, params={
            "client_id": client.client_id, "response_type": "code", "redirect_uri": REDIRECT, "scope": "openid", "state": "s"})
        self.assertEqual(query_of(urllib.parse.urljoin(REDIRECT, plain.headers["Location"]))["error"], "invalid_request")

    def test_F2_F10_F11_mutualTls_bindsTheToken(self):
        client = self.mtls_client()
        code, verifier, sent = self.code_of(client)
        answer = client.redeem(code, verifier)
        self.assertEqual(answer.status_code, 200, answer.text)
        body = answer.json()
        self.assertEqual(body["token_type"], "Bearer")
        self.verified(client, body["id_token"], sent["nonce"])
        self.assertEqual(client.userinfo(body["access_token"]).status_code, 200)
        stranger = session_for(self.server)
        self.assertEqual(client.userinfo(body["access_token"], http=stranger).status_code, 401)
        stranger.cert = tuple(map(str, self.other_certificate))
        self.assertEqual(client.userinfo(body["access_token"], http=stranger).status_code, 401)
        # the ordinary listener asks for no certificate
        self.assertEqual(self.server.get("/api/o/oauth/v2/userinfo", headers={"Authorization": f"Bearer {body['access_token']}"}).status_code, 401)

    def test_F11_F13_withoutTheRightCertificate_theClientIsNobody(self):
        client = self.mtls_client()
        code, verifier, _ = self.code_of(client)
        client.show(self.other_certificate)
        answer = client.redeem(code, verifier)
        self.assertIn(answer.status_code, (400, 401))
        self.assertIn(answer.json()["error"], ("invalid_client", "invalid_grant"))
        client.show(None)
        answer = client.redeem(code, verifier)
        self.assertIn(answer.json()["error"], ("invalid_client", "invalid_grant", "invalid_request"))
        client.show(self.certificate)
        self.assertEqual(client.redeem(code, verifier).status_code, 200)


if __name__ == "__main__":
    report.main()
