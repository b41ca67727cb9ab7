#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of a session, with Apache's mod_auth_openidc as the service that is told of it in each of the three ways."""
import time
import unittest
import urllib.parse

import report
from harness import PERSON, Apache, Browser, Server


class ApacheLogout(unittest.TestCase):
    def setUp(self):
        self.apache = Apache()
        self.addCleanup(self.apache.remove)

    def begin(self, metadata):
        """A person who is signed in at Apache, whose client is registered with this metadata."""
        self.server = Server([self.apache.redirect_uri], tls=True)
        self.addCleanup(self.server.remove)
        self.server.control("apply", {"modules": [{"code": "helpdesk", "clients": [{"name": "Partner portal", **metadata}]}]})
        self.server.start()
        self.apache.start(self.server, self.server.client_id, self.server.client_secret)
        self.browser = Browser(pin=self.server.authority.public_key_pin())
        self.addCleanup(self.browser.close)
        self.browser.open(self.apache.base + "/protected/")
        self.browser.sign_in(PERSON)
        self.browser.click("#allow")
        self.assertEqual(self.browser.find("#user").text, PERSON["email"], self.apache.log())
        self.assertTrue(self.is_signed_in_at_apache())

    def is_signed_in_at_apache(self):
        self.browser.open(f"{self.apache.redirect_uri}?info=json")
        return self.browser.text().startswith("{")

    def sign_out_here(self):
        self.browser.open(self.server.issuer + "/signout")
        self.assertIn("sign out", self.browser.find("#confirm-logout").text.lower())
        self.browser.click("#confirm-logout")
        self.browser.find("#signed-out")

    def assert_signed_out_at_apache(self):
        end = time.monotonic() + 20
        while self.is_signed_in_at_apache():
            self.assertLess(time.monotonic(), end, self.apache.log() + self.server.log())
            time.sleep(0.5)

    def test_B2_backChannel_endsTheSessionAtTheService(self):
        self.begin({"backchannel_logout_uri": f"{self.apache.redirect_uri}?logout=backchannel", "backchannel_logout_session_required": True})
        self.sign_out_here()
        self.assert_signed_out_at_apache()

    def test_frontChannel_endsTheSessionAtTheService(self):
        self.begin({"frontchannel_logout_uri": f"{self.apache.redirect_uri}?logout=get", "frontchannel_logout_session_required": True})
        self.sign_out_here()
        self.browser.shot("interop-logout-frames")
        self.assert_signed_out_at_apache()
        self.assertEqual(self.browser.policy_violations(), [])

    def test_L4_serviceSignsOutAndGetsThePersonBack(self):
        self.begin({"post_logout_redirect_uris": [self.apache.base + "/"]})
        target = urllib.parse.quote(self.apache.base + "/", safe="")
        self.browser.open(f"{self.apache.redirect_uri}?logout={target}")
        self.browser.wait.until(lambda driver: driver.current_url == self.apache.base + "/")
        self.browser.open(self.server.issuer + "/profile")
        self.browser.find("#sign-in")


if __name__ == "__main__":
    report.main()
