import io
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date, timedelta

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text
from PIL import Image

from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_history import Event, history
from cxdesk.render import nps_chart
from cxdesk.render.nps_events import draw_events
from cxdesk.render.nps_pen import Pen
from cxdesk.render.nps_scales import Frame, runs
from cxdesk.render.panel import Panel
from cxdesk.render.tokens import PLAIN, Look, colours

TODAY = date(2026, 11, 17)
SIZE = (500, 217)
SCORES = (9, 8, 3, 10, 7, 9, 0)


def on(days_ago):
    return TODAY - timedelta(days=days_ago)


def of(*scores, events=()):
    answers = [
        Answer(f"{place:03}", "harrow", f"v{place}", score, on(300 - 30 * place))
        for place, score in enumerate(scores)
    ]
    return replace(history(answers, TODAY), events=tuple(events))


def drawn(shown):
    """The figure with its two panels, and where the answers stand in it."""
    pen = Pen(PLAIN)
    with pen.ready():
        figure = Figure(figsize=(500 / 96, 217 / 96), dpi=96)
        FigureCanvasAgg(figure)
        dots = nps_chart.draw(figure, shown, Frame(375, 162.75), pen)
    return figure, dots


def lines(figure):
    return [artist for artist in figure.artists if isinstance(artist, Line2D)]


def beside_the_line(figure):
    """Ticks are set to the right or to the middle."""
    every = [artist for artist in figure.artists if isinstance(artist, Text)]
    left = [text.get_text() for text in every if text.get_horizontalalignment() == "left"]
    return [text for text in left if text not in ("Promoter", "Passive", "Detractor")]


def line_data(figure):
    return [
        (tuple(map(int, line.get_xdata())), tuple(map(float, line.get_ydata())))
        for line in lines(figure)
        if line.get_marker() == "None" and len(line.get_xdata()) > 2
    ]


