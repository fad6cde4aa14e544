#!/bin/sh
# Writes the numbers and draws the pictures anew, and compares them. Needs python3-matplotlib 3.6.3 and python3-pil of Debian 12.
set -eu
/usr/bin/python3 make_numbers.py
for script in lines points bars histogram heatmap confusion contours regions images photograph boxes multiples timeline film; do
    /usr/bin/python3 "$script.py"
done
rm -rf __pycache__
sha256sum -c checksums.sha256
