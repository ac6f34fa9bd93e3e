"""The two panels of an NPS chart: the trailing score above, every answer below."""

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.transforms import Bbox, TransformedBbox

from cxdesk.domain.nps import NUMBER_FROM, Band, band_name
from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_headline import range_text
from cxdesk.domain.nps_history import History
from cxdesk.i18n import signed
from cxdesk.render.nps_pen import FIGURE_PT, STRONG, Pen
from cxdesk.render.nps_scales import REACH, Run, Span, jitter

_HAIR_PT = 0.75
_TICKS = (-100, 0, 100)
_SCORES_FROM, _SCORES_TO = -0.63, 11.04
_PROMOTERS_FROM, _DETRACTORS_TO = 8.5, 6.5
_NAMES_AT = {Band.PROMOTER: 9.75, Band.PASSIVE: 7.55, Band.DETRACTOR: 3.05}
_SHAPES = {Band.PROMOTER: ("^", 5.6), Band.PASSIVE: ("o", 5.0), Band.DETRACTOR: ("v", 5.6)}
_NAME_ASIDE_PT, _VALUE_ASIDE_PT, _RANGE_BELOW_PT = 4.5, 6.0, 11.0


def draw_trailing(axes: Axes, history: History, lines: Sequence[Run], pen: Pen) -> None:
    """The stepped line, tinted above and below zero, with its value and range at the end."""
    axes.set_ylim(-REACH, REACH)
    axes.set_yticks(_TICKS, [signed(value) for value in _TICKS])
    axes.axhline(0, color=pen.colours["line"], linewidth=_HAIR_PT, zorder=1)
    for run in lines:
        _line(axes, run, pen)
    if history.now.n:
        _end(axes, history, pen)


def _line(axes: Axes, run: Run, pen: Pen) -> None:
    if run.dashed:
        axes.plot(
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
        inked = [side(nps, 0.0) for nps in run.nps]
        axes.fill_between(
            run.days, inked, color=pen.colours[tint], alpha=strength, linewidth=0, zorder=0
        )
    (line,) = axes.plot(run.days, run.nps, color=pen.colours["text"])
    line.set_clip_box(_sideways(axes))


def _sideways(axes: Axes) -> TransformedBbox:
    """Cuts what is older than the panel, but not the width of a line along its upper edge."""
    return TransformedBbox(Bbox([[0, -1], [1, 2]]), axes.transAxes)


def _end(axes: Axes, history: History, pen: Pen) -> None:
    value = float(history.now.nps or 0)
    at = (history.as_of.toordinal(), value)
    ink, paper = pen.colours["text"], pen.colours["surface"]
    axes.plot(*at, "o", color=ink, markersize=4.9, mec=paper, mew=1, clip_on=False, zorder=4)
    if history.now.n < NUMBER_FROM:
        return
    below = -_RANGE_BELOW_PT * pen.scale * (1 if value > -REACH / 3 else -1)
    edge = {"xycoords": axes.get_yaxis_transform()}
    number = (1.0, value)
    pen.write(
        axes,
        signed(history.now.shown or 0),
        number,
        aside=(_VALUE_ASIDE_PT, 0),
        color=ink,
        fontsize=FIGURE_PT * pen.scale,
        weight=STRONG,
        **edge,
    )
    pen.write(
        axes,
        range_text(history.now),
        number,
        aside=(_VALUE_ASIDE_PT, below),
        color=pen.colours["text3"],
        **edge,
    )


def draw_answers(axes: Axes, history: History, shown: Span, pen: Pen) -> list[float]:
    """Every answer as the mark of its band; where each stands, in days, is returned."""
    axes.set_ylim(_SCORES_FROM, _SCORES_TO)
    axes.set_yticks([0, 5, 10])
    for score in (0, 5, 10):
        axes.axhline(score, color=pen.colours["hair"], linewidth=_HAIR_PT, zorder=1)
    _tint(axes, _PROMOTERS_FROM, _SCORES_TO, ("promoter_tint", 0.55), pen)
    _tint(axes, _SCORES_FROM, _DETRACTORS_TO, ("detractor_tint", 0.4), pen)
    for band, place in _NAMES_AT.items():
        pen.write(
            axes,
            band_name(band),
            (1.0, place),
            xycoords=axes.get_yaxis_transform(),
            aside=(_NAME_ASIDE_PT, 0),
            color=pen.colours["text3"],
        )
    days = [
        answer.on.toordinal() + aside / shown.day_pt
        for answer, aside in zip(history.answers, jitter(history.answers, shown), strict=True)
    ]
    _marks(axes, history, days, pen)
    return days


def _tint(axes: Axes, start: float, end: float, tint: tuple[str, float], pen: Pen) -> None:
    name, strength = tint
    axes.axhspan(start, end, color=pen.colours[name], alpha=strength, linewidth=0, zorder=0)


def _marks(axes: Axes, history: History, days: list[float], pen: Pen) -> None:
    edge: dict[str, Any] = {
        "mec": pen.colours["surface"],
        "mew": 1,
        "clip_on": False,
        "linestyle": "none",
    }
    placed = list(zip(days, history.answers, strict=True))
    for band, (shape, size) in _SHAPES.items():
        mine = [(day, answer.score) for day, answer in placed if answer.band is band]
        axes.plot(
            [day for day, _score in mine],
            [score for _day, score in mine],
            shape,
            color=pen.colours[band.value],
            markersize=size,
            zorder=4,
            gid=band.value,
            **edge,
        )
    _rings(axes, [(day, a) for day, a in placed if a.is_open(history.as_of)], pen)


def _rings(axes: Axes, placed: list[tuple[float, Answer]], pen: Pen) -> None:
    axes.plot(
        [day for day, _answer in placed],
        [answer.score for _day, answer in placed],
        "o",
        color="none",
        mec=pen.colours["detractor"],
        mew=1.3,
        markersize=11.4,
        clip_on=False,
        zorder=5,
        gid="open",
    )
