# SPDX-License-Identifier: GPL-3.0-or-later
"""The parties of the interoperability tests: our server, Debian's Apache, Debian's Chromium, a callback.

Everything is started on loopback ports that no other test can have, in a temporary folder, and ended by the
test that started it.
"""
import base64
import contextlib
import hashlib
import http.server
import json
import os
import pathlib
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

import requests
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support import expected_conditions
from selenium.webdriver.support.ui import WebDriverWait

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from ports import free_port

BIN = pathlib.Path(os.environ["CONSENTRY_BIN"])
SHOTS = pathlib.Path(os.environ.get("CONSENTRY_SHOTS", tempfile.gettempdir()))
ADMIN = {"code": "anna", "name": "Anna Keller", "email": "anna@acme.example", "password": secrets.token_urlsafe(12),
         "administrator": True, "unit": "SALES"}
PERSON = {"code": "marta", "name": "Marta Ruiz", "email": "marta@acme.example", "password": secrets.token_urlsafe(12),
          "unit": "SALES", "groups": ["sales"], "claims": {"given_name": "Marta", "family_name": "Ruiz"}}


def wait_until(condition, what, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.05)
    raise AssertionError(f"{what} did not happen within {seconds} s")


class Authority:
    """A private certificate authority with one certificate for localhost."""

    def __init__(self, folder):
        self.ca, self.certificate, self.key = folder / "ca.pem", folder / "server.pem", folder / "server.key"
        ca_key = folder / "ca.key"
        run = lambda *words: subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)
        run("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", ca_key, "-out", self.ca,
            "-days", 2, "-subj", "/CN=Consentry test authority", "-addext", "basicConstraints=critical,CA:TRUE")
        run("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", self.key, "-out",
            self.certificate, "-days", 2, "-subj", "/CN=localhost", "-CA", self.ca, "-CAkey", ca_key,
            "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-addext", "basicConstraints=critical,CA:FALSE") \
            if self._can_sign_requests() else self._sign_the_old_way(run, ca_key, folder)
        self.key.chmod(0o600)

    @staticmethod
    def _can_sign_requests():
        return "-CAkey" in subprocess.run(["openssl", "req", "-help"], capture_output=True, text=True, check=False).stderr

    def _sign_the_old_way(self, run, ca_key, folder):
        request, extensions = folder / "server.csr", folder / "extensions"
        extensions.write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=critical,CA:FALSE\n")
        run("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", self.key, "-out", request,
            "-subj", "/CN=localhost")
        run("x509", "-req", "-in", request, "-CA", self.ca, "-CAkey", ca_key, "-CAcreateserial", "-days", 2,
            "-extfile", extensions, "-out", self.certificate)

    def public_key_pin(self):
        """What Chromium's --ignore-certificate-errors-spki-list wants."""
        key = subprocess.run(["openssl", "x509", "-in", self.certificate, "-pubkey", "-noout"], check=True, capture_output=True).stdout
        der = subprocess.run(["openssl", "pkey", "-pubin", "-outform", "der"], input=key, check=True, capture_output=True).stdout
        return base64.b64encode(hashlib.sha256(der).digest()).decode()


