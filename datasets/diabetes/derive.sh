#!/bin/sh
# Joins the table and its target as scikit-learn ships them to one CSV with a header, and checks it.
# Run it in this folder on a Debian 12 machine.
set -eu
package=python3-sklearn
version=1.2.1+dfsg-1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && apt-get download "$package=$version" && dpkg-deb -x "$package"_*.deb unpacked)
data=$work/unpacked/usr/lib/python3/dist-packages/sklearn/datasets/data
gzip -dc "$data/diabetes_data_raw.csv.gz" | tr ' ' ',' >"$work/features"
gzip -dc "$data/diabetes_target.csv.gz" | awk '{ printf "%d\n", $1 }' >"$work/target"
{
    echo age,sex,bmi,bp,tc,ldl,hdl,tch,ltg,glu,progression
    paste -d , "$work/features" "$work/target"
} >"$here/diabetes.csv"
sha256sum -c checksums.sha256
