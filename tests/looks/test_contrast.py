"""WCAG 2.1 contrast of every pair of colours that meet, in both themes."""

import json
from itertools import product

import pytest

from cxdesk import paths

SURFACES = ("nav", "canvas", "surface", "sunken", "raised", "hover", "press", "selected")
SURFACES += ("selected_idle",)
TEXTS = ("text", "text2", "text3", "accent_text", "late")
MARKS = ("focus", "warn", "control", "promoter", "passive", "detractor", "accent")
OWN_TINT = ("promoter", "passive", "detractor")


@pytest.fixture(params=["light", "dark"], scope="module")
def look(request):
    return json.loads(paths.resource("theme.json").read_text("utf-8"))[request.param]


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_faint(look, pairs, least):
    return {
        f"{a} on {b}: {contrast(look[a], look[b]):.2f}"
        for a, b in pairs
        if contrast(look[a], look[b]) < least
    }


def test_every_text_can_be_read_on_every_surface(look):
    assert too_faint(look, product(TEXTS, SURFACES), 4.5) == set()


def test_the_words_of_sentiment_can_be_read_on_their_tints(look):
    pairs = [(f"{name}_text", f"{name}_tint") for name in OWN_TINT]
    pairs += [("late", "warn_tint"), ("accent_text", "accent_tint"), ("text", "us_tint")]

    assert too_faint(look, [*pairs, ("text", "them_tint"), ("on_ink", "ink")], 4.5) == set()


def test_a_filled_button_can_be_read_when_pressed(look):
    assert contrast(look["on_ink"], look["text2"]) >= 4.5


def test_marks_and_outlines_can_be_seen_on_every_surface_they_stand_on(look):
    at_rest = ("nav", "canvas", "surface", "sunken", "raised", "hover")

    assert too_faint(look, product(MARKS, at_rest), 3) == set()


def test_the_focus_ring_can_be_seen_everywhere(look):
    assert too_faint(look, product(["focus"], SURFACES), 3) == set()


def test_the_words_of_rungs_can_be_read_on_their_tints_and_on_the_page(look):
    for rung in look["rungs"]:
        for ground in (rung["tint"], look["surface"], look["canvas"], look["selected"]):
            assert contrast(rung["text"], ground) >= 4.5


def test_the_marks_of_rungs_can_be_seen_on_the_list(look):
    for rung in look["rungs"]:
        assert contrast(rung["mark"], look["canvas"]) >= 3


def test_both_themes_have_the_same_names():
    looks = json.loads(paths.resource("theme.json").read_text("utf-8"))

    assert looks["light"].keys() == looks["dark"].keys()
