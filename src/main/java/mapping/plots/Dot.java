package mapping.plots;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import org.knowm.xchart.style.markers.Marker;

/** A small disc: one step of a path. */
final class Dot extends Marker {

    private static final double RADIUS = 2.6;

    @Override
    public void paint(Graphics2D pen, double x, double y, int size) {
        pen.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
    }
}
