#!/bin/sh
# The table was written by hand, so there is nothing to derive it from. This script checks what was written: seven cells in every row,
# none of them empty, years in order, the year in the source. Run it in this folder; it changes nothing.
set -eu
awk -F, '
    NR == 1 { next }
    NF != 7 { print "line " NR ": " NF " cells"; bad = 1 }
    { for (i = 1; i <= NF; i++) if ($i == "") { print "line " NR ": cell " i " is empty"; bad = 1 } }
    $1 < before { print "line " NR ": out of order"; bad = 1 }
    index($7, $1) == 0 { print "line " NR ": the source does not name the year"; bad = 1 }
    { before = $1 }
    END { exit bad }' history.csv
sha256sum --check checksums.sha256
