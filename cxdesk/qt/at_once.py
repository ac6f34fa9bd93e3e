"""Executors without threads: every answer is there when the question returns."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, ParamSpec, TypeVar

from cxdesk.qt.runner import Executors

P = ParamSpec("P")
T = TypeVar("T")


class AtOnce(Executor):
    """For tests, and for pictures taken without waiting."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - as in a thread: it travels in the future
            future.set_exception(error)
        return future


def at_once() -> Executors:
    return Executors(AtOnce(), AtOnce(), AtOnce(), AtOnce())
