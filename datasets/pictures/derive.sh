#!/bin/sh
# Halves two of scikit-image's sample pictures (each pixel the mean of 2 × 2) and writes them in the binary formats of Netpbm,
# compressed; checks them. Needs a JDK. Run it in this folder on a Debian 12 machine.
set -eu
package=python3-skimage
version=0.19.3-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && apt-get download "$package=$version" && dpkg-deb -x "$package"_*.deb unpacked)
data=$work/unpacked/usr/lib/python3/dist-packages/skimage/data
cat >"$work/Halve.java" <<'EOS'
import java.awt.image.Raster;
import java.io.File;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

class Halve {
    public static void main(String[] files) throws Exception {
        Raster pixels = ImageIO.read(new File(files[0])).getRaster();
        int bands = pixels.getNumBands() < 3 ? 1 : 3;
        int width = pixels.getWidth() / 2;
        int height = pixels.getHeight() / 2;
        try (OutputStream out = new FileOutputStream(files[1])) {
            out.write((bands == 1 ? "P5" : "P6").getBytes(StandardCharsets.US_ASCII));
            out.write(("\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    for (int band = 0; band < bands; band++) {
                        int sum = 0;
                        for (int k = 0; k < 4; k++) {
                            sum += pixels.getSample(2 * x + k % 2, 2 * y + k / 2, band);
                        }
                        out.write((sum + 2) / 4);
                    }
                }
            }
        }
    }
}
EOS
java "$work/Halve.java" "$data/coffee.png" "$work/coffee.ppm"
java "$work/Halve.java" "$data/camera.png" "$work/camera.pgm"
for name in coffee.ppm camera.pgm; do
    gzip -9 -n -c "$work/$name" >"$here/$name.gz"
done
sha256sum -c checksums.sha256
