#!/bin/sh
# Turns the package's JSON into CSV with the column names of UCI's auto-mpg, and checks it. Needs npm and python3.
# A missing value is an empty cell; a comma in a name becomes a blank.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && npm pack --silent vega-datasets@3.2.1 && tar -xzf vega-datasets-3.2.1.tgz)
python3 - "$work/package/data/cars.json" "$here/auto-mpg.csv" <<'EOS'
import csv, json, sys
columns = {
    "mpg": "Miles_per_Gallon", "cylinders": "Cylinders", "displacement": "Displacement", "horsepower": "Horsepower",
    "weight": "Weight_in_lbs", "acceleration": "Acceleration", "model_year": "Year", "origin": "Origin", "name": "Name",
}
with open(sys.argv[1], encoding="utf-8") as source, open(sys.argv[2], "w", encoding="utf-8", newline="") as target:
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(columns)
    for car in json.load(source):
        row = {ours: car[theirs] for ours, theirs in columns.items()}
        row["model_year"] = row["model_year"][:4]
        row["name"] = row["name"].replace(",", " ")
        writer.writerow(row.values())
EOS
sha256sum -c checksums.sha256
