package book.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * One line of the benchmark: our number, a peer's in the same run on the same work, and whether the target is met.
 *
 * @param name     the work
 * @param ours     in {@code unit}; null if it was not measured
 * @param peer     the peer's number; null if there is no peer or it was not measured
 * @param peerName with its version; empty if the target is about our own number
 * @param note     why something was not measured, or other details; may be empty
 */
public record Result(String name, Double ours, Double peer, String peerName, String unit, Target target, String note) {

    private static final Gson JSON = new GsonBuilder().serializeNulls().create();
    private static final String MET = "met";
    private static final String MISSED = "MISSED";
    private static final String NOT_MEASURED = "not measured";

    /** Returns a line without numbers; {@code reason} says why. */
    public static Result notMeasured(String name, String peerName, String unit, Target target, String reason) {
        return new Result(name, null, null, peerName, unit, target, "not measured: " + reason);
    }

    /** Returns the same with this note; one about something that was not measured stays. */
    Result noted(String other) {
        return new Result(name, ours, peer, peerName, unit, target, note.isEmpty() ? other : note);
    }

    /** Returns ours ÷ peer's, or null if one of them is missing. */
    public Double ratio() {
        return ours == null || peer == null ? null : (Double) (ours / peer);
    }

    /** Whether the target is met; null if that cannot be decided. */
    public Boolean met() {
        Double value = target.ofRatio() ? ratio() : ours;
        return value == null || target.isNone() ? null : (Boolean) target.isMetBy(value);
    }

    /** Whether a number that the target is about is missing. */
    boolean isMissing() {
        return (target.ofRatio() ? ratio() : ours) == null;
    }

    /** Returns "met", "MISSED" or "not measured"; nothing if there is no target. */
    public String verdict() {
        return isMissing() ? NOT_MEASURED : met() == null ? "" : met() ? MET : MISSED;
    }

    /** The line as the file stores it; what is missing is null, except that an empty note is left out. */
    record Line(String name, BigDecimal ours, BigDecimal peer, String peerName, String unit, BigDecimal ratio, String target,
            Boolean met, String note) {

        JsonObject toJson() {
            JsonObject json = JSON.toJsonTree(this).getAsJsonObject();
            if (note == null || note.isEmpty()) {
                json.remove("note");
            }
            return json;
        }

        /** Returns the {@link Result#verdict}. */
        String verdict() {
            boolean hasTarget = !target.equals(Target.none().toString());
            return met != null ? met ? MET : MISSED : hasTarget || ratio == null ? NOT_MEASURED : "";
        }
    }

    Line line() {
        return new Line(name, fourDigits(ours), fourDigits(peer), peerName, unit, fourDigits(ratio()), target.toString(), met(),
                note);
    }

    /** Returns the value to four digits, more than a timing is worth. */
    private static BigDecimal fourDigits(Double value) {
        return value == null || !Double.isFinite(value) ? null : new BigDecimal(value).round(new MathContext(4));
    }

    /** Returns a number to about three digits, as the table shows it; a dash if it is missing. */
    public static String digits(Double value) {
        if (value == null) {
            return "–";
        }
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : size >= 0.1 ? "%.3f"
                : "%.4f", value);
    }
}