def texts(svg):
    return [node.text for node in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_the_figure_holds_the_very_points_of_the_history():
    shown = of(*SCORES)

    figure, _dots = drawn(shown)

    assert line_data(figure) == [(run.days, run.nps) for run in runs(shown)]
    marks = sorted(
        (int(x), int(y))
        for line in lines(figure)
        if line.get_gid() in ("promoter", "passive", "detractor")
        for x, y in zip(line.get_xdata(), line.get_ydata(), strict=True)
    )
    assert marks == sorted((a.on.toordinal(), a.score) for a in shown.answers)


def test_each_band_has_its_shape_and_colour():
    figure, _dots = drawn(of(*SCORES))

    light = colours("light")
    shapes = {line.get_gid(): (line.get_marker(), line.get_color()) for line in lines(figure)}
    assert shapes["promoter"] == ("^", light["promoter"])
    assert shapes["passive"] == ("o", light["passive"])
    assert shapes["detractor"] == ("v", light["detractor"])


def test_only_the_detractors_who_wait_are_ringed():
    shown = of(*SCORES)
    closed = replace(shown.answers[2], followed_up_on=TODAY)
    shown = replace(shown, answers=(*shown.answers[:2], closed, *shown.answers[3:]))

    figure, _dots = drawn(shown)

    (rings,) = [line for line in lines(figure) if line.get_gid() == "open"]
    assert list(rings.get_ydata()) == [0]


def test_the_marks_are_where_the_picture_says():
    shown = of(*SCORES)

    once, twice = nps_chart.to_image(shown, SIZE), nps_chart.to_image(shown, SIZE, 2.0)

    assert (once.width, once.height, twice.width, twice.height) == (500, 217, 1000, 434)
    assert len(once.rgba) == 500 * 217 * 4
    for plain, sharp in zip(once.hits, twice.hits, strict=True):
        assert (plain.x, plain.y) == pytest.approx((sharp.x, sharp.y), abs=0.5)
    picture = Image.frombytes("RGBA", (1000, 434), twice.rgba)
    promoter = colours("light")["promoter"]
    first = twice.hits[0]
    assert first.answer.score == 9
    pixel = picture.getpixel((round(first.x * 2), round(first.y * 2)))
    assert "#{:02X}{:02X}{:02X}".format(*pixel) == promoter


def test_the_theme_is_the_whole_of_the_picture():
    dark = nps_chart.to_image(of(*SCORES), SIZE, look=Look("dark"))

    surface = bytes.fromhex(colours("dark")["surface"][1:]) + b"\xff"
    assert dark.rgba[:4] == surface


def test_below_five_voices_there_is_a_dashed_line_and_no_number():
    shown = of(9, 8, 3)

    figure, _dots = drawn(shown)

    assert [run.dashed for run in runs(shown)] == [True]
    assert beside_the_line(figure) == []


def test_from_five_voices_the_number_stands_with_its_range():
    figure, _dots = drawn(of(*SCORES))

    assert beside_the_line(figure) == ["+14", "−40…60"]


@pytest.mark.parametrize("shown", [of(), of(9), of(*[5] * 40), of(*range(11))])
def test_every_history_can_be_drawn(shown):
    picture = nps_chart.to_image(shown, SIZE)

    assert len(picture.hits) == len(shown.answers)
    ET.fromstring(nps_chart.to_svg(shown, 517, 170))


HOSTILE = [r"$\frac{1}{$", "_x", "日本", "😀 🏴‍☠️", "مرحبا", "a & <b>", "%s {x}", "", "\U000e0041"]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_drawn_as_they_are(name, caplog):
    shown = of(*SCORES, events=[Event(on(100), name), Event(on(20), "x" * 500)])

    nps_chart.to_image(shown, SIZE)
    said = texts(nps_chart.to_svg(shown, 517, 170))

    if name in (r"$\frac{1}{$", "_x", "日本", "a & <b>", "%s {x}"):
        assert name in said
    assert caplog.messages == []


def test_letters_that_no_font_holds_become_a_square():
    shown = of(*SCORES, events=[Event(on(200), "a\U000f0000b")])

    assert "a□b" in texts(nps_chart.to_svg(shown, 517, 170))


def test_paper_has_its_text_as_text_and_is_the_same_each_time():
    shown = of(*SCORES, events=[Event(on(100), "Go-live")])

    once, again = nps_chart.to_svg(shown, 517, 170), nps_chart.to_svg(shown, 517, 170)

    assert once == again
    expected = {"Go-live", "+100", "0", "−100", "10", "5", "Promoter", "+14", "Jul"}
    assert expected <= set(texts(once))


def test_a_picture_for_others_is_a_png_of_twice_the_pixels():
    written = nps_chart.to_png(of(*SCORES), SIZE)

    assert Image.open(io.BytesIO(written)).size == (1000, 434)


def test_events_outside_the_span_are_left_out():
    shown = of(9, events=[Event(on(2000), "Long ago"), Event(on(10), "Lately")])

    assert "Lately" in texts(nps_chart.to_svg(shown, 517, 170))
    assert "Long ago" not in texts(nps_chart.to_svg(shown, 517, 170))


@pytest.mark.parametrize("gaps", [(1, 1, 1), (20, 20, 20), (90, 60, 3), (0, 0, 0)])
def test_names_of_events_never_overlap(gaps):
    days = [250, 250 - gaps[0], 250 - sum(gaps[:2]), 250 - sum(gaps)]
    events = [Event(on(ago), f"Something that happened {ago}") for ago in days]
    pen = Pen(PLAIN)
    with pen.ready():
        figure = Figure(figsize=(500 / 96, 217 / 96), dpi=96)
        FigureCanvasAgg(figure)
        days = on(310).toordinal(), TODAY.toordinal()
        upper = Panel(figure, Frame(375, 162.75).upper, days, (-120, 120))
        lower = Panel(figure, (0, 0, 1, 0.2), days, (0, 10))

        names = draw_events((upper, lower), events, pen)

        boxes = [name.get_window_extent() for name in names if name.get_visible()]
    assert boxes
    for place, box in enumerate(boxes):
        assert box.x1 <= 500.5
        assert all(box.x1 <= later.x0 + 0.5 for later in boxes[place + 1 :])


def test_high_contrast_strengthens_lines_and_quiet_text():
    plain, strong = colours("light"), colours("light", high_contrast=True)

    assert (strong["line"], strong["text3"]) == (plain["control"], plain["text2"])
    assert strong["text"] == plain["text"]


def test_what_is_older_than_the_panel_is_not_drawn_over_its_labels():
    old = [Answer(f"o{n}", "harrow", f"v{n}", 10, on(1400 - n * 20)) for n in range(60)]

    figure, _dots = drawn(history(old, TODAY))

    left = Frame(375, 162.75).left * 96 / 72
    solid = [line for line in lines(figure) if line.get_color() == colours("light")["text"]]
    assert solid
    assert all(
        line.get_clip_box().x0 == pytest.approx(left)
        for line in solid
        if len(line.get_xdata()) > 1
    )
