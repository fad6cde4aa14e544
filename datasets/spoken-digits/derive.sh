#!/bin/sh
# Gathers the recordings of the digits 0 to 9 by six voices and checks them. Run it in this folder on a Debian 12 machine.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && apt-get download asterisk-core-sounds-en-wav=1.6.1-1 asterisk-core-sounds-it-wav=1.6.1-1 \
    asterisk-core-sounds-es-wav=1.6.1-1 asterisk-core-sounds-fr-wav=1.6.1-1 asterisk-core-sounds-ru-wav=1.6.1-1 \
    asterisk-prompt-it-menardi-wav=1:1.4.22+mm20110907-3.1 && for package in *.deb; do dpkg-deb -x "$package" unpacked; done)
sounds=$work/unpacked/usr/share/asterisk/sounds
for digit in 0 1 2 3 4 5 6 7 8 9; do
    cp "$sounds/en_US_f_Allison/digits/$digit.wav" "$here/english-allison-$digit.wav"
    cp "$sounds/it_IT_m_Carlo/digits/$digit.wav" "$here/italian-carlo-$digit.wav"
    cp "$sounds/it_IT_f_Menardi/digits/$digit.wav" "$here/italian-menardi-$digit.wav"
    cp "$sounds/es_MX_f_Allison/digits/$digit.wav" "$here/spanish-allison-$digit.wav"
    cp "$sounds/fr_CA_f_June/digits/$digit.wav" "$here/french-june-$digit.wav"
    cp "$sounds/ru_RU_f_IvrvoiceRU/digits/$digit.wav" "$here/russian-ivrvoice-$digit.wav"
done
chmod 644 "$here"/*.wav
sha256sum -c checksums.sha256
