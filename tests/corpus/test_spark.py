"""The same function inside a real Spark session, row for row."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install 'jiyao[arrow]'")
pytest.importorskip("pyspark", reason="PySpark is not installed: pip install 'jiyao[spark]'")
if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
    pytest.skip("Spark needs Java, and there is none", allow_module_level=True)

from pyspark.sql import SparkSession  # noqa: E402
from pyspark.sql.pandas.types import from_arrow_schema  # noqa: E402

from jiyao.corpus import parse_batch  # noqa: E402
from jiyao.corpus.schema import RESULT_SCHEMA  # noqa: E402

NEWS = "2月23日，武山县召开项目建设推进会。县委书记李建国主持会议并讲话。全县重点项目总投资35亿元。会议要求，各乡镇要在3月底前开工。"
PAGES: list[dict[str, Any]] = [
    {"document_id": f"d{number:02}", "text": f"{NEWS}第{number}号。", "published": dt.date(2023, 2, 25)}
    for number in range(25)
] + [{"document_id": "null", "text": None, "published": None}]


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
        session = (
            SparkSession.builder.master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.execution.arrow.maxRecordsPerBatch", "10")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate()
        )
        yield session
        session.stop()


@pytest.mark.filterwarnings("default")
def test_map_in_arrow_gives_the_rows_of_the_plain_function(spark: SparkSession) -> None:
    pages = spark.createDataFrame(PAGES, "document_id string, text string, published date").repartition(2)
    schema = from_arrow_schema(RESULT_SCHEMA)
    parsed = pages.mapInArrow(lambda batches: map(parse_batch, batches), schema).cache()
    plain = parse_batch(pa.RecordBatch.from_pylist(PAGES))
    rows = parsed.toArrow().sort_by("document_id").to_pylist()
    assert len(rows) == len(PAGES)
    for row, expected in zip(rows, plain.to_pylist(), strict=True):
        assert row == expected
    opened = parsed.selectExpr("document_id", "adcode", "inline(officials)").count()
    assert opened == sum(len(row["officials"]) for row in plain.to_pylist())
