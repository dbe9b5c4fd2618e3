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

mkdir "$folder/networks"
for network in meetings funding themes questions answers; do
  for format in graphml gexf dot; do
    "$mgov" convert --to "$format" --network "$network" --output "$folder/networks/$network.$format" 2>/dev/null
  done
done

mv "$folder/sister/rdf" "$folder/rdf"
cp "$folder/standard/examples.jsonl" "$folder/rdf/examples.jsonl"
"$mgov" convert --to ntriples --output "$folder/rdf/examples.nt" 2>/dev/null
"$mgov" convert --to turtle --output "$folder/rdf/examples.ttl" 2>/dev/null
"$mgov" convert --to jsonld --output "$folder/rdf/examples.jsonld" 2>/dev/null

"$PYTHON" Tests/Interop/networks.py "$folder/networks"
"$PYTHON" Tests/Interop/json_schema.py "$folder" "$mgov"
"$PYTHON" Tests/Interop/rdf.py "$folder/rdf"
