"""Judges the partitions: Spark, in local mode, answers the questions of Documentation/BeyondOneMachine.md as mgov does.

    partitions_spark.py MGOV FOLDER [FILE …]

Needs pyspark, and Java; too heavy for every run, so Tests/Interop/run.sh leaves it out.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql.types import StructType

import partitions


def answers(spark: SparkSession, folder: Path) -> dict[str, set]:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    asked = {name: sql.replace("unnest(", "explode(") for name, sql in partitions.questions().items()}
    for kind in manifest["kinds"]:
        schema = StructType.fromJson(json.loads((folder / kind["schema"]).read_text(encoding="utf-8")))
        path = folder / f"type={kind['type']}"
        reader = spark.read.schema(schema).option("basePath", str(folder)).option("mode", "FAILFAST")
        frame = reader.json(str(path)) if path.exists() else spark.createDataFrame([], schema)
        frame.createOrReplaceTempView(kind["view"])
        frame.foreach(lambda row: None)
        asked[f"count {kind['view']}"] = f"SELECT count(*) FROM `{kind['view']}`"
    return {name: {tuple(row) for row in spark.sql(sql).collect()} for name, sql in asked.items()}


def main() -> None:
    program, folder = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
    files = [os.path.abspath(file) for file in sys.argv[3:]]
    settings = {
        "spark.sql.ansi.enabled": "true", "spark.sql.ansi.doubleQuotedIdentifiers": "true", "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "4",
    }
    spark = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    faults = []
    for name, target, source in partitions.cases(program, folder, files):
        faults += partitions.judge(program, name, target, source, answers(spark, target))
    spark.stop()
    if faults:
        sys.exit("\n".join(faults))
    print("Spark answers from the partitions what mgov answers")


if __name__ == "__main__":
    main()
