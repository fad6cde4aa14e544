package mapping.vision.scenes;

import java.util.ArrayList;
import java.util.List;
import mapping.data.files.Pixmap;
import mapping.data.sets.Stamp;
import mapping.vision.Box;

/** A scene while it is painted: a stamp put on it hides what is below. */
final class Canvas {

    /** From this opacity on a pixel shows the stamp and not what is behind it. */
    private static final float SEEN = 0.5f;

    private final int side;
    private final float[] colours;
    private final int[][] instances;
    private final List<Stamp> stamps = new ArrayList<>();
    private final List<Integer> whole = new ArrayList<>();

    Canvas(float[] colours, int side) {
        this.colours = colours;
        this.side = side;
        this.instances = new int[side][side];
    }

    /** Puts a stamp on top, unless too little of something would be left in sight; says whether it did. */
    boolean place(Stamp original, Stamp stamp, int left, int top, double leastVisible) {
        int[] hidden = new int[stamps.size() + 1];
        int own = 0;
        for (int y = 0; y < stamp.height(); y++) {
            for (int x = 0; x < stamp.width(); x++) {
                if (seen(stamp, y, x)) {
                    own++;
                    hidden[instances[top + y][left + x]]++;
                }
            }
        }
        if (own == 0) {
            return false;
        }
        int[] visible = visible();
        for (int k = 0; k < stamps.size(); k++) {
            if (visible[k] - hidden[k + 1] < leastVisible * whole.get(k)) {
                return false;
            }
        }
        stamps.add(original);
        whole.add(own);
        paint(stamp, left, top);
        return true;
    }

    private static boolean seen(Stamp stamp, int y, int x) {
        return stamp.opacity().values()[y * stamp.width() + x] >= SEEN;
    }

    private void paint(Stamp stamp, int left, int top) {
        int pixels = stamp.height() * stamp.width();
        for (int y = 0; y < stamp.height(); y++) {
            for (int x = 0; x < stamp.width(); x++) {
                float opaque = stamp.opacity().values()[y * stamp.width() + x];
                for (int c = 0; c < 3; c++) {
                    int at = (c * side + top + y) * side + left + x;
                    colours[at] += opaque * (stamp.colours().values()[c * pixels + y * stamp.width() + x] - colours[at]);
                }
                if (seen(stamp, y, x)) {
                    instances[top + y][left + x] = stamps.size();
                }
            }
        }
    }

    /** The number of pixels in which each object is seen. */
    private int[] visible() {
        int[] counts = new int[stamps.size()];
        for (int[] row : instances) {
            for (int instance : row) {
                if (instance > 0) {
                    counts[instance - 1]++;
                }
            }
        }
        return counts;
    }

    Scene scene() {
        int[] visible = visible();
        List<Scene.Thing> things = new ArrayList<>();
        for (int k = 0; k < stamps.size(); k++) {
            things.add(new Scene.Thing(stamps.get(k).category(), around(k + 1), (double) visible[k] / whole.get(k),
                stamps.get(k)));
        }
        return new Scene(new Pixmap(3, side, side, colours), instances, things);
    }

    private Box around(int instance) {
        int left = side;
        int top = side;
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (instances[y][x] == instance) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        return new Box(left, top, right, bottom);
    }
}
