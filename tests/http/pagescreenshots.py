#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every web page, light and dark, wide and on a phone, in the languages with the longest words.

pagescreenshots.py WRITER FOLDER [LANGUAGE ...]: WRITER is the program that writes the pages as files. Each picture is
a sheet: the page 1000 px and 360 px wide, side by side, one row for each language.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HEIGHTS = {"profile": 2080, "profile-empty": 1200, "consent": 1020, "consent-more": 1060, "consent-device": 1340}
ORDINARY = 880


def sheet(page, languages):
    height = HEIGHTS.get(page, ORDINARY)
    frames = "".join(
        f'<div><iframe src="{page}.{language}.html" width="1000" height="{height}"></iframe>'
        f'<iframe src="{page}.{language}.html" width="360" height="{height}"></iframe></div>'
        for language in languages)
    return ('<!DOCTYPE html><meta charset="utf-8"><meta name="color-scheme" content="light dark">'
            "<style>body{margin:0}div{display:flex;gap:8px;margin-bottom:8px}iframe{border:0;flex:none}</style>" + frames,
            1368, (height + 8) * len(languages))


def main():
    writer, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    languages = sys.argv[3:] or ["de", "ru"]
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if not browser:
        sys.exit("chromium is needed for pictures of the pages (package chromium)")
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([writer, str(folder / "html"), *languages], check=True)
    html = folder / "html"
    pages = sorted({path.name.split(".")[0] for path in html.glob(f"*.{languages[0]}.html")})
    with tempfile.TemporaryDirectory() as profile:
        for page in pages:
            text, width, height = sheet(page, languages)
            source = html / f"sheet-{page}.html"
            source.write_text(text, encoding="utf-8")
            for scheme, number in (("light", 1), ("dark", 0)):
                picture = folder / f"web-{page}-{scheme}.png"
                picture.unlink(missing_ok=True)
                subprocess.run(
                    [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={profile}",
                     "--allow-file-access-from-files", f"--blink-settings=preferredColorScheme={number}",
                     f"--window-size={width},{height}", f"--screenshot={picture}", source.resolve().as_uri()],
                    check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60, env={**os.environ, "LC_ALL": "C.UTF-8"})
                if not picture.exists() or picture.stat().st_size < 5000:
                    sys.exit(f"{picture} was not made")
    print(f"{2 * len(pages)} pictures in {folder}")


if __name__ == "__main__":
    main()
