package book.visdom;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mapping.Requirement;
import mapping.formats.events.PngImage;
import mapping.monitoring.Watcher;

/**
 * Sends a training to a Visdom server while it runs. Section 7.2.2. Points are sent in parcels, since each message is a question
 * and an answer: {@link #flush} sends what is left.
 */
public final class VisdomWatcher implements Watcher {

    private final Visdom visdom;
    private final int parcel;
    private final Map<String, Points> waiting = new TreeMap<>();
    private final Set<String> windows = new TreeSet<>();

    /** Points of one curve. */
    private static final class Points {

        private final double[] x;
        private final double[] y;
        private int count;

        Points(int room) {
            x = new double[room];
            y = new double[room];
        }
    }

    /** @param parcel how many points of a curve are sent at once */
    public VisdomWatcher(Visdom visdom, int parcel) {
        this.visdom = Requirement.given("The client", visdom);
        Requirement.atLeast("The number of points of a parcel", parcel, 1);
        this.parcel = parcel;
    }

    @Override
    public void scalar(String tag, long step, double value) {
        Points points = waiting.computeIfAbsent(tag, key -> new Points(parcel));
        points.x[points.count] = step;
        points.y[points.count++] = value;
        if (points.count == parcel) {
            send(tag, points);
        }
    }

    @Override
    public void picture(String tag, long step, PngImage picture) {
        visdom.picture(tag, picture, "step " + step);
    }

    @Override
    public void text(String tag, long step, String text) {
        visdom.text(tag, text);
    }

    /** Sends all points that wait. */
    public void flush() {
        waiting.forEach(this::send);
    }

    private void send(String tag, Points points) {
        if (points.count == 0) {
            return;
        }
        int slash = tag.indexOf('/');
        String window = slash < 0 ? tag : tag.substring(0, slash);
        String curve = slash < 0 ? tag : tag.substring(slash + 1);
        double[] x = Arrays.copyOf(points.x, points.count);
        double[] y = Arrays.copyOf(points.y, points.count);
        points.count = 0;
        if (windows.add(window)) {
            visdom.line(window, curve, "step", x, y);
        } else {
            visdom.append(window, curve, x, y);
        }
    }
}
