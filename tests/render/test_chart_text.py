import pytest

from cxdesk.render import chart_text
from cxdesk.render.chart_text import drawable, families, weight


@pytest.fixture
def bare_machine(monkeypatch):
    """A machine without Inter, whose other fonts are as they are."""
    left = [font for font in chart_text.fontManager.ttflist if not font.name.startswith("Inter")]
    monkeypatch.setattr(chart_text.fontManager, "ttflist", left)
    for remembered in (chart_text._present, chart_text._letters, weight):
        remembered.cache_clear()
    yield
    for remembered in (chart_text._present, chart_text._letters, weight):
        remembered.cache_clear()


def test_only_families_that_are_here_are_passed_on():
    assert families("No such family") == ["Inter"]
    assert families("DejaVu Sans") == ["DejaVu Sans"]


def test_our_own_family_comes_along_where_the_machine_has_none(bare_machine):
    assert families("Inter") == ["Inter"]
    assert weight("Inter", 600) == 400
    assert drawable("Inter", "Müller −5…68") == "Müller −5…68"


def test_other_scripts_bring_the_families_that_hold_them():
    chosen = families("Inter", "Gate 4 日本")

    assert chosen[0] == "Inter"
    assert len(chosen) > 1
    assert drawable("Inter", "日本") == "日本"


def test_a_label_is_one_line_and_ends():
    assert drawable("Inter", "a\n b\tc") == "a b c"
    assert len(drawable("Inter", "x" * 500)) == chart_text.LABEL_LIMIT


def test_the_nearest_weight_is_taken():
    assert weight("DejaVu Sans", 600) == 700
    assert weight("No such family", 600) == 600
