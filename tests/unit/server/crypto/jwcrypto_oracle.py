#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks our JWS against jwcrypto: each reads what the other signed, and refuses what was changed."""
import json
import subprocess
import sys
import unittest

from cryptography.hazmat.primitives import serialization
from jwcrypto import jwk, jws

TOOL = sys.argv.pop(1)
ALGORITHMS = {
    "RS256": {"kty": "RSA", "size": 2048},
    "PS256": {"kty": "RSA", "size": 2048},
    "ES256": {"kty": "EC", "crv": "P-256"},
    "EdDSA": {"kty": "OKP", "crv": "Ed25519"},
}


def ours(verb, text=""):
    return subprocess.run([TOOL, verb], input=text, capture_output=True, text=True, check=True).stdout.splitlines()


def pkcs8(key):
    private = key.get_op_key("sign")
    return private.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()).hex()


def theirs(algorithm, key, payload, kid=""):
    token = jws.JWS(payload)
    token.allowed_algs = list(ALGORITHMS)
    header = {"alg": algorithm}
    if kid is not None:
        header["kid"] = kid or key.thumbprint()
    token.add_signature(key, None, json.dumps(header), None)
    return token.serialize(compact=True)


class Oracle(unittest.TestCase):
    def test_jwcrypto_reads_what_we_sign(self):
        seen = set()
        for line in ours("sign"):
            row = json.loads(line)
            key = jwk.JWK(**row["jwk"])
            self.assertEqual(key.thumbprint(), row["jwk"]["kid"])
            self.assertFalse(key.has_private)
            token = jws.JWS()
            token.allowed_algs = [row["jwk"]["alg"]]
            token.deserialize(row["token"], key)
            self.assertEqual(json.loads(token.payload), {"sub": "marta", "name": "Märta"})
            self.assertEqual(json.loads(token.objects["protected"]),
                             {"alg": row["jwk"]["alg"], "kid": row["jwk"]["kid"], "typ": "at+jwt"})
            head, body, signature = row["token"].split(".")
            changed = ".".join([head, body, signature[:10] + ("A" if signature[10] != "A" else "B") + signature[11:]])
            with self.assertRaises(jws.InvalidJWSSignature):
                refused = jws.JWS()
                refused.allowed_algs = [row["jwk"]["alg"]]
                refused.deserialize(changed, key)
            seen.add(row["jwk"]["alg"])
        self.assertEqual(seen, set(ALGORITHMS))

    def test_we_read_what_jwcrypto_signs(self):
        lines = []
        for algorithm, kind in ALGORITHMS.items():
            key = jwk.JWK.generate(**kind)
            other = jwk.JWK.generate(**kind)
            token = theirs(algorithm, key, '{"sub":"marta"}')
            lines.append(f"{algorithm} {pkcs8(key)} {token}")
            lines.append(f"{algorithm} {pkcs8(other)} {token}")
        self.assertEqual(ours("verify", "\n".join(lines) + "\n"), ["yes", "no"] * len(ALGORITHMS))

    def test_we_read_by_public_keys_what_jwcrypto_signs(self):
        lines = []
        for algorithm, kind in ALGORITHMS.items():
            for size in (2048, 3072) if kind["kty"] == "RSA" else (0,) * 20:
                key = jwk.JWK.generate(**(kind | ({"size": size} if size else {})))
                other = jwk.JWK.generate(**kind)
                for kid in (None, key.thumbprint()):
                    token = theirs(algorithm, key, '{"sub":"marta"}', kid)
                    for right in (key, other):
                        public = right.export_public(as_dict=True)
                        if kid:
                            public["kid"] = kid
                        lines.append(f"{algorithm} {json.dumps(public).encode().hex()} {token}")
        answers = ours("verify-public", "\n".join(lines) + "\n")
        self.assertEqual(answers, ["yes", "no"] * (len(lines) // 2))

    def test_no_algorithm_is_taken_for_another(self):
        key = jwk.JWK.generate(kty="RSA", size=2048)
        public = json.dumps(key.export_public(as_dict=True)).encode().hex()
        lines = [f"{allowed} {public} {theirs(made, key, '{}', None)}"
                 for made in ("RS256", "PS256") for allowed in ALGORITHMS]
        answers = dict(zip(lines, ours("verify-public", "\n".join(lines) + "\n")))
        self.assertEqual([lines.index(line) for line in lines if answers[line] == "yes"], [0, 5])


if __name__ == "__main__":
    unittest.main()
