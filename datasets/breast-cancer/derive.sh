#!/bin/sh
# Gives scikit-learn's breast_cancer.csv a header, with the class number written as a name, and checks it.
# Run it in this folder on a Debian 12 machine.
set -eu
package=python3-sklearn
version=1.2.1+dfsg-1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && apt-get download "$package=$version" && dpkg-deb -x "$package"_*.deb unpacked)
measures="radius texture perimeter area smoothness compactness concavity concave_points symmetry fractal_dimension"
{
    for statistic in mean se worst; do
        for measure in $measures; do
            printf '%s_%s,' "$measure" "$statistic"
        done
    done
    echo diagnosis
    tail -n +2 "$work/unpacked/usr/lib/python3/dist-packages/sklearn/datasets/data/breast_cancer.csv" | tr -d '\r' |
        awk -F , -v OFS=, 'BEGIN { split("malignant benign", names, " ") } { $NF = names[$NF + 1]; print }'
} >"$here/breast-cancer.csv"
sha256sum -c checksums.sha256
