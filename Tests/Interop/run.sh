#!/bin/sh
# Lets programs that none of us wrote judge what the library writes.
#
#   Tests/Interop/run.sh
#
# Builds mgov and the samples of the sister package, exports into a temporary folder that it removes, and judges. Needs
# python3 with venv and the packages of requirements.txt: what is missing fails, nothing is skipped.
# PYTHON names an interpreter that has the packages; otherwise an environment is made in the temporary folder.
set -eu

cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' INT TERM
export PYTHONDONTWRITEBYTECODE=1

if [ -z "${PYTHON:-}" ]; then
  python3 -m venv "$folder/venv"
  "$folder/venv/bin/pip" install -q --disable-pip-version-check -r Tests/Interop/requirements.txt
  PYTHON=$folder/venv/bin/python
fi

swift build --product mgov
mgov=$(swift build --show-bin-path)/mgov
swift build --package-path Tests/SisterPackage --product evaluations-samples
samples=$(swift build --package-path Tests/SisterPackage --show-bin-path)/evaluations-samples
swift build --product MigrationGovernanceBenchmarks
generate=$(swift build --show-bin-path)/MigrationGovernanceBenchmarks

# What no package of PyPI brings.
missing=
"$PYTHON" -c 'import ctypes; ctypes.CDLL("libical.so.3")' 2>/dev/null || missing=libical3
command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
command -v dot >/dev/null || missing="$missing graphviz"
[ -e /usr/share/java/jgrapht-io.jar ] || missing="$missing libjgrapht-java"
# shellcheck disable=SC2086
if [ -n "$missing" ]; then apt-get update -qq && apt-get install -qq -y --no-install-recommends $missing >/dev/null; fi

# The examples, random bases of the sister package, and a generated one.
mkdir "$folder/standard" "$folder/sister"
"$mgov" schema --format json-schema >"$folder/standard/document.schema.json"
"$mgov" schema --format json-schema --form lines >"$folder/standard/line.schema.json"
"$mgov" convert --to json --output "$folder/standard/examples.json"
"$mgov" convert --to jsonl --output "$folder/standard/examples.jsonl"
"$mgov" convert --to canonical-json --output "$folder/standard/canonical.json"
for document in Sources/MigrationGovernanceExamples/Documents/*.json; do
  cp "$document" "$folder/standard/source-$(basename "$document")"
done
"$samples" "$folder/sister"
"$generate" generate 3000 "$folder/generated.jsonl" --form lines
"$PYTHON" Tests/Interop/json_schema.py "$folder" "$mgov"

# Tables.
mkdir "$folder/tables"
mv "$folder"/sister/tables/* "$folder/tables"
export_tables() {
  "$mgov" convert $1 --to csv --output "$folder/tables/$2"
  "$mgov" convert $1 --to json --output "$folder/tables/$2.json"
  "$mgov" convert $1 --to sql-postgres --output "$folder/tables/$2.postgres.sql"
  "$mgov" convert $1 --to sql-sqlite --output "$folder/tables/$2.sqlite.sql"
}
export_tables "" examples
export_tables "$folder/generated.jsonl" generated
"$PYTHON" Tests/Interop/data_package.py "$folder/tables" "$mgov"
"$PYTHON" Tests/Interop/sql.py "$folder/tables"

# Triples.
mv "$folder/sister/rdf" "$folder/rdf"
cp "$folder/standard/examples.jsonl" "$folder/rdf/examples.jsonl"
"$mgov" convert --to ntriples --output "$folder/rdf/examples.nt" 2>/dev/null
"$mgov" convert --to turtle --output "$folder/rdf/examples.ttl" 2>/dev/null
"$mgov" convert --to jsonld --output "$folder/rdf/examples.jsonld" 2>/dev/null
"$PYTHON" Tests/Interop/rdf.py "$folder/rdf"

# Activities and calendars.
mkdir "$folder/iati"
cp "$folder/standard/examples.json" "$folder/iati/examples.json"
cp "$folder"/sister/random-?.json "$folder/iati"
"$PYTHON" Tests/Interop/iati.py "$folder/iati" "$mgov"
"$mgov" convert --to ical --domain example.org --output "$folder/examples.ics" 2>/dev/null
"$PYTHON" Tests/Interop/ical.py "$folder/examples.ics" "$folder/standard/examples.json"

# Networks, pictures, dossiers.
mkdir "$folder/networks" "$folder/pictures" "$folder/dossiers"
for network in meetings funding themes questions answers; do
  for format in graphml gexf dot; do
    "$mgov" convert --to "$format" --network "$network" --output "$folder/networks/$network.$format" 2>/dev/null
  done
  "$mgov" convert --to vega-lite --network "$network" --output "$folder/pictures/$network.vl.json" 2>/dev/null
done
"$mgov" convert "$folder/generated.jsonl" --to gexf --output "$folder/networks/generated.gexf" 2>/dev/null
for plot in timeline matrix; do
  "$mgov" convert --to vega-lite --plot "$plot" --output "$folder/pictures/$plot.vl.json" 2>/dev/null
done
"$mgov" convert --to mermaid --output "$folder/pictures/timeline.mmd" 2>/dev/null
for network in meetings questions; do
  "$mgov" convert --to mermaid --network "$network" --output "$folder/pictures/$network.mmd" 2>/dev/null
done
"$mgov" convert --to markdown --output "$folder/dossiers/index.md" 2>/dev/null
"$mgov" convert --to markdown --entity meeting:minsk-2016 --output "$folder/dossiers/meeting.md"
all=$("$PYTHON" -c 'import json, sys
tables = json.load(open(sys.argv[1], encoding="utf-8"))
for name, kind in (("organisations", "organisation"), ("persons", "person"), ("strategies", "strategy"), ("meetings", "meeting"),
                   ("sessions", "session"), ("recommendations", "recommendation"), ("contributions", "contribution")):
    for entity in tables[name]: print("--entity", kind + ":" + entity["id"])' "$folder/standard/examples.json")
# Words without blanks or signs that a shell would take for something else.
# shellcheck disable=SC2086
"$mgov" convert --to markdown $all --output "$folder/dossiers/all.md"
"$PYTHON" Tests/Interop/networks.py "$folder/networks"
"$PYTHON" Tests/Interop/pictures.py "$folder/pictures"
"$PYTHON" Tests/Interop/dossiers.py "$folder/dossiers" "$folder/standard/examples.json"

# Beyond one machine, and whole or not at all.
mkdir "$folder/partitions"
"$PYTHON" Tests/Interop/partitions.py "$mgov" "$folder/partitions" "$folder/generated.jsonl"
"$PYTHON" Tests/Interop/whole.py "$mgov" "$folder/generated.jsonl"
