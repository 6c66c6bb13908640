"""Where the five tables are kept: a folder of Parquet parts, or one DuckDB file. Each part is stored whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from jiyao.corpus.arrow import Tables
from jiyao.corpus.schema import TABLE_SCHEMAS

if TYPE_CHECKING:
    import duckdb

PART = "part-{:05d}"
UNFINISHED = ".unfinished-"


class Sink(Protocol):
    """A place that holds whole parts."""

    def stored(self) -> set[str]:
        """The ids of the documents that are stored; forgets those that failed, so that they are tried again."""

    def write(self, part: Tables) -> None:
        """Store a part, whole. Raises ``OSError`` and leaves what was stored before as it was."""

    def close(self) -> None:
        """Let go of the place."""


class ParquetFolder:
    """Parts as folders ``part-00000`` … that hold ``documents.parquet`` and the other four.

    All tables of a part appear at once, by one rename, so a run that is killed leaves whole parts only.
    Raises ``FileExistsError`` where the folder holds parts and ``resume`` is not set.
    """

    def __init__(self, folder: Path, *, resume: bool = False) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._next = _after(part_folders(folder))
        if self._next and not resume:
            raise FileExistsError(f"{folder} holds {self._next} parts already; resume, or write elsewhere")
        for left in folder.glob(f"{UNFINISHED}*"):
            shutil.rmtree(left)

    def stored(self) -> set[str]:
        """See ``Sink``."""
        return {name for part in part_folders(self._folder) for name in _parsed(part / "documents.parquet")}

    def write(self, part: Tables) -> None:
        """See ``Sink``."""
        name = PART.format(self._next)
        unfinished = self._folder / f"{UNFINISHED}{name}"
        try:
            unfinished.mkdir()
            for table, rows in part._asdict().items():
                _write(rows, unfinished / f"{table}.parquet")
            unfinished.rename(self._folder / name)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
        self._next += 1

    def close(self) -> None:
        """See ``Sink``; every part is on disk already."""


def part_folders(folder: Path) -> list[Path]:
    """The whole parts of a folder, in order."""
    return sorted(folder.glob("part-*"))


def _after(parts: list[Path]) -> int:
    return int(parts[-1].name.removeprefix("part-")) + 1 if parts else 0


def _write(rows: pa.Table, path: Path) -> None:
    with path.open("xb") as file:
        pq.write_table(rows, file, compression="zstd")
        file.flush()
        os.fsync(file.fileno())


def _parsed(path: Path) -> list[str]:
    """The documents of a part that did not fail; rows of failed ones are taken out (they have no objects)."""
    rows = pq.read_table(path, columns=["document_id", "error"])
    parsed = rows.filter(pc.is_null(rows.column("error")))
    if parsed.num_rows < rows.num_rows:
        whole = pq.read_table(path)
        replacement = path.with_name(f"{UNFINISHED}{path.name}")
        replacement.unlink(missing_ok=True)
        _write(whole.filter(pc.is_null(whole.column("error"))), replacement)
        replacement.replace(path)
    names: list[str] = parsed.column("document_id").to_pylist()
    return names


def read_tables(folder: Path | str) -> Tables:
    """The five tables of all parts of a folder, in memory. Raises ``FileNotFoundError`` where there is no part."""
    parts = part_folders(Path(folder))
    if not parts:
        raise FileNotFoundError(f"{folder} holds no part")
    return Tables(*(_concatenated(parts, table) for table in TABLE_SCHEMAS))


def _concatenated(parts: list[Path], table: str) -> pa.Table:
    return pa.concat_tables([pq.read_table(part / f"{table}.parquet") for part in parts])


class DuckDBFile:
    """One DuckDB file with the five tables; a part is a transaction.

    Raises ``FileExistsError`` where the file is there and ``resume`` is not set.
    """

    def __init__(self, path: Path, *, resume: bool = False) -> None:
        import duckdb

        if path.exists() and not resume:
            raise FileExistsError(f"{path} is there already; resume, or write elsewhere")
        path.parent.mkdir(parents=True, exist_ok=True)
        self._error = duckdb.Error
        self._connection: duckdb.DuckDBPyConnection = duckdb.connect(path)
        for name, schema in TABLE_SCHEMAS.items():
            self._connection.register("part", schema.empty_table())
            self._connection.execute(f"CREATE TABLE IF NOT EXISTS {name} AS FROM part")

    def close(self) -> None:
        """See ``Sink``."""
        self._connection.close()

    def stored(self) -> set[str]:
        """See ``Sink``."""
        self._connection.execute("DELETE FROM documents WHERE error IS NOT NULL")
        return {name for (name,) in self._connection.execute("SELECT document_id FROM documents").fetchall()}

    def write(self, part: Tables) -> None:
        """See ``Sink``."""
        try:
            self._connection.begin()
            for name, rows in part._asdict().items():
                self._connection.register("part", rows)
                self._connection.execute(f"INSERT INTO {name} FROM part")
            self._connection.commit()
        except self._error as error:
            raise OSError(str(error)) from error
