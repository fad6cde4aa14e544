#!/bin/sh
# Trains, traces and writes everything again, with Debian's python3-torch 1.13; another version of PyTorch gives other weights.
set -eu
cd "$(dirname "$0")"
/usr/bin/python3 trace.py
