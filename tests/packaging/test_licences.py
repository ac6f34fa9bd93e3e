"""What CxDesk is made with can be printed, licence by licence."""

import subprocess
import sys
from pathlib import Path

PACKAGING = Path(__file__).parents[2] / "packaging"


def test_every_package_is_listed_with_the_text_of_its_licence():
    text = _licences().stdout

    assert "PySide6_Essentials  6.11" in text
    assert "LGPL-3.0-only" in text
    assert "Permission is hereby granted, free of charge" in text
    assert "https://spdx.org/licenses/LGPL-3.0-only.html" in text
    assert "SIL OPEN FONT LICENSE" in text.upper()


def test_what_only_developers_use_is_not_listed():
    text = _licences().stdout

    assert "\npytest " not in text
    assert "\nruff " not in text


def test_the_list_can_go_to_a_file(tmp_path):
    printed = _licences().stdout

    _licences("-o", str(tmp_path / "licences.txt"))

    assert (tmp_path / "licences.txt").read_text("utf-8").strip() == printed.strip()


def _licences(*words):
    command = [sys.executable, PACKAGING / "_licences.py", *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
