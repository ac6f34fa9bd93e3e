"""Runs work on the book and drawings off the UI thread, and brings the answers back to it."""

import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from cxdesk.clock import Clock

T = TypeVar("T")
Db = Any  # the runner only passes it on
Then = Callable[[T], None]
Progress = Callable[[int, int], None]

_BETWEEN_REPORTS = 0.05  # seconds: twenty times a second is as often as anybody reads


class Transactions(Protocol):
    """What the runner needs of a book."""

    on_news: Callable[[Any], None]

    def read(self) -> AbstractContextManager[Db]: ...
    def survey(self) -> AbstractContextManager[Db]: ...
    def write(self) -> AbstractContextManager[Db]: ...
    def news(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Executors:
    """One thread each: deeds wait for deeds, questions for questions, drawings for drawings,
    and surveys, which may take many seconds, for surveys.

    `later`: answers always wait for the event loop, also those that are there at once.
    """

    writer: Executor
    reader: Executor
    render: Executor
    survey: Executor
    later: bool = False

    @classmethod
    def threads(cls) -> "Executors":
        return cls(
            ThreadPoolExecutor(1, thread_name_prefix="writer"),
            ThreadPoolExecutor(1, thread_name_prefix="reader"),
            ThreadPoolExecutor(1, thread_name_prefix="render"),
            ThreadPoolExecutor(1, thread_name_prefix="survey"),
            later=True,
        )

    def shutdown(self) -> None:
        """Forgets the questions that still wait; deeds asked for are finished."""
        self.survey.shutdown(wait=True, cancel_futures=True)
        self.render.shutdown(wait=True, cancel_futures=True)
        self.reader.shutdown(wait=True, cancel_futures=True)
        self.writer.shutdown(wait=True)


class Job(QObject):
    """A deed or survey under way; `cancelled` comes instead of its answer, with all as before."""

    cancelled = Signal()
    _reported = Signal(int, int)

    def __init__(self, progress: Progress | None) -> None:
        super().__init__()
        self._stop = False
        self._last = 0.0
        if progress is not None:
            self._reported.connect(progress)

    def cancel(self) -> None:
        self._stop = True

    def check(self) -> None:
        """Raises where the user has called it off; the transaction then rolls back."""
        if self._stop:
            raise CancelledError

    def report(self, done: int, total: int) -> None:
        """Called by the deed, on its thread, as often as it likes."""
        self.check()
        now = time.monotonic()
        if done >= total or now - self._last >= _BETWEEN_REPORTS:
            self._last = now
            self._reported.emit(done, total)


class _Question:
    """Who asked, and which of their questions this is."""

    def __init__(
        self,
        then: Callable[[Any], None] | None,
        job: Job | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        self.then = then
        self.job = job
        self.failed = failed
        self.asker = getattr(then or failed, "__self__", None)
        self.key = (id(self.asker), getattr(then, "__name__", ""))

    @property
    def is_moot(self) -> bool:
        """The asker was closed before the answer came."""
        return isinstance(self.asker, QObject) and not isValid(self.asker)


class Runner(QObject):
    """`then` is a bound method of a QObject; answers, news and failures arrive on its thread."""

    changed = Signal(object)
    failed = Signal(object)
    _done = Signal(object, object)

    def __init__(self, book: Transactions, executors: Executors, clock: Clock) -> None:
        super().__init__()
        self._book = book
        self._executors = executors
        self._clock = clock
        self._newest: dict[tuple[int, str], tuple[_Question, Future[Any] | None]] = {}
        self._pending = 0
        self._running: set[Job] = set()
        self._is_closed = False
        kind = Qt.ConnectionType
        self._done.connect(
            self._deliver, kind.QueuedConnection if executors.later else kind.DirectConnection
        )
        book.on_news = self.changed.emit

    @property
    def is_busy(self) -> bool:
        return self._pending > 0

    def today(self) -> date:
        return self._clock.today()

    def read(
        self,
        query: Callable[[Db], T],
        then: Then[T],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Asks the book; a newer question for the same `then` makes this one's answer void."""
        work = partial(_inside, self._book.read, query)
        self._ask(self._executors.reader, work, _Question(then, failed=failed))

    def render(self, work: Callable[[], T], then: Then[T]) -> None:
        """Draws, on the one thread that owns matplotlib and typst."""
        self._ask(self._executors.render, work, _Question(then))

    def write(
        self,
        deed: Callable[..., T],
        then: Then[T] | None = None,
        progress: Progress | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Job:
        """Does a deed in one transaction; each is answered. With `progress` it is given one too.

        `failed`, a bound method like `then`, gets the error that else goes to everybody.
        """
        job = Job(progress)
        work = partial(_inside, self._book.write, _watched(deed, job, progress))
        self._submit(self._executors.writer, work, _Question(then, job, failed))
        return job

    def survey(
        self,
        query: Callable[..., T],
        then: Then[T],
        progress: Progress | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Job:
        """A question that may take many seconds, such as a plan for a large file.

        It is told its `progress` and can be cancelled as a deed can. Other questions go on
        meanwhile: it reads from a thread and a connection of its own. Each is answered.
        """
        job = Job(progress)
        work = partial(_inside, self._book.survey, _watched(query, job, progress))
        self._running.add(job)
        self._submit(self._executors.survey, work, _Question(then, job, failed))
        return job

    def look_for_news(self) -> None:
        """What another process, such as the command line, wrote beside us comes as `changed`."""
        self._submit(self._executors.writer, self._book.news, _Question(None, Job(None)))

    def aside(
        self,
        work: Callable[[], T],
        then: Then[T],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Works on files while deeds and questions go on, such as a backup."""
        self._ask(self._executors.render, work, _Question(then, failed=failed))

    def alone(
        self,
        work: Callable[[], T],
        then: Then[T] | None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Works on the book's own file while no deed and no question is under way."""
        held = partial(_held, self._executors.survey, partial(_held, self._executors.writer, work))
        self._ask(self._executors.reader, held, _Question(then, failed=failed))

    def close(self) -> None:
        """Finishes the deeds asked for; nothing is asked or answered any more."""
        self._is_closed = True
        for job in self._running:
            job.cancel()
        self._executors.shutdown()
        self._done.disconnect(self._deliver)

    def _ask(self, executor: Executor, work: Callable[[], Any], question: _Question) -> None:
        overtaken = self._newest.get(question.key)
        if overtaken and overtaken[1]:
            overtaken[1].cancel()
        self._newest[question.key] = (question, None)
        future = self._submit(executor, work, question)
        if self._newest.get(question.key, (None,))[0] is question:
            self._newest[question.key] = (question, future)

    def _submit(
        self, executor: Executor, work: Callable[[], Any], question: _Question
    ) -> Future[Any]:
        if self._is_closed:
            return Future()
        self._pending += 1
        future = executor.submit(work)
        future.add_done_callback(partial(self._hand_over, question))
        return future

    def _hand_over(self, question: _Question, done: Future[Any]) -> None:
        """On the worker's thread; the signal crosses over to ours."""
        self._done.emit(question, done)

    @Slot(object, object)
    def _deliver(self, question: _Question, done: Future[Any]) -> None:
        self._pending -= 1
        if question.job is not None:
            self._running.discard(question.job)
        elif not self._is_newest(question):
            return
        if done.cancelled() or isinstance(error := done.exception(), CancelledError):
            if question.job is not None:
                question.job.cancelled.emit()
        elif error is not None:
            self._fail(question, error)
        elif question.then is not None and not question.is_moot:
            question.then(done.result())

    def _fail(self, question: _Question, error: BaseException) -> None:
        if question.failed is None or question.is_moot:
            self.failed.emit(error)
        else:
            question.failed(error)

    def _is_newest(self, question: _Question) -> bool:
        if self._newest.get(question.key, (None,))[0] is not question:
            return False
        del self._newest[question.key]
        return True


def _inside(transaction: Callable[[], AbstractContextManager[Db]], work: Callable[[Db], T]) -> T:
    with transaction() as db:
        return work(db)


def _held(other: Executor, work: Callable[[], T]) -> T:
    """On one thread, which waits for the other's: so both stand still."""
    return other.submit(work).result()


def _watched(work: Callable[..., T], job: Job, progress: Progress | None) -> Callable[[Db], T]:
    """`work`, which reports to `job` where somebody listens."""
    told = work if progress is None else partial(work, progress=job.report)
    return partial(_unless_cancelled, job, told)


def _unless_cancelled(job: Job, deed: Callable[[Db], T], db: Db) -> T:
    """Looks before and after: nothing cancelled is committed."""
    job.check()
    result = deed(db)
    job.check()
    return result
