package mapping.plots;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** What the colours of a picture mean: a bar with the numbers at its ends and in its middle, to stand below the picture. */
final class ColorKey {

    /** What it takes of the page, in pixels. */
    static final int HEIGHT = 44;
    static final int WIDTH = 250;
    private static final int LENGTH = 200;
    private static final int BAR = 12;

    private ColorKey() {
    }

    /** Draws the key of the colours from {@code min} to {@code max} about {@code middle}, its upper edge at {@code top}. */
    static void draw(Graphics2D pen, ColorMap colors, double min, double max, double middle, double top) {
        for (int i = 0; i < LENGTH; i++) {
            pen.setColor(colors.at((i + 0.5) / LENGTH));
            pen.fill(new Rectangle2D.Double(middle - LENGTH / 2.0 + i, top, Math.min(1.5, LENGTH - i), BAR));
        }
        pen.setColor(Style.INK);
        Scale scale = new Scale(min, max, false);
        for (double part : new double[] {0, 0.5, 1}) {
            PixelText.centered(pen, Style.SMALL, Scale.text(scale.number(part)), middle + (part - 0.5) * LENGTH, top + BAR + 13);
        }
    }
}
