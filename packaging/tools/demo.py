#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a sample installation and prints its accounts and a ready authorize link, once.

Every password is made here for this run; none is in the source and none is written to a file that stays.
"""
import argparse
import base64
import hashlib
import json
import os
import secrets
import subprocess
import sys
import tempfile
import urllib.parse

WORDS = ("amber birch cedar coral delta ember fern flint grove harbor iris juniper kelp lark maple meadow nectar "
         "olive opal pearl pine quartz reed river sage sienna slate spruce tulip umber violet willow").split()


def password():
    """Four words of 33 and three digits: 30 bits, for a sample that lives an afternoon on loopback."""
    return "-".join(secrets.choice(WORDS) for _ in range(4)) + f"-{secrets.randbelow(1000):03d}"


def document(issuer, listen, passwords):
    callback = "http://127.0.0.1:9876/callback"
    return {
        "server": {"issuer": issuer, "listen": [listen]},
        "company": {"name": "Acme GmbH"},
        "units": [{"code": "SALES", "name": "Sales", "short": "SAL", "superior": None}],
        "permissions": [{"application": "CRM", "code": "CRM_SALESPERSON", "name": "CRM Salesperson"}],
        "users": [
            {"code": "anna", "name": "Anna Keller", "email": "anna@acme.example", "password": passwords["anna"],
             "administrator": True, "unit": "SALES"},
            {"code": "marta", "name": "Marta Ruiz", "email": "marta@acme.example", "password": passwords["marta"],
             "unit": "SALES", "groups": ["sales"], "permissions": ["CRM_SALESPERSON"],
             "claims": {"given_name": "Marta", "family_name": "Ruiz", "locale": "es"}},
        ],
        "modules": [
            {"code": "helpdesk", "name": "Helpdesk", "description": "Tickets, service catalogue and agreements",
             "enabled": True,
             "external_app": {"enabled": True, "use_module_data": False, "name": "Helpdesk for partners",
                              "description": "Tickets, service catalogue and agreements of Acme GmbH."},
             "templates": [
                 {"name": "Sign-in and API", "preset": "external-service", "scopes": ["openid", "api"]},
                 {"name": "Sign-in only", "preset": "external-service", "scopes": ["openid"]},
                 {"name": "API only", "preset": "external-service", "scopes": ["api"]}],
             "clients": [
                 {"name": "Partner portal", "template": "Sign-in and API", "redirect_uris": [callback]},
                 {"name": "Grafana", "template": "Sign-in only",
                  "redirect_uris": ["https://grafana.acme.example/login/generic_oauth"]},
                 {"name": "Warehouse sync", "template": "API only",
                  "redirect_uris": ["https://warehouse.acme.example/callback"]}],
             "apps": [
                 {"code": "tickets", "name": "Tickets",
                  "fields": [
                      {"code": "customer", "name": "Customer", "type": "text"},
                      {"code": "priority", "name": "Priority", "type": "choice", "choices": ["low", "normal", "high"]},
                      {"code": "hours", "name": "Hours", "type": "number"},
                      {"code": "due", "name": "Due", "type": "date_time"},
                      {"code": "assignee", "name": "Assignee", "type": "user"},
                      {"code": "description", "name": "Description", "type": "long_text"}],
                  "statuses": [{"code": "open", "name": "Open"}, {"code": "done", "name": "Done"}],
                  "rights": [{"everyone": True, "allow": ["read", "create"]},
                             {"group": "sales", "allow": ["read", "create", "change"]}]}]},
            {"code": "documents", "name": "Documents", "description": "Contracts and records", "enabled": True},
            {"code": "warehouse", "name": "Warehouse", "description": "Stock and deliveries", "enabled": False},
        ],
    }


def authorize_link(issuer, client_id, callback):
    verifier = secrets.token_urlsafe(48)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    query = urllib.parse.urlencode({
        "client_id": client_id, "redirect_uri": callback, "response_type": "code", "response_mode": "query",
        "scope": "openid api", "state": secrets.token_urlsafe(12), "nonce": secrets.token_urlsafe(12),
        "code_challenge": challenge, "code_challenge_method": "S256"})
    return f"{issuer}/api/o/oauth/v2/authorize?{query}", verifier


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("bin", "data-dir", "listen", "issuer"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    passwords = {"anna": password(), "marta": password()}
    setup = document(options.issuer, options.listen, passwords)
    with tempfile.NamedTemporaryFile("w", suffix=".json", dir=options.data_dir, delete=False) as file:
        json.dump(setup, file)
    try:
        answer = subprocess.run([os.path.join(options.bin, "consentryctl"), "--data-dir", options.data_dir, "apply", file.name],
                                capture_output=True, text=True, check=False)
    finally:
        os.unlink(file.name)
    if answer.returncode:
        sys.stderr.write(answer.stderr or answer.stdout)
        return answer.returncode
    clients = {c["name"]: c for c in json.loads(answer.stdout)["clients"]}
    portal = clients["Partner portal"]
    callback = setup["modules"][0]["clients"][0]["redirect_uris"][0]
    link, verifier = authorize_link(options.issuer, portal["client_id"], callback)
    print(f"""
Sample installation in {options.data_dir}

  Address          {options.issuer}
  Administrator    anna     {passwords['anna']}
  Person           marta    {passwords['marta']}

  Client           Partner portal (module Helpdesk, template Sign-in and API)
  App unique identifier   {portal['client_id']}
  App secret              {portal['client_secret']}
  Redirect URI            {callback}

  Try it: open this link, sign in, allow, and copy the code from the address the browser ends on
  {link}

  then exchange it within ten minutes:
  curl -d grant_type=authorization_code -d code=CODE -d redirect_uri={callback} \\
       -d client_id={portal['client_id']} -d client_secret={portal['client_secret']} \\
       -d code_verifier={verifier} {options.issuer}/api/o/oauth/v2/token

  What a person allowed: {options.issuer}/profile
These passwords and the secret are shown this once and stored nowhere readable.
""", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
