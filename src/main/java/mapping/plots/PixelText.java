package mapping.plots;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Words in a {@link Picture}, measured in pixels of the page and placed by the middle of their height. */
final class PixelText {

    private static final FontRenderContext CONTEXT = new FontRenderContext(new AffineTransform(), true, true);
    private static final double LINE = 1.2;

    private PixelText() {
    }

    static double width(Font font, String text) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    static double widest(Font font, List<String> texts) {
        return texts.stream().mapToDouble(text -> width(font, text)).max().orElse(0);
    }

    /** From one line to the next. */
    static double lineHeight(Font font) {
        return LINE * font.getSize2D();
    }

    /** The lines of a text that should not be wider; it breaks at blanks and after / and -, and a longer word stays whole. */
    static List<String> wrapped(Font font, String text, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            String line = "";
            for (String word : paragraph.split("(?<=[ /-])")) {
                if (!line.isEmpty() && width(font, (line + word).strip()) > width) {
                    lines.add(line.strip());
                    line = "";
                }
                line += word;
            }
            lines.add(line.strip());
        }
        return lines;
    }

    /** The font, or a smaller one in which the text is not wider than it may be. */
    static Font fitting(Font font, String text, double width) {
        double wide = width(font, text);
        return wide > width ? font.deriveFont((float) (font.getSize2D() * width / wide)) : font;
    }

    /** Lines below each other, the whole centred at (x, y). */
    static void centered(Graphics2D pen, Font font, List<String> lines, double x, double y) {
        for (int i = 0; i < lines.size(); i++) {
            centered(pen, font, lines.get(i), x, y + (i - (lines.size() - 1) / 2.0) * lineHeight(font));
        }
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
