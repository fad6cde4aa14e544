#!/bin/sh
# Turns the package's JSON into CSV with palmerpenguins' own column names, and checks it. Needs npm and python3.
# A missing value is an empty cell; the one sex given as "." is missing too.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && npm pack --silent vega-datasets@3.2.1 && tar -xzf vega-datasets-3.2.1.tgz)
python3 - "$work/package/data/penguins.json" "$here/penguins.csv" <<'EOF'
import csv, json, sys
columns = {
    "species": "Species", "island": "Island", "bill_length_mm": "Beak Length (mm)", "bill_depth_mm": "Beak Depth (mm)",
    "flipper_length_mm": "Flipper Length (mm)", "body_mass_g": "Body Mass (g)", "sex": "Sex",
}
with open(sys.argv[1], encoding="utf-8") as source, open(sys.argv[2], "w", encoding="utf-8", newline="") as target:
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(columns)
    for penguin in json.load(source):
        row = [penguin[name] for name in columns.values()]
        row[-1] = {"MALE": "male", "FEMALE": "female"}.get(row[-1])
        writer.writerow(row)
EOF
sha256sum -c checksums.sha256
