package mapping.plots;

import java.awt.Graphics2D;
import java.lang.ref.WeakReference;
import org.knowm.xchart.style.markers.Marker;

/**
 * A marker that keeps its distance: of many points along a line it marks one per some pixels, so that a line of ten thousand
 * points can be told from its neighbours by shape as well as by colour. XChart paints a series' points in order, then its legend.
 */
final class SparseMarker extends Marker {

    private static final double DISTANCE = 75;

    private final Marker shape;
    private final long points;
    private WeakReference<Graphics2D> pen = new WeakReference<>(null);
    private long painted;
    private double lastX;

    /** A sparse form of {@code shape} for a line of this number of points. */
    SparseMarker(Marker shape, long points) {
        this.shape = shape;
        this.points = points;
    }

    @Override
    public void paint(Graphics2D current, double x, double y, int size) {
        if (pen.get() != current) {
            pen = new WeakReference<>(current);
            painted = 0;
        }
        boolean first = painted == 0;
        boolean legend = painted >= points;
        painted++;
        if (first || legend || Math.abs(x - lastX) >= DISTANCE) {
            lastX = x;
            shape.paint(current, x, y, size);
        }
    }
}