class Server:
    """A consentryd of its own: data directory, set-up file, process."""

    def __init__(self, redirect_uris, scopes=("openid", "api"), tls=False, template=None, listen_mtls=False,
                 client=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="consentry-interop-"))
        self.data = self.folder / "data"
        self.port = free_port()
        self.authority = Authority(self.folder) if tls else None
        self.issuer = f"https://localhost:{self.port}" if tls else f"http://127.0.0.1:{self.port}"
        self.process = None
        setup = {
            "server": {"issuer": self.issuer, "listen": [f"127.0.0.1:{self.port}"],
                       **({"mtls_listen": [f"127.0.0.1:{free_port()}"], "tls_certificate_file": str(self.authority.certificate),
                           "tls_key_file": str(self.authority.key)} if listen_mtls else {})},
            "company": {"name": "Acme GmbH"},
            "units": [{"code": "SALES", "name": "Sales", "short": "SAL", "superior": None}],
            "users": [ADMIN, PERSON],
            "modules": [{
                "code": "helpdesk", "name": "Helpdesk", "description": "Tickets and agreements", "enabled": True,
                "external_app": {"enabled": True, "use_module_data": False, "name": "Helpdesk for partners",
                                 "description": "Tickets, service catalogue and agreements of Acme GmbH."},
                "templates": [{"name": "Sign-in and API", "preset": "external-service", "scopes": list(scopes), **(template or {})}],
                "clients": [{"name": "Partner portal", "template": "Sign-in and API", "redirect_uris": list(redirect_uris),
                             **(client or {})}]}],
        }
        answer = self.control("apply", setup)
        client = answer["clients"][0]
        self.client_id, self.client_secret = client["client_id"], client.get("client_secret")

    def control(self, verb, document=None, *words):
        """Runs consentryctl; the answer is its JSON."""
        command = [BIN / "consentryctl", "--data-dir", self.data, verb, *words]
        if document is not None:
            file = self.folder / "setup.json"
            file.write_text(json.dumps(document))
            command.append(file)
        answer = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
        if answer.returncode:
            raise AssertionError(f"consentryctl {verb}: status {answer.returncode}\n{answer.stderr}{answer.stdout}")
        return json.loads(answer.stdout)

    def start(self):
        command = [BIN / "consentryd", "--data-dir", self.data]
        if self.authority:
            command += ["--tls-cert", self.authority.certificate, "--tls-key", self.authority.key]
        log = open(self.folder / "consentryd.log", "ab")
        self.process = subprocess.Popen(list(map(str, command)), stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        log.close()
        wait_until(self.is_ready, f"the start of consentryd (log: {self.log()})")
        return self

    def is_ready(self):
        if self.process.poll() is not None:
            raise AssertionError(f"consentryd ended with status {self.process.returncode}:\n{self.log()}")
        try:
            return self.get("/health/ready").status_code == 200
        except requests.RequestException:
            return False

    def log(self):
        path = self.folder / "consentryd.log"
        return path.read_text(errors="replace") if path.exists() else ""

    def verify(self):
        return str(self.authority.ca) if self.authority else True

    def get(self, path, **more):
        return requests.get(self.issuer + path, verify=self.verify(), timeout=10, **more)

    def post(self, path, **more):
        return requests.post(self.issuer + path, verify=self.verify(), timeout=10, allow_redirects=False, **more)

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise AssertionError("consentryd did not end within 15 s of SIGTERM") from None

    def remove(self):
        try:
            self.stop()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)


class Callback:
    """A web server on loopback that catches what the browser brings to the redirect address."""

    def __init__(self):
        caught = self.caught = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                if self.path.startswith("/callback"):
                    caught.append(self.path)
                body = b"<!doctype html><title>callback</title><p id=done>done</p>"
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.uri = f"http://127.0.0.1:{self.server.server_address[1]}/callback"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def take(self):
        """The full address of the next visit."""
        wait_until(lambda: self.caught, "the return to the redirect address")
        return self.uri.split("/callback")[0] + self.caught.pop(0)

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


class Browser:
    """Debian's Chromium, driven by its own driver; it remembers what its console said of our policy."""

    def __init__(self, pin=None, language="en-GB"):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        # The sandbox needs user namespaces, which root and people in containers do not have; the pages are our own.
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1000,900",
                         f"--lang={language}", "--disable-background-networking", "--no-first-run"):
            options.add_argument(argument)
        if pin:
            options.add_argument(f"--ignore-certificate-errors-spki-list={pin}")
        options.add_experimental_option("prefs", {"intl.accept_languages": language})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.wait = WebDriverWait(self.driver, 20)
        self.console = []

    def open(self, url):
        self.driver.get(url)

    def find(self, selector):
        return self.wait.until(expected_conditions.presence_of_element_located((By.CSS_SELECTOR, selector)))

    def has(self, selector):
        return bool(self.driver.find_elements(By.CSS_SELECTOR, selector))

    def click(self, selector):
        button = self.wait.until(expected_conditions.element_to_be_clickable((By.CSS_SELECTOR, selector)))
        self.collect()
        button.click()

    def sign_in(self, user):
        self.find("input[name=login]").send_keys(user["code"])
        self.find("input[name=password]").send_keys(user["password"])
        self.click("#sign-in")

    def collect(self):
        self.console += [entry["message"] for entry in self.driver.get_log("browser")]

    def policy_violations(self):
        self.collect()
        return [text for text in self.console if "Content Security Policy" in text or "Content-Security-Policy" in text]

    def shot(self, name):
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.driver.save_screenshot(str(SHOTS / f"{name}.png"))

    def text(self):
        return self.find("body").text

    def close(self):
        self.driver.quit()


