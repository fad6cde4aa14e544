package mapping.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Right or wrong, told by a colour and by a sign: a check mark on blue, a cross on orange. */
final class CheckMark {

    private static final double DISC = 15;

    private CheckMark() {
    }

    static Color color(boolean right) {
        return right ? Style.COLORS[0] : Style.COLORS[1];
    }

    /** A disc with its middle at (x, y); the sign is drawn in lines, since not every font has it. */
    static void draw(Graphics2D pen, boolean right, double x, double y) {
        pen.setColor(color(right));
        pen.fill(new Ellipse2D.Double(x - DISC / 2, y - DISC / 2, DISC, DISC));
        Path2D sign = new Path2D.Double();
        if (right) {
            sign.moveTo(x - 3.6, y + 0.2);
            sign.lineTo(x - 1.1, y + 2.8);
            sign.lineTo(x + 3.6, y - 2.7);
        } else {
            sign.moveTo(x - 2.8, y - 2.8);
            sign.lineTo(x + 2.8, y + 2.8);
            sign.moveTo(x - 2.8, y + 2.8);
            sign.lineTo(x + 2.8, y - 2.8);
        }
        pen.setColor(Style.PAPER);
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(sign);
    }
}
