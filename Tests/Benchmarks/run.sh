#!/bin/sh
# Measures the library beside Foundation, msgspec, jsonschema-rs, tantivy and igraph, in turn, on one thread, and prints Markdown tables.
#
#   Tests/Benchmarks/run.sh [ROUNDS]
#
# COUNTS="10000 100000" chooses the numbers of records, LARGEST=100000 the most for documents and for encoding,
# TEXTS=250000 how many texts are searched.
# BODIES=2000 the size of the network; COUNTS="" measures networks only.
# Everything is generated into a temporary folder and removed at the end. Without Python, or where its packages
# can't be installed, the rivals in Python are left out.
set -eu

cd "$(dirname "$0")/../.."
rounds=${1:-3}
counts=${COUNTS-"10000 100000 1000000"}
largest=${LARGEST:-100000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' INT TERM
rows=$folder/rows.tsv
export PYTHONDONTWRITEBYTECODE=1

say() { echo "$@" >&2; }

say "building"
swift build -c release --product MigrationGovernanceBenchmarks >&2
swift build -c release --product mgov >&2
tool=$(swift build -c release --show-bin-path)/MigrationGovernanceBenchmarks
mgov=$(swift build -c release --show-bin-path)/mgov
"$mgov" schema --format json-schema --form lines >"$folder/line.schema.json"

python=
if python3 -m venv "$folder/venv" >/dev/null 2>&1 &&
  "$folder/venv/bin/pip" install -q -r Tests/Benchmarks/rivals/requirements.txt >/dev/null 2>&1; then
  python=$folder/venv/bin/python
else
  say "no rivals in Python: python3 with venv is needed, and the packages of rivals/requirements.txt"
fi

one=
if command -v taskset >/dev/null 2>&1; then one="taskset -c 0"; fi

measure() { $one "$tool" "$@" --rows >>"$rows"; }
rival() {
  if [ -n "$python" ]; then $one "$python" "Tests/Benchmarks/rivals/$1_decode.py" "$2" --form "$3" --repeat "$4" --rows >>"$rows"; fi
}

validator() {
  if [ -n "$python" ]; then
    $one "$python" Tests/Benchmarks/rivals/jsonschema_validate.py "$1" --schema "$folder/line.schema.json" \
      --repeat "$2" --rows $3 >>"$rows"
  fi
}

for count in $counts; do
  say "$count records"
  for form in lines document; do
    if [ "$form" = document ] && [ "$count" -gt "$largest" ]; then continue; fi
    file=$folder/$form
    "$tool" generate "$count" "$file" --form "$form"
    repeats=$((300000 / count))
    if [ "$repeats" -lt 1 ]; then repeats=1; fi
    if [ "$repeats" -gt 10 ]; then repeats=10; fi
    round=0
    while [ "$round" -lt "$rounds" ]; do
      round=$((round + 1))
      measure decode "$file" --form "$form" --repeat "$repeats"
      rival msgspec "$file" "$form" "$repeats"
      measure decode-foundation "$file" --form "$form" --repeat "$repeats"
      rival orjson "$file" "$form" "$repeats"
      if [ "$form" = lines ]; then
        measure references "$file" --repeat "$repeats"
        measure basic "$file" --repeat "$repeats"
        validator "$file" "$repeats" ""
        measure validate "$file" --repeat "$repeats"
        validator "$file" "$repeats" --no-references
        measure duplicates "$file" --repeat 1
      fi
      if [ "$count" -le "$largest" ]; then
        measure encode "$file" --form "$form" --repeat "$repeats"
        measure encode-foundation "$file" --form "$form" --repeat "$repeats"
      fi
    done
    measure memory "$file" --form "$form"
    if [ "$form" = lines ]; then
      measure formats "$file" --repeat "$rounds"
      rm -rf "$folder/package"
      "$mgov" convert "$file" --to csv --output "$folder/package"
      measure read-csv "$folder/package" --repeat "$rounds"
      if [ -n "$python" ]; then
        $one "$python" Tests/Benchmarks/rivals/pandas_read.py "$folder/package" --records "$count" --repeat "$rounds" --rows >>"$rows"
      fi
      if [ -n "$python" ] && [ "$count" -le 10000 ]; then
        "$mgov" convert "$file" --to ntriples --output "$folder/triples" 2>/dev/null
        $one "$python" Tests/Benchmarks/rivals/rdflib_serialize.py "$folder/triples" --records "$count" --rows >>"$rows"
        rm -f "$folder/triples"
      fi
      measure questions "$file" --repeat "$rounds"
      if [ -n "$python" ]; then
        "$tool" force "$file" "$folder/force"
        $one "$python" Tests/Benchmarks/rivals/questions.py "$file" --force "$folder/force" --repeat "$rounds" --rows >>"$rows"
      fi
    fi
    rm -f "$file"
  done
done

say "search"
texts=${TEXTS:-250000}
"$tool" search-texts "$texts" "$folder/texts"
round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  measure search-build "$texts" --repeat 3
  measure search-query "$texts" --repeat 5
  if [ -n "$python" ]; then
    $one "$python" Tests/Benchmarks/rivals/tantivy_search.py "$folder/texts" --repeat 3 --rows >>"$rows"
  fi
done

say "networks"
"$tool" network "${BODIES:-2000}" "$folder/network"
round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  measure network-measures "$folder/network" --repeat 5
  if [ -n "$python" ]; then
    $one "$python" Tests/Benchmarks/rivals/igraph_measures.py "$folder/network" --repeat 5 --rows >>"$rows"
  fi
done

machine=$(uname -sm)
if [ -r /proc/cpuinfo ]; then machine="$machine, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)"; fi
echo "$machine; $(swift --version 2>/dev/null | sed -n 's/.*\(Swift version [0-9.]*\).*/\1/p' | head -n 1)"
if [ -n "$python" ]; then
  echo "$("$python" --version); $("$python" -m pip list 2>/dev/null | grep -E '^(igraph|jsonschema|msgspec|orjson|tantivy|duckdb)' | tr -s ' ' | tr '\n' ' ')"
fi
echo
"$tool" report "$rows"
