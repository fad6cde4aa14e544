package mapping.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.internal.chartpart.Annotation;

/** A single place on a chart: where a path starts, where it ends, where the minimum is. */
final class Mark extends Annotation {

    enum Kind { START, END, MINIMUM }

    private final Kind kind;
    private final double x;
    private final double y;
    private final Color color;

    Mark(Kind kind, double x, double y, Color color) {
        super(false);
        this.kind = kind;
        this.x = x;
        this.y = y;
        this.color = color;
    }

    @Override
    public void paint(Graphics2D pen) {
        int left = getXAxisScreenValue(x);
        int top = getYAxisScreenValue(y);
        Shape shape = switch (kind) {
            case START -> new Ellipse2D.Double(left - 6, top - 6, 12, 12);
            case END -> new Rectangle2D.Double(left - 5, top - 5, 10, 10);
            case MINIMUM -> star(left, top);
        };
        pen.setStroke(new BasicStroke(2));
        pen.setColor(kind == Kind.START ? Style.PAPER : color);
        pen.fill(shape);
        pen.setColor(kind == Kind.START ? color : Style.PAPER);
        pen.setStroke(new BasicStroke(kind == Kind.START ? 2 : 1));
        pen.draw(shape);
        bounds = shape.getBounds2D();
    }

    private static Shape star(double x, double y) {
        Path2D star = new Path2D.Double();
        for (int k = 0; k < 10; k++) {
            double radius = k % 2 == 0 ? 10 : 4;
            double angle = Math.PI * (k / 5.0 - 0.5);
            double right = x + radius * StrictMath.cos(angle);
            double down = y + radius * StrictMath.sin(angle);
            if (k == 0) {
                star.moveTo(right, down);
            } else {
                star.lineTo(right, down);
            }
        }
        star.closePath();
        return star;
    }
}
