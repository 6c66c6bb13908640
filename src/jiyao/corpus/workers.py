"""Worker processes: each holds one parser and takes one chunk at a time; one that dies is replaced.

Each worker has a pipe of its own. A pool with shared queues (``ProcessPoolExecutor``) loses every chunk in
flight when one process is killed, cannot say whose chunk it was, and waits for ever if the process died while
it wrote its result; here the pipe of the dead worker, and no other, ends.
"""

from __future__ import annotations

import logging
import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from typing import Any, Generic, Protocol, TypeVar

from jiyao.corpus.inputs import Chunk, Input
from jiyao.errors import WorkerDiedError, WorkerStartError
from jiyao.parser import Parser, default_parser

logger = logging.getLogger(__name__)
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

AHEAD = 8  # chunks begun or waiting for each worker, so that none idles while the caller writes
PATIENCE = 5.0  # seconds that a worker gets to end by itself


class Task(Protocol[T_co]):
    """What a worker does with a chunk; picklable."""

    def __call__(self, parser: Parser, chunk: Chunk) -> T_co:
        """The outcome for a chunk."""

    def lost(self, item: Input, error: str) -> T_co:
        """The outcome for one document whose worker died twice."""


class Worker(Generic[T]):
    """One process, started at once and again whenever it dies."""

    def __init__(self, task: Task[T], parser: Parser | None) -> None:
        self._task = task
        self._parser = parser
        self.stopped = False
        self._start()

    def run(self, chunk: Chunk) -> T:
        """The outcome for a chunk.

        Raises ``WorkerDiedError`` if the process dies over it (a new one stands ready then), and
        ``WorkerStartError`` if it cannot be started.
        """
        self._wait_until_ready()
        try:
            self._connection.send(chunk)
            return self._receive()
        except (EOFError, OSError) as error:
            died = WorkerDiedError(f"worker process died ({self._exit_name()})")
            if not self.stopped:
                self._start()
            raise died from error

    def stop(self) -> None:
        """End the process now, whatever it does; ``run`` in another thread raises ``WorkerDiedError``."""
        self.stopped = True
        self._process.terminate()
        self._process.join(PATIENCE)
        if self._process.exitcode is None:
            self._process.kill()

    def _start(self) -> None:
        context = _context()
        self._ready = False
        self._connection, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(
            target=_serve, args=(theirs, self._task, self._parser), name="jiyao-worker", daemon=True
        )
        self._process.start()
        theirs.close()

    def _wait_until_ready(self) -> None:
        """Wait for the sign that the parser is built; a process killed before that is started once more."""
        for _ in range(2):
            try:
                self._ready = self._ready or self._connection.recv()
                return
            except (EOFError, OSError):
                name = self._exit_name()
                if self.stopped:
                    raise WorkerDiedError(f"worker process stopped ({name})") from None
                self._start()
        raise WorkerStartError(
            f"a worker process could not start ({name}); a script that parses with several workers must keep its "
            'work under `if __name__ == "__main__":`, since each worker imports the script'
        )

    def _receive(self) -> T:
        outcome: T = self._connection.recv()
        return outcome

    def _exit_name(self) -> str:
        self._connection.close()
        self._process.join()
        return exit_name(self._process.exitcode)


def log_death(chunk: Chunk, error: str) -> None:
    """Say which documents are tried again."""
    logger.warning("%s over %s … %s; these are tried again", error, chunk[0].id, chunk[-1].id)


def ordered(
    task: Task[T],
    chunks: Iterable[Chunk],
    *,
    workers: int,
    parser: Parser | None = None,
    died: Callable[[Chunk, str], None] = log_death,
) -> Iterator[T]:
    """``task`` over the chunks in worker processes; outcomes in the order of the chunks, lazily.

    A chunk whose worker died is tried once more, and then document by document, so that only a document that
    kills its worker is lost; its outcome is ``task.lost``. ``died`` is told of the chunk. Leaving the iterator early, by Ctrl-C too, ends the workers.
    """
    crew: list[Worker[T]] = []
    threads = ThreadPoolExecutor(workers, thread_name_prefix="jiyao")
    pending: deque[Future[list[T]]] = deque()
    try:
        idle = _hire(crew, workers, task, parser)
        for chunk in chunks:
            pending.append(threads.submit(_run, idle, task, chunk, died))
            while pending and (pending[0].done() or len(pending) >= workers * AHEAD):
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
    finally:
        _dismiss(crew)
        threads.shutdown(wait=True, cancel_futures=True)
        _dismiss(crew)  # one that died at that very moment may have been replaced


def _hire(
    crew: list[Worker[T]], workers: int, task: Task[T], parser: Parser | None
) -> SimpleQueue[Worker[T]]:
    idle: SimpleQueue[Worker[T]] = SimpleQueue()
    for _ in range(workers):
        crew.append(Worker(task, parser))
        idle.put(crew[-1])
    return idle


def _dismiss(crew: list[Worker[T]]) -> None:
    for worker in crew:
        worker.stop()


def _run(
    idle: SimpleQueue[Worker[T]], task: Task[T], chunk: Chunk, died: Callable[[Chunk, str], None]
) -> list[T]:
    worker = idle.get()
    try:
        return [worker.run(chunk)]
    except WorkerDiedError as error:
        if worker.stopped:
            raise
        died(chunk, str(error))
        return _again(worker, task, chunk)
    finally:
        idle.put(worker)


def _again(worker: Worker[T], task: Task[T], chunk: Chunk) -> list[T]:
    """The chunk tried once more; if the worker dies of it again, document by document, to find the one that kills."""
    try:
        return [worker.run(chunk)]
    except WorkerDiedError as error:
        if len(chunk) == 1:
            return [task.lost(chunk[0], str(error))]
        return [outcome for item in chunk for outcome in _again_alone(worker, task, item)]


def _again_alone(worker: Worker[T], task: Task[T], item: Input) -> list[T]:
    try:
        return [worker.run((item,))]
    except WorkerDiedError as error:
        return [task.lost(item, str(error))]


def _serve(connection: Connection, task: Callable[[Parser, Chunk], Any], parser: Parser | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process; the parent ends the workers
    parser = parser or default_parser()
    try:
        connection.send(True)
        while True:
            connection.send(task(parser, connection.recv()))
    except (EOFError, OSError):
        return  # the parent has gone or wants no more: nobody is left to tell


def _context() -> Any:
    """A start method that never copies a parent with threads (forking one can deadlock)."""
    return multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")


def exit_name(code: int | None) -> str:
    """An exit code for people.

    >>> exit_name(-9), exit_name(3)
    ('SIGKILL', 'exit code 3')
    """
    if code is not None and code < 0:
        return signal.Signals(-code).name
    return f"exit code {code}"