class Apache:
    """Debian's Apache with mod_auth_openidc, configured as an external service of ours."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="consentry-apache-"))
        self.folder.chmod(0o755)
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.redirect_uri = f"{self.base}/protected/redirect_uri"
        self.process = None

    def start(self, server, client_id, client_secret, key=None):
        """With a key (kid, private file, public file) it signs assertions in place of using the secret."""
        site = self.folder / "site" / "protected"
        site.mkdir(parents=True)
        (site / "index.shtml").write_text(
            '<!doctype html><title>protected</title><p id="user"><!--#echo var="REMOTE_USER" --></p>'
            '<p id="email"><!--#echo var="OIDC_CLAIM_email" --></p><p id="company"><!--#echo var="OIDC_CLAIM_company" --></p>')
        modules = "/usr/lib/apache2/modules"
        names = ["mpm_event", "authn_core", "authz_core", "authz_user", "alias", "dir", "include", "mime", "auth_openidc"]
        proof = f"OIDCClientSecret {client_secret}"
        if key:
            # In this order: the method is refused while there is no key.
            proof = (f"OIDCPrivateKeyFiles {key[0]}#{key[1]}\nOIDCPublicKeyFiles {key[0]}#{key[2]}\n"
                     "OIDCProviderTokenEndpointAuth private_key_jwt")
        configuration = "\n".join(f"LoadModule {n}_module {modules}/mod_{n}.so" for n in names)
        configuration += f"""
ServerName 127.0.0.1
Listen 127.0.0.1:{self.port}
PidFile {self.folder}/apache.pid
ErrorLog {self.folder}/error.log
LogLevel warn auth_openidc:info
DefaultRuntimeDir {self.folder}
TypesConfig /etc/mime.types
DocumentRoot {self.folder}/site
AddOutputFilter INCLUDES .shtml
DirectoryIndex index.shtml
User www-data
Group www-data

OIDCProviderMetadataURL {server.issuer}/.well-known/openid-configuration
OIDCClientID {client_id}
{proof}
OIDCRedirectURI {self.redirect_uri}
OIDCScope "openid api"
OIDCPKCEMethod S256
OIDCCryptoPassphrase {secrets.token_urlsafe(24)}
OIDCInfoHook iat access_token access_token_expires id_token userinfo refresh_token session
OIDCPassClaimsAs both
OIDCRemoteUserClaim email
{'OIDCCABundlePath ' + str(server.authority.ca) if server.authority else ''}
<Directory {self.folder}/site>
    Options +Includes
    Require all granted
</Directory>
<Location /protected>
    AuthType openid-connect
    Require valid-user
</Location>
"""
        # mod_auth_openidc reads the authority as the account that serves.
        for path in (server.folder, *( [server.authority.ca] if server.authority else [])):
            path.chmod(0o755 if path.is_dir() else 0o644)
        file = self.folder / "apache.conf"
        file.write_text(configuration)
        with open(self.folder / "start.log", "wb") as log:
            self.process = subprocess.Popen(["/usr/sbin/apache2", "-d", str(self.folder), "-f", str(file), "-DFOREGROUND"],
                                            stdout=subprocess.DEVNULL, stderr=log)
        wait_until(self.is_ready, f"the start of Apache ({self.log()})")
        return self

    def is_ready(self):
        if self.process.poll() is not None:
            raise AssertionError(f"Apache ended: {self.log()}")
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), 1).close()
            return True
        return False

    def log(self):
        return "".join(path.read_text(errors="replace") for path in self.folder.glob("*.log"))

    def remove(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(15)
        shutil.rmtree(self.folder, ignore_errors=True)


def pkce():
    """A verifier and its S256 challenge, RFC 7636."""
    verifier = secrets.token_urlsafe(48)
    return verifier, base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")


def query_of(url):
    return {name: values[0] for name, values in urllib.parse.parse_qs(urllib.parse.urlsplit(url).query).items()}


def address_in(text):
    found = re.search(r"https?://\S+", text)
    return found.group(0) if found else ""
