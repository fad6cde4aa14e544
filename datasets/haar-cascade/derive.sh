#!/bin/sh
# Takes OpenCV's cascade for frontal faces as it is, compressed, and scikit-image's astronaut as a grey picture in the binary
# format of Netpbm, compressed; checks them. Needs a JDK. Run it in this folder on a Debian 12 machine.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && apt-get download opencv-data=4.6.0+dfsg-12 python3-skimage=0.19.3-8 \
    && for package in *.deb; do dpkg-deb -x "$package" unpacked; done)
cat >"$work/Grey.java" <<'EOJ'
import java.awt.image.Raster;
import java.io.File;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

class Grey {
    public static void main(String[] files) throws Exception {
        Raster pixels = ImageIO.read(new File(files[0])).getRaster();
        try (OutputStream out = new FileOutputStream(files[1])) {
            out.write(("P5\n" + pixels.getWidth() + " " + pixels.getHeight() + "\n255\n").getBytes(StandardCharsets.US_ASCII));
            for (int y = 0; y < pixels.getHeight(); y++) {
                for (int x = 0; x < pixels.getWidth(); x++) {   // 0.299 red + 0.587 green + 0.114 blue in 15 bits, as OpenCV rounds it
                    out.write(9798 * pixels.getSample(x, y, 0) + 19235 * pixels.getSample(x, y, 1)
                        + 3735 * pixels.getSample(x, y, 2) + 16384 >> 15);
                }
            }
        }
    }
}
EOJ
java "$work/Grey.java" "$work/unpacked/usr/lib/python3/dist-packages/skimage/data/astronaut.png" "$work/astronaut.pgm"
cp "$work/unpacked/usr/share/opencv4/haarcascades/haarcascade_frontalface_default.xml" "$work"
for name in haarcascade_frontalface_default.xml astronaut.pgm; do
    gzip -9 -n -c "$work/$name" >"$here/$name.gz"
done
sha256sum -c checksums.sha256
