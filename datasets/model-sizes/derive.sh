#!/bin/sh
# The table is compiled by hand from the papers that it names. This script puts its rows in the order of their dates and renews
# the checksum: sh derive.sh
set -e
cd "$(dirname "$0")"
head -n 1 model-sizes.csv > sorted.csv
tail -n +2 model-sizes.csv | sort -s -t , -k 2,2n -k 3,3n >> sorted.csv
mv sorted.csv model-sizes.csv
sha256sum model-sizes.csv > checksums.sha256
