# SPDX-License-Identifier: GPL-3.0-or-later
"""A client as FAPI 2.0 wants it, and a person at a browser without scripts; jwcrypto and requests only."""
import base64
import hashlib
import html.parser
import json
import secrets
import time
import urllib.parse

import requests
from jwcrypto import jwk, jws, jwt


def encoded(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def digest(text):
    return encoded(hashlib.sha256(text.encode()).digest())


def session_for(server):
    """A session that trusts the server's authority, whatever the environment says."""
    session = requests.Session()
    session.trust_env = False
    session.verify = server.verify()
    return session


class Forms(html.parser.HTMLParser):
    """The forms of a page: where each goes, its fields, the ids of its buttons."""

    def __init__(self, text):
        super().__init__()
        self.forms = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        if tag == "form":
            self.forms.append({"action": named.get("action", ""), "fields": {}, "buttons": set()})
        elif self.forms and tag == "input" and named.get("name"):
            self.forms[-1]["fields"][named["name"]] = named.get("value", "") or ""
        elif self.forms and tag == "button" and named.get("id"):
            self.forms[-1]["buttons"].add(named["id"])
            if named.get("name"):
                self.forms[-1]["fields"][named["name"]] = named.get("value", "") or ""

    def with_button(self, button):
        return next((form for form in self.forms if button in form["buttons"]), None)


class Person:
    """Signs in and allows, by plain forms; keeps cookies like a browser."""

    def __init__(self, server, account):
        self.server, self.account = server, account
        self.session = session_for(server)

    def post(self, form, at, **fields):
        return self.session.post(urllib.parse.urljoin(at, form["action"]), data={**form["fields"], **fields},
                                 headers={"Origin": self.server.issuer}, allow_redirects=False, timeout=10)

    def decide(self, url, button="allow", until=None):
        """The address outside of the server that the last answer leads to; or a page with `until` in it."""
        answer = self.session.get(url, allow_redirects=False, timeout=10)
        for _ in range(8):
            if answer.status_code in (302, 303):
                target = urllib.parse.urljoin(answer.url, answer.headers["Location"])
                if not target.startswith(self.server.issuer):
                    return target
                answer = self.session.get(target, allow_redirects=False, timeout=10)
                continue
            forms = Forms(answer.text)
            if form := forms.with_button("sign-in"):
                answer = self.post(form, answer.url, login=self.account["code"], password=self.account["password"])
            elif form := forms.with_button("continue") or forms.with_button(button):
                answer = self.post(form, answer.url)
            elif until and until in answer.text:
                return answer.url
            else:
                raise AssertionError(f"no way on from {answer.url}: {answer.status_code}\n{answer.text[:2000]}")
        raise AssertionError("too many steps")


class Client:
    """One registered client with its keys; `proof_key` makes it a DPoP client, `certificate` a mutual-TLS one."""

    def __init__(self, server, client_id, redirect_uri, key=None, proof_key=None, certificate=None):
        self.server, self.client_id, self.redirect_uri = server, client_id, redirect_uri
        self.key, self.proof_key, self.certificate = key, proof_key, certificate
        self.http = session_for(server)
        self.show(certificate)
        self.discovery = server.get("/.well-known/openid-configuration").json()
        self.nonce = None

    def show(self, certificate):
        """From now on; on a connection of its own."""
        self.http.close()
        self.http.cert = tuple(map(str, certificate)) if certificate else None

    def endpoint(self, name):
        aliases = self.discovery.get("mtls_endpoint_aliases", {}) if self.certificate else {}
        return aliases.get(name, self.discovery[name])

    def assertion(self, **changed):
        now = int(time.time())
        claims = {"iss": self.client_id, "sub": self.client_id, "aud": self.server.issuer, "iat": now, "exp": now + 60,
                  "jti": secrets.token_urlsafe(16), **changed}
        token = jwt.JWT(header={"alg": self.key["alg"], "kid": self.key["kid"]}, claims=claims, algs=[self.key["alg"]])
        token.make_signed_token(self.key)
        return token.serialize()

    def authentication(self, **changed):
        if self.key is None:
            return {"client_id": self.client_id}
        return {"client_id": self.client_id, "client_assertion": self.assertion(**changed),
                "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"}

    def proof(self, method, url, token=None, key=None, **changed):
        key = key or self.proof_key
        claims = {"jti": secrets.token_urlsafe(16), "htm": method, "htu": url, "iat": int(time.time()), **changed}
        if token:
            claims["ath"] = digest(token)
        if self.nonce:
            claims.setdefault("nonce", self.nonce)
        public = json.loads(key.export_public())
        header = {"typ": "dpop+jwt", "alg": key["alg"], "jwk": {n: public[n] for n in ("kty", "crv", "x", "y", "n", "e") if n in public}}
        signed = jws.JWS(json.dumps(claims))
        signed.allowed_algs = [key["alg"]]
        signed.add_signature(key, protected=json.dumps(header))
        return signed.serialize(compact=True)

    def post(self, name, data, proof=True, headers=None):
        """Once more with the server's nonce where it asks for one (RFC 9449 section 8)."""
        url = self.endpoint(name)
        for _ in range(2):
            sent = dict(headers or {})
            if proof and self.proof_key:
                sent["DPoP"] = self.proof("POST", url)
            answer = self.http.post(url, data={**self.authentication(), **data}, headers=sent, timeout=10)
            fresh = answer.headers.get("DPoP-Nonce")
            if fresh and answer.status_code == 400 and answer.json().get("error") == "use_dpop_nonce":
                self.nonce = fresh
                continue
            break
        return answer

    def userinfo(self, token, scheme=None, key=None, proof=True, http=None):
        url = self.endpoint("userinfo_endpoint")
        scheme = scheme or ("DPoP" if self.proof_key else "Bearer")
        for _ in range(2):
            headers = {"Authorization": f"{scheme} {token}"}
            if proof and (key or self.proof_key):
                headers["DPoP"] = self.proof("GET", url, token, key)
            answer = (http or self.http).get(url, headers=headers, timeout=10)
            fresh = answer.headers.get("DPoP-Nonce")
            if fresh and answer.status_code == 401 and "use_dpop_nonce" in answer.headers.get("WWW-Authenticate", ""):
                self.nonce = fresh
                continue
            break
        return answer

    def push(self, **changed):
        """The pushed request and its verifier; a parameter of None is left out."""
        verifier = secrets.token_urlsafe(48)
        parameters = {"response_type": "code", "redirect_uri": self.redirect_uri, "scope": "openid", "state": secrets.token_urlsafe(8),
                      "nonce": secrets.token_urlsafe(8), "code_challenge": digest(verifier), "code_challenge_method": "S256", **changed}
        parameters = {name: value for name, value in parameters.items() if value is not None}
        return self.post("pushed_authorization_request_endpoint", parameters), verifier, parameters

    def authorize_url(self, request_uri, **more):
        return self.discovery["authorization_endpoint"] + "?" + urllib.parse.urlencode(
            {"client_id": self.client_id, "request_uri": request_uri, **more})

    def redeem(self, code, verifier, **more):
        return self.post("token_endpoint", {"grant_type": "authorization_code", "code": code, "code_verifier": verifier,
                                            "redirect_uri": self.redirect_uri}, **more)


def make_key(algorithm, kid=None):
    kinds = {"ES256": {"kty": "EC", "crv": "P-256"}, "EdDSA": {"kty": "OKP", "crv": "Ed25519"},
             "PS256": {"kty": "RSA", "size": 2048}, "RS256": {"kty": "RSA", "size": 2048}}
    return jwk.JWK.generate(**kinds[algorithm], alg=algorithm, use="sig", kid=kid or secrets.token_urlsafe(8))


def key_set(*keys):
    return {"keys": [json.loads(key.export_public()) for key in keys]}
