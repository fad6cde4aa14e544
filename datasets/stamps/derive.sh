#!/bin/sh
# Cuts out the stamps that stamps.csv names, shrinks each to 64 pixels at most and lays them out on one sheet; halves three of
# scikit-image's textures. Writes the binary formats of Netpbm, compressed, and checks them. Needs a JDK. Run it in this folder
# on a Debian 12 machine.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && apt-get download tuxpaint-stamps-default=2022.06.04-1 python3-skimage=0.19.3-8 \
    && for package in *.deb; do dpkg-deb -x "$package" unpacked; done)
cat >"$work/Cut.java" <<'EOS'
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

class Cut {
    static final int SIDE = 64;
    static final int COLUMNS = 16;

    public static void main(String[] folders) throws IOException {
        List<String> table = Files.readAllLines(Path.of(folders[2]));
        List<String> chosen = table.subList(1, table.size());
        int rows = (chosen.size() + COLUMNS - 1) / COLUMNS;
        int width = COLUMNS * SIDE;
        byte[] colours = new byte[3 * width * rows * SIDE];
        byte[] opacity = new byte[width * rows * SIDE];
        for (int k = 0; k < chosen.size(); k++) {
            String[] words = chosen.get(k).split(",");
            float[][] stamp = shrunk(ImageIO.read(new File(folders[0], words[0])));
            int w = (int) stamp[4][0];
            int h = (int) stamp[4][1];
            for (int i = 0; i < w * h; i++) {
                int at = (k / COLUMNS * SIDE + i / w) * width + k % COLUMNS * SIDE + i % w;
                for (int c = 0; c < 3; c++) {
                    colours[3 * at + c] = (byte) Math.round(stamp[c][i]);
                }
                opacity[at] = (byte) Math.round(255 * stamp[3][i]);
            }
            chosen.set(k, String.join(",", words[0], words[1], words[2], "" + w, "" + h));
        }
        Files.write(Path.of("stamps.csv"), table);
        write("colours.ppm", "P6\n" + width + " " + rows * SIDE + "\n255\n", colours);
        write("opacity.pgm", "P5\n" + width + " " + rows * SIDE + "\n255\n", opacity);
        for (String name : List.of("grass", "gravel", "brick")) {
            texture(new File(folders[1], name + ".png"), name + ".pgm");
        }
    }

    /** Red, green, blue (0 to 255), opacity (0 to 1), and width and height, of the part that is half opaque or more, at most 64 long. */
    static float[][] shrunk(BufferedImage image) {
        int left = image.getWidth();
        int top = image.getHeight();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 >= 128) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        double scale = Math.max(1, Math.max(right - left, bottom - top) / (double) SIDE);
        int w = Math.max(1, (int) Math.round((right - left) / scale));
        int h = Math.max(1, (int) Math.round((bottom - top) / scale));
        float[][] result = {new float[w * h], new float[w * h], new float[w * h], new float[w * h], {w, h}};
        double dx = (right - left) / (double) w;
        double dy = (bottom - top) / (double) h;
        for (int i = 0; i < w * h; i++) {
            average(image, left + i % w * dx, top + i / w * dy, dx, dy, result, i);
        }
        return result;
    }

    /** The mean over a rectangle of the picture, each pixel counted by its part inside; colours also by their opacity. */
    static void average(BufferedImage image, double x0, double y0, double dx, double dy, float[][] result, int i) {
        double[] sum = new double[4];
        double area = 0;
        for (int y = (int) y0; y < Math.min(image.getHeight(), Math.ceil(y0 + dy - 1e-9)); y++) {
            for (int x = (int) x0; x < Math.min(image.getWidth(), Math.ceil(x0 + dx - 1e-9)); x++) {
                double part = (Math.min(x + 1, x0 + dx) - Math.max(x, x0)) * (Math.min(y + 1, y0 + dy) - Math.max(y, y0));
                int pixel = image.getRGB(x, y);
                double opaque = part * (pixel >>> 24) / 255;
                area += part;
                sum[3] += opaque;
                for (int c = 0; c < 3; c++) {
                    sum[c] += opaque * (pixel >>> 16 - 8 * c & 255);
                }
            }
        }
        for (int c = 0; c < 3; c++) {
            result[c][i] = sum[3] == 0 ? 0 : (float) (sum[c] / sum[3]);
        }
        result[3][i] = (float) (sum[3] / area);
    }

    /** Half as wide and high, each pixel the mean of a block of 2 × 2. */
    static void texture(File file, String name) throws IOException {
        Raster pixels = ImageIO.read(file).getRaster();
        int width = pixels.getWidth() / 2;
        byte[] grey = new byte[width * (pixels.getHeight() / 2)];
        for (int i = 0; i < grey.length; i++) {
            int sum = 2;
            for (int k = 0; k < 4; k++) {
                sum += pixels.getSample(i % width * 2 + k % 2, i / width * 2 + k / 2, 0);
            }
            grey[i] = (byte) (sum / 4);
        }
        write(name, "P5\n" + width + " " + grey.length / width + "\n255\n", grey);
    }

    static void write(String name, String head, byte[] content) throws IOException {
        try (OutputStream out = new FileOutputStream(name)) {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(content);
        }
    }
}
EOS
share=$work/unpacked/usr
(cd "$work" && java Cut.java "$share/share/tuxpaint/stamps" "$share/lib/python3/dist-packages/skimage/data" "$here/stamps.csv")
cp "$work/stamps.csv" "$here"
for name in colours.ppm opacity.pgm grass.pgm gravel.pgm brick.pgm; do
    gzip -9 -n -c "$work/$name" >"$here/$name.gz"
done
sha256sum -c checksums.sha256
