#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Apache's mod_auth_openidc is the external service; a person uses it through Chromium, over TLS."""
import json
import time
import unittest

import report
from harness import PERSON, Apache, Browser, Server


class ApacheService(unittest.TestCase):
    def setUp(self):
        self.apache = Apache()
        self.addCleanup(self.apache.remove)
        self.server = Server([self.apache.redirect_uri], tls=True)
        self.addCleanup(self.server.remove)
        self.server.start()
        self.apache.start(self.server, self.server.client_id, self.server.client_secret)
        self.browser = Browser(pin=self.server.authority.public_key_pin())
        self.addCleanup(self.browser.close)

    def session_info(self, refresh_after=None):
        """mod_auth_openidc's own view of its session; with an age it refreshes an older access token first."""
        more = "" if refresh_after is None else f"&access_token_refresh_interval={refresh_after}"
        self.browser.open(f"{self.apache.redirect_uri}?info=json{more}")
        text = self.browser.text()
        return json.loads(text) if text.startswith("{") else {"failed": text}

    def userinfo_status(self, token):
        return self.server.get("/api/o/oauth/v2/userinfo", headers={"Authorization": f"Bearer {token}"}).status_code

    def test_signInUseRefreshRevokeRefused(self):
        browser = self.browser
        # sign-in and consent
        browser.open(self.apache.base + "/protected/")
        browser.shot("interop-1-sign-in")
        browser.sign_in(PERSON)
        browser.find("#allow")
        self.assertIn("Partner portal", browser.text())
        self.assertIn("Helpdesk for partners", browser.text())
        self.assertIn(PERSON["email"], browser.text())
        browser.shot("interop-2-consent")
        browser.click("#allow")
        # use
        self.assertEqual(browser.find("#user").text, PERSON["email"], self.apache.log())
        self.assertEqual(browser.find("#company").text, "Acme GmbH")
        browser.shot("interop-3-signed-in-at-apache")
        first = self.session_info()
        self.assertEqual(self.userinfo_status(first["access_token"]), 200)
        self.assertEqual(first["id_token"]["iss"], self.server.issuer)
        self.assertEqual(first["userinfo"]["sub"], first["id_token"]["sub"])
        # silent refresh: a new pair, no page
        time.sleep(2)
        second = self.session_info(refresh_after=1)
        self.assertNotEqual(first["access_token"], second["access_token"], self.apache.log())
        self.assertNotEqual(first["refresh_token"], second["refresh_token"])
        self.assertEqual(self.userinfo_status(second["access_token"]), 200)
        # revoke in the web profile
        browser.open(self.server.issuer + "/profile")
        self.assertIn("Partner portal", browser.text())
        browser.shot("interop-4-profile")
        browser.click("button[id^=revoke-]")
        browser.find("#confirm-revoke")
        browser.shot("interop-5-confirm-revoke")
        browser.click("#confirm-revoke")
        browser.wait.until(lambda driver: not browser.has("#confirm-revoke"))
        self.assertFalse(browser.has("button[id^=revoke-]"), "the revoked access is still on the page")
        browser.shot("interop-6-revoked")
        # refused: at once, everywhere
        self.assertEqual(self.userinfo_status(second["access_token"]), 401)
        refused = self.server.post("/api/o/oauth/v2/token", data={
            "grant_type": "refresh_token", "refresh_token": second["refresh_token"],
            "client_id": self.server.client_id, "client_secret": self.server.client_secret})
        self.assertEqual((refused.status_code, refused.json()["error"]), (400, "invalid_grant"))
        # the next sign-in at the service asks again
        browser.open(self.apache.base + "/")
        browser.driver.delete_cookie("mod_auth_openidc_session")
        browser.open(self.apache.base + "/protected/")
        browser.find("#allow")
        self.assertEqual(browser.policy_violations(), [])

    def test_leaving_givesTheServiceNothing(self):
        self.browser.open(self.apache.base + "/protected/")
        self.browser.sign_in(PERSON)
        self.browser.click("#deny")
        self.browser.wait.until(lambda driver: driver.current_url.startswith(self.apache.base))
        self.assertIn("access_denied", self.browser.driver.current_url + self.browser.text() + self.apache.log())
        self.assertFalse(self.browser.has("#user"))
        self.assertEqual(self.browser.policy_violations(), [])


if __name__ == "__main__":
    report.main()
