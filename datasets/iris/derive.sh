#!/bin/sh
# Gives scikit-learn's iris.csv a header, with the class number written as a name, and checks it.
# Run it in this folder on a Debian 12 machine.
set -eu
package=python3-sklearn
version=1.2.1+dfsg-1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && apt-get download "$package=$version" && dpkg-deb -x "$package"_*.deb unpacked)
{
    echo sepal_length_cm,sepal_width_cm,petal_length_cm,petal_width_cm,species
    tail -n +2 "$work/unpacked/usr/lib/python3/dist-packages/sklearn/datasets/data/iris.csv" | tr -d '\r' |
        awk -F , -v OFS=, 'BEGIN { split("setosa versicolor virginica", names, " ") } { $NF = names[$NF + 1]; print }'
} >"$here/iris.csv"
sha256sum -c checksums.sha256
