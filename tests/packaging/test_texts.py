"""Every text for people is gathered for translators."""

import pytest

SOURCE = """
from cxdesk.i18n import _, _n

def said(n):
    # Translators: a greeting
    return _("Good morning, {name}") + _n("{n} day", "{n} days", n) + "not for people"
"""


@pytest.fixture
def package(tmp_path):
    folder = tmp_path / "cxdesk"
    folder.mkdir()
    (folder / "greeting.py").write_text(SOURCE)
    return folder


def test_texts_and_plurals_are_gathered_and_nothing_else(tool, package):
    texts = tool("_texts")

    found = texts.identities(texts.gathered(package))

    assert found == {("Good morning, {name}",), ("{n} day", "{n} days")}


def test_the_template_is_the_same_each_time_and_reads_back(tool, package, monkeypatch, tmp_path):
    texts = tool("_texts")
    monkeypatch.setattr(texts, "ROOT", tmp_path)
    monkeypatch.setattr(texts, "TEMPLATE", tmp_path / "resources" / "cxdesk.pot")

    texts.main()
    first = texts.TEMPLATE.read_bytes()
    texts.main()

    assert texts.TEMPLATE.read_bytes() == first
    assert texts.identities(texts.kept(texts.TEMPLATE)) == texts.identities(
        texts.gathered(package)
    )
    assert b"greeting.py" in first
    assert b"a greeting" in first
