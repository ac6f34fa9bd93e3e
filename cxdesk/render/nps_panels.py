"""The two panels of an NPS chart: the trailing score above, every answer below."""

from collections.abc import Sequence
from typing import Any

from matplotlib.figure import Figure
from matplotlib.transforms import Bbox, TransformedBbox

from cxdesk.domain.nps import NUMBER_FROM, Band, band_name
from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_headline import range_text
from cxdesk.domain.nps_history import History
from cxdesk.i18n import signed
from cxdesk.render.nps_pen import FIGURE_PT, STRONG, Pen
from cxdesk.render.nps_scales import REACH, Frame, Run, Span, jitter, ticks
from cxdesk.render.panel import Panel

_HAIR_PT = 0.75
_TICKS = (-100, 0, 100)
_SCORES_FROM, _SCORES_TO = -0.63, 11.04
_PROMOTERS_FROM, _DETRACTORS_TO = 8.5, 6.5
_NAMES_AT = {Band.PROMOTER: 9.75, Band.PASSIVE: 7.55, Band.DETRACTOR: 3.05}
_SHAPES = {Band.PROMOTER: ("^", 5.6), Band.PASSIVE: ("o", 5.0), Band.DETRACTOR: ("v", 5.6)}
_NAME_ASIDE_PT, _VALUE_ASIDE_PT, _RANGE_BELOW_PT = 4.5, 6.0, 11.0
_TICK_ASIDE_PT = 6.0


def both_panels(figure: Figure, frame: Frame, shown: Span) -> tuple[Panel, Panel]:
    """One above the other, with the same days across."""
    days = (shown.start, shown.end)
    return (
        Panel(figure, frame.upper, days, (-REACH, REACH)),
        Panel(figure, frame.lower, days, (_SCORES_FROM, _SCORES_TO)),
    )


def draw_months(panel: Panel, shown: Span, pen: Pen) -> None:
    """The names of the months, below."""
    for day, name in ticks(shown, pen.scale):
        pen.write(
            panel,
            name,
            (day, 0.0, panel.share_upright),
            aside=(0, -_TICK_ASIDE_PT),
            color=pen.colours["text3"],
            ha="center",
            va="top",
        )


def _tick(panel: Panel, value: float, name: str, pen: Pen) -> None:
    pen.write(
        panel,
        name,
        (0.0, value, panel.share_across),
        aside=(-_TICK_ASIDE_PT, 0),
        color=pen.colours["text3"],
        ha="right",
        va="center_baseline",
    )


def draw_trailing(panel: Panel, history: History, lines: Sequence[Run], pen: Pen) -> None:
    """The stepped line, tinted above and below zero, with its value and range at the end."""
    for value in _TICKS:
        _tick(panel, value, signed(value), pen)
    panel.level(0, color=pen.colours["line"], linewidth=_HAIR_PT, zorder=1)
    for run in lines:
        _line(panel, run, pen)
    if history.now.n:
        _end(panel, history, pen)


def _line(panel: Panel, run: Run, pen: Pen) -> None:
    if run.dashed:
        panel.line(
            run.days,
            run.nps,
            color=pen.colours["text3"],
            linewidth=1.2,
            linestyle=(0, (2, 2.3)),
            dash_capstyle="butt",
        )
        return
    tints = (("promoter_tint", max, 1.0), ("detractor_tint", min, 0.8))
    for tint, side, strength in tints:
        inked = [(day, side(nps, 0.0)) for day, nps in zip(run.days, run.nps, strict=True)]
        ground = [(run.days[-1], 0.0), (run.days[0], 0.0)]
        panel.area(inked + ground, color=pen.colours[tint], alpha=strength)
    line = panel.line(run.days, run.nps, color=pen.colours["text"])
    line.set_clip_box(_sideways(panel))


def _sideways(panel: Panel) -> TransformedBbox:
    """Cuts what is older than the panel, but not the width of a line along its upper edge."""
    return TransformedBbox(Bbox([[0, -1], [1, 2]]), panel.share)


def _end(panel: Panel, history: History, pen: Pen) -> None:
    value = float(history.now.nps or 0)
    _dot(panel, (history.as_of.toordinal(), value), pen)
    if history.now.n < NUMBER_FROM:
        return
    below = -_RANGE_BELOW_PT * pen.scale * (1 if value > -REACH / 3 else -1)
    number = (1.0, value, panel.share_across)
    pen.write(
        panel,
        signed(history.now.shown or 0),
        number,
        aside=(_VALUE_ASIDE_PT, 0),
        color=pen.colours["text"],
        fontsize=FIGURE_PT * pen.scale,
        weight=STRONG,
    )
    pen.write(
        panel,
        range_text(history.now),
        number,
        aside=(_VALUE_ASIDE_PT, below),
        color=pen.colours["text3"],
    )


def _dot(panel: Panel, at: tuple[float, float], pen: Pen) -> None:
    panel.line(
        at[:1],
        at[1:],
        marker="o",
        color=pen.colours["text"],
        markersize=4.9,
        mec=pen.colours["surface"],
        mew=1,
        clip_on=False,
        zorder=4,
    )


def draw_answers(panel: Panel, history: History, shown: Span, pen: Pen) -> list[float]:
    """Every answer as the mark of its band; where each stands, in days, is returned."""
    for score in (0, 5, 10):
        _tick(panel, score, str(score), pen)
        panel.level(score, color=pen.colours["hair"], linewidth=_HAIR_PT, zorder=1)
    _tint(panel, (_PROMOTERS_FROM, _SCORES_TO), ("promoter_tint", 0.55), pen)
    _tint(panel, (_SCORES_FROM, _DETRACTORS_TO), ("detractor_tint", 0.4), pen)
    for band, place in _NAMES_AT.items():
        pen.write(
            panel,
            band_name(band),
            (1.0, place, panel.share_across),
            aside=(_NAME_ASIDE_PT, 0),
            color=pen.colours["text3"],
        )
    days = [
        answer.on.toordinal() + aside / shown.day_pt
        for answer, aside in zip(history.answers, jitter(history.answers, shown), strict=True)
    ]
    _marks(panel, history, days, pen)
    return days


def _tint(panel: Panel, between: tuple[float, float], tint: tuple[str, float], pen: Pen) -> None:
    (low, high), (name, strength) = between, tint
    corners = [(0, low), (0, high), (1, high), (1, low)]
    panel.area(corners, by=panel.share_across, color=pen.colours[name], alpha=strength)


def _marks(panel: Panel, history: History, days: list[float], pen: Pen) -> None:
    edge: dict[str, Any] = {
        "mec": pen.colours["surface"],
        "mew": 1,
        "clip_on": False,
        "linestyle": "none",
    }
    placed = list(zip(days, history.answers, strict=True))
    for band, (shape, size) in _SHAPES.items():
        mine = [(day, answer.score) for day, answer in placed if answer.band is band]
        panel.line(
            [day for day, _score in mine],
            [score for _day, score in mine],
            marker=shape,
            color=pen.colours[band.value],
            markersize=size,
            zorder=4,
            gid=band.value,
            **edge,
        )
    _rings(panel, [(day, a) for day, a in placed if a.is_open(history.as_of)], pen)


def _rings(panel: Panel, placed: list[tuple[float, Answer]], pen: Pen) -> None:
    panel.line(
        [day for day, _answer in placed],
        [answer.score for _day, answer in placed],
        marker="o",
        linestyle="none",
        color="none",
        mec=pen.colours["detractor"],
        mew=1.3,
        markersize=11.4,
        clip_on=False,
        zorder=5,
        gid="open",
    )
