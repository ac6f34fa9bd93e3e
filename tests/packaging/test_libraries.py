"""What Qt needs of the system is found missing by name, and installed where that is allowed."""

import os

import pytest


@pytest.fixture
def libraries(tool, monkeypatch):
    found = tool("_libraries")
    monkeypatch.setattr(
        found, "PACKAGE_OF", {"libc.so.6": "libc6", "libnobody.so.9": "libnobody9"}
    )
    return found


def test_only_what_is_missing_is_named(libraries):
    missing = libraries.missing_packages()

    assert "libnobody9" in missing
    assert "libc6" not in missing


def test_a_font_is_wanted_where_there_is_none(libraries, monkeypatch, tmp_path):
    monkeypatch.setattr(libraries, "FONTS", tmp_path)

    assert "fonts-inter" in libraries.missing_packages()


def test_a_font_that_is_there_is_not_asked_for(libraries, monkeypatch, tmp_path):
    monkeypatch.setattr(libraries, "FONTS", tmp_path)
    (tmp_path / "opentype").mkdir()
    (tmp_path / "opentype" / "Inter-Regular.otf").touch()

    assert "fonts-inter" not in libraries.missing_packages()


def test_who_may_not_install_is_given_the_line_to_run(libraries, monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", str(tmp_path))

    libraries.provide()

    assert "sudo apt-get install --no-install-recommends libnobody9" in capsys.readouterr().err


def test_what_apt_cannot_install_is_said_and_stops_nothing(
    libraries, monkeypatch, capsys, tmp_path
):
    apt = tmp_path / "apt-get"
    apt.write_text("#!/bin/sh\nexit 100\n")
    apt.chmod(0o755)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)

    libraries.provide()

    assert "libnobody9" in capsys.readouterr().err
