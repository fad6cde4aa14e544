package mapping.plots;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.internal.chartpart.Annotation;

/** A few words at a place of a chart, on a faint ground so that lines below them do not disturb. */
final class Label extends Annotation {

    private static final int GAP = 6;

    private final String text;
    private final double x;
    private final double y;
    private final int right;
    private final int down;
    private final Color color;

    /**
     * @param right where the words lie as seen from (x, y): 1 to the right of it, 0 centred, −1 to the left
     * @param down  1 below it, 0 centred, −1 above
     */
    Label(String text, double x, double y, int right, int down, Color color) {
        super(false);
        this.text = text;
        this.x = x;
        this.y = y;
        this.right = right;
        this.down = down;
        this.color = color;
    }

    @Override
    public void paint(Graphics2D pen) {
        Font font = Style.SMALL;
        TextLayout layout = new TextLayout(text, font, pen.getFontRenderContext());
        Rectangle2D box = layout.getBounds();
        double left = getXAxisScreenValue(x) + right * GAP - (1 - right) / 2.0 * box.getWidth();
        double top = getYAxisScreenValue(y) + down * GAP - (1 - down) / 2.0 * box.getHeight();
        bounds = new Rectangle2D.Double(left, top, box.getWidth(), box.getHeight());
        pen.setColor(new Color(255, 255, 255, 200));
        pen.fill(new Rectangle2D.Double(left - 2, top - 2, box.getWidth() + 4, box.getHeight() + 4));
        pen.setColor(color);
        pen.fill(layout.getOutline(AffineTransform.getTranslateInstance(left - box.getX(), top - box.getY())));
    }
}
