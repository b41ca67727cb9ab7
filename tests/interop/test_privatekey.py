#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Apache's mod_auth_openidc with private_key_jwt in place of a secret."""
import json
import unittest

import report
from fapiclient import make_key
from harness import PERSON, Apache, Browser, Server, query_of


class ApacheKeys(unittest.TestCase):
    def setUp(self):
        self.apache = Apache()
        self.addCleanup(self.apache.remove)
        key = make_key("RS256", "apache-1")
        private, public = self.apache.folder / "client.key", self.apache.folder / "client.pub"
        private.write_bytes(key.export_to_pem(private_key=True, password=None))
        public.write_bytes(key.export_to_pem())
        private.chmod(0o644)
        self.server = Server([self.apache.redirect_uri], tls=True, template={"auth_methods": ["private_key_jwt"]}, client={
            "token_endpoint_auth_method": "private_key_jwt", "jwks": {"keys": [json.loads(key.export_public())]},
            "post_logout_redirect_uris": [self.apache.base + "/bye.html"]})
        self.addCleanup(self.server.remove)
        self.server.start()
        self.apache.start(self.server, self.server.client_id, None, ("apache-1", private, public))
        (self.apache.folder / "site" / "bye.html").write_text("<!doctype html><title>bye</title><p id=bye>bye</p>")
        self.browser = Browser(pin=self.server.authority.public_key_pin())
        self.addCleanup(self.browser.close)
        self.browser.open(self.apache.base + "/protected/")
        self.browser.sign_in(PERSON)
        self.browser.click("#allow")
        self.assertEqual(self.browser.find("#user").text, PERSON["email"], self.apache.log() + self.server.log())

    def is_signed_in_at_apache(self):
        """mod_auth_openidc's own answer about its session."""
        self.browser.open(f"{self.apache.redirect_uri}?info=json")
        return self.browser.text().startswith("{")

    def test_F2_signInWithoutASecret_thenTheServiceSignsOut(self):
        self.assertTrue(self.is_signed_in_at_apache())
        self.browser.open(f"{self.apache.redirect_uri}?logout={self.apache.base}/bye.html")
        self.browser.find("#bye")
        self.assertEqual(query_of(self.browser.driver.current_url).keys() - {"state"}, set())
        self.assertFalse(self.is_signed_in_at_apache())
        self.browser.open(self.apache.base + "/protected/")
        self.browser.find("#sign-in")  # the session at the server is gone as well
        self.assertEqual(self.browser.policy_violations(), [])


if __name__ == "__main__":
    report.main()
