package book.site.print;

import book.site.Asset;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import javax.imageio.ImageIO;

/**
 * The book's cover: its title in both languages over a mapping of the plane to the line, drawn by its contours, and the steps
 * of a descent with momentum into its valley. The letters are outlines, hence it looks alike on machines without Chinese letters.
 */
final class Cover {

    static final int WIDTH = 1200;
    static final int HEIGHT = 1600;

    private static final Color PAPER = new Color(0xFBFAF7);
    private static final Color INK = new Color(0x1F2328);
    private static final Color ACCENT = new Color(0x0B5FA5);
    private static final Color WARM = new Color(0xB4431A);
    /** The mapping x² + 9y², in units of 60 pixels about this point. */
    private static final double CENTRE_X = 640;
    private static final double CENTRE_Y = 1050;
    private static final double UNIT = 60;

    private Cover() {
    }

    /** Returns the cover as a PNG file. */
    static byte[] png() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        draw(g);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void draw(Graphics2D g) {
        g.setColor(PAPER);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(ACCENT);
        g.fillRect(0, 0, WIDTH, 26);
        g.setClip(0, 720, WIDTH, HEIGHT - 720);
        for (int k = 1; k <= 20; k++) {
            g.setColor(new Color(11, 95, 165, Math.max(36, 210 - 9 * k)));
            g.setStroke(new BasicStroke(k % 4 == 0 ? 3.2f : 1.6f));
            g.draw(contour(0.5 * k * k));
        }
        g.setClip(null);
        steps(g);
        List<String> lines = new String(Asset.resource("/book/site/cover-title.txt"), StandardCharsets.UTF_8).lines().toList();
        g.setColor(INK);
        g.fill(letters(lines.get(0), 100, 300, 165));
        g.fill(letters(lines.get(1), 100, 470, 165));
        g.setColor(ACCENT);
        g.fill(letters(lines.get(2), 100, 640, 112));
    }

    /** The points where x² + 9y² has this value. */
    private static Shape contour(double value) {
        double a = Math.sqrt(value) * UNIT;
        double b = a / 3;
        AffineTransform turned = AffineTransform.getRotateInstance(-0.35, CENTRE_X, CENTRE_Y);
        return turned.createTransformedShape(new Ellipse2D.Double(CENTRE_X - a, CENTRE_Y - b, 2 * a, 2 * b));
    }

    /** Momentum 0.8, learning rate 0.05: it rolls to and fro across the valley and along it. */
    private static void steps(Graphics2D g) {
        double x = -7.6;
        double y = 3.9;
        double vx = 0;
        double vy = 0;
        AffineTransform turned = AffineTransform.getRotateInstance(-0.35, CENTRE_X, CENTRE_Y);
        Path2D path = new Path2D.Double();
        Path2D points = new Path2D.Double();
        for (int k = 0; k < 40; k++) {
            double px = CENTRE_X + UNIT * x;
            double py = CENTRE_Y + UNIT * y;
            if (k == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
            double r = k == 0 ? 13 : 8;
            points.append(new Ellipse2D.Double(px - r, py - r, 2 * r, 2 * r), false);
            vx = 0.8 * vx - 0.05 * 2 * x;
            vy = 0.8 * vy - 0.05 * 18 * y;
            x += vx;
            y += vy;
        }
        g.setColor(WARM);
        g.setStroke(new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(turned.createTransformedShape(path));
        g.fill(turned.createTransformedShape(points));
    }

    /** Returns the outlines of a line of the cover at a place, the left end of its base line, in a size. */
    private static Shape letters(String line, double left, double base, double size) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        try (Scanner scanner = new Scanner(line.substring(line.indexOf('\t') + 1).replaceAll("([MLQZ])", " $1 "))) {
            scanner.useLocale(Locale.ROOT);
            while (scanner.hasNext()) {
                switch (scanner.next()) {
                    case "M" -> path.moveTo(scanner.nextDouble(), scanner.nextDouble());
                    case "L" -> path.lineTo(scanner.nextDouble(), scanner.nextDouble());
                    case "Q" -> path.quadTo(scanner.nextDouble(), scanner.nextDouble(), scanner.nextDouble(),
                            scanner.nextDouble());
                    default -> path.closePath();
                }
            }
        }
        AffineTransform place = new AffineTransform(size / 1000, 0, 0, size / 1000, left, base);
        return place.createTransformedShape(path);
    }
}
