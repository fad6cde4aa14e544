package book.live;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import mapping.formats.events.PngImage;

/** All that the page shows. Each browser has a {@link Reader}, which says what is new to it. */
final class LiveState {

    /** The most curves, pictures and texts; further ones are passed over. */
    private static final int MOST = 200;

    private final Map<String, Curve> curves = new LinkedHashMap<>();
    private final Map<String, JsonObject> pictures = new LinkedHashMap<>();
    private final Map<String, JsonObject> texts = new LinkedHashMap<>();
    private final JsonObject status = new JsonObject();
    private long version;
    private long thinned;
    private boolean closed;

    LiveState(String title) {
        status.addProperty("title", title);
        status.addProperty("state", "waiting");
        status.addProperty("said", "");
    }

    synchronized void scalar(String tag, long step, double value) {
        if (curves.size() < MOST || curves.containsKey(tag)) {
            thinned += curves.computeIfAbsent(tag, key -> new Curve()).add(step, value) ? 1 : 0;
            changed();
        }
    }

    synchronized void picture(String tag, long step, PngImage picture) {
        JsonObject shown = new JsonObject();
        shown.addProperty("step", step);
        shown.addProperty("width", picture.width());
        shown.addProperty("height", picture.height());
        shown.addProperty("png", Base64.getEncoder().encodeToString(picture.png()));
        put(pictures, tag, shown);
    }

    synchronized void text(String tag, long step, String text) {
        JsonObject shown = new JsonObject();
        shown.addProperty("step", step);
        shown.addProperty("text", text);
        put(texts, tag, shown);
    }

    private void put(Map<String, JsonObject> all, String tag, JsonObject shown) {
        if (all.size() < MOST || all.containsKey(tag)) {
            shown.addProperty("version", version + 1);
            all.put(tag, shown);
            changed();
        }
    }

    /** What is going on: {@code running}, {@code ended}, and a sentence on it. */
    synchronized void status(String state, String said) {
        status.addProperty("state", state);
        status.addProperty("said", said);
        changed();
    }

    private void changed() {
        version++;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** What one browser has seen. */
    final class Reader {

        private final Map<String, Integer> seen = new LinkedHashMap<>();
        private long seenVersion = -1;
        private long seenThinned;

        /** Waits until there is something new, at most so long; returns whether there is. */
        boolean awaitNews(long milliseconds) throws InterruptedException {
            synchronized (LiveState.this) {
                long end = System.nanoTime() + milliseconds * 1_000_000;
                for (long left = milliseconds; seenVersion == version && !closed && left > 0;
                        left = (end - System.nanoTime()) / 1_000_000) {
                    LiveState.this.wait(left);
                }
                return seenVersion != version;
            }
        }

        /** What is new since the last call. */
        JsonObject news() {
            synchronized (LiveState.this) {
                if (seenThinned != thinned) {
                    seen.clear();
                    seenThinned = thinned;
                }
                JsonObject news = new JsonObject();
                news.add("status", status.deepCopy());
                JsonObject points = new JsonObject();
                curves.forEach((tag, curve) -> points(points, tag, curve));
                news.add("curves", points);
                news.add("pictures", newer(pictures));
                news.add("texts", newer(texts));
                seenVersion = version;
                return news;
            }
        }

        private void points(JsonObject all, String tag, Curve curve) {
            int from = seen.getOrDefault(tag, 0);
            if (from < curve.count()) {
                JsonArray x = new JsonArray();
                JsonArray y = new JsonArray();
                for (int i = from; i < curve.count(); i++) {
                    x.add(curve.x(i));
                    if (Double.isFinite(curve.y(i))) {
                        y.add(curve.y(i));
                    } else {
                        y.add(JsonNull.INSTANCE);
                    }
                }
                JsonObject more = new JsonObject();
                more.addProperty("from", from);
                more.add("x", x);
                more.add("y", y);
                all.add(tag, more);
                seen.put(tag, curve.count());
            }
        }

        private JsonObject newer(Map<String, JsonObject> all) {
            JsonObject newer = new JsonObject();
            all.forEach((tag, shown) -> {
                if (shown.get("version").getAsLong() > seenVersion) {
                    newer.add(tag, shown.deepCopy());
                }
            });
            return newer;
        }
    }
}
