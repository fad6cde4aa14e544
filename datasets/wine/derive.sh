#!/bin/sh
# Gives scikit-learn's wine_data.csv a header, with the class numbers 0, 1, 2 written as 1, 2, 3, which is how the original counts the cultivators, and checks it.
# Run it in this folder on a Debian 12 machine.
set -eu
package=python3-sklearn
version=1.2.1+dfsg-1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && apt-get download "$package=$version" && dpkg-deb -x "$package"_*.deb unpacked)
{
    echo alcohol,malic_acid,ash,alcalinity_of_ash,magnesium,total_phenols,flavanoids,nonflavanoid_phenols,proanthocyanins,color_intensity,hue,od280_od315,proline,cultivator
    tail -n +2 "$work/unpacked/usr/lib/python3/dist-packages/sklearn/datasets/data/wine_data.csv" | tr -d '\r' |
        awk -F , -v OFS=, 'BEGIN { split("1 2 3", names, " ") } { $NF = names[$NF + 1]; print }'
} >"$here/wine.csv"
sha256sum -c checksums.sha256
