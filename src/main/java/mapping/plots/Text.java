package mapping.plots;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Words in a {@link Picture}, placed by the middle of their height. */
final class Text {

    private Text() {
    }

    /** Centred at (x, y). */
    static void centered(Graphics2D pen, Font font, String text, double x, double y) {
        draw(pen, font, text, x, y, 0.5, 0);
    }

    /** Ending at x. */
    static void before(Graphics2D pen, Font font, String text, double x, double y) {
        draw(pen, font, text, x, y, 1, 0);
    }

    /** Beginning at x. */
    static void after(Graphics2D pen, Font font, String text, double x, double y) {
        draw(pen, font, text, x, y, 0, 0);
    }

    /** Reading upwards, centred at (x, y). */
    static void upwards(Graphics2D pen, Font font, String text, double x, double y) {
        draw(pen, font, text, x, y, 0.5, -Math.PI / 2);
    }

    /** Rising at 45° and ending at (x, y). */
    static void slanted(Graphics2D pen, Font font, String text, double x, double y) {
        draw(pen, font, text, x, y, 1, -Math.PI / 4);
    }

    private static void draw(Graphics2D pen, Font font, String text, double x, double y, double anchor, double angle) {
        if (text.isEmpty()) {
            return;
        }
        TextLayout layout = new TextLayout(text, font, pen.getFontRenderContext());
        Rectangle2D capital = new TextLayout("X", font, pen.getFontRenderContext()).getBounds();
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        place.translate(-anchor * layout.getAdvance(), capital.getHeight() / 2);
        pen.fill(layout.getOutline(place));
    }
}
