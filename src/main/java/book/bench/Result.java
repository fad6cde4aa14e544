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
 * @param peer     the same of the peer; null if there is none or it was not measured
 * @param peerName with its version; empty if the target is about our own number
 * @param note     what else there is to say: why something was not measured, or details; empty if nothing
 */
public record Result(String name, Double ours, Double peer, String peerName, String unit, Target target, String note) {

    private static final Gson JSON = new GsonBuilder().serializeNulls().create();

    /** A line without numbers: {@code reason} says why. */
    public static Result notMeasured(String name, String peerName, String unit, Target target, String reason) {
        return new Result(name, null, null, peerName, unit, target, "not measured: " + reason);
    }

    /** ours ÷ peer's; null if one of them is missing. */
    public Double ratio() {
        return ours == null || peer == null ? null : (Double) (ours / peer);
    }

    /** Whether the target is met; null if that cannot be said. */
    public Boolean met() {
        Double value = target.ofRatio() ? ratio() : ours;
        return value == null ? null : (Boolean) target.isMetBy(value);
    }

    /** "met", "MISSED" or "not measured". */
    public String verdict() {
        return met() == null ? "not measured" : met() ? "met" : "MISSED";
    }

    /** The line as the file has it; what is missing is null, but for the note. */
    record Line(String name, BigDecimal ours, BigDecimal peer, String peerName, String unit, BigDecimal ratio, String target,
            Boolean met, String note) {
    }

    JsonObject toJson() {
        Line line = new Line(name, fourDigits(ours), fourDigits(peer), peerName, unit, fourDigits(ratio()), target.toString(),
                met(), note);
        JsonObject json = JSON.toJsonTree(line).getAsJsonObject();
        if (note.isEmpty()) {
            json.remove("note");
        }
        return json;
    }

    /** More than a timing is worth. */
    private static BigDecimal fourDigits(Double value) {
        return value == null || !Double.isFinite(value) ? null : new BigDecimal(value).round(new MathContext(4));
    }

    /** A number to about three digits, as the table shows it; a dash for one that is missing. */
    public static String digits(Double value) {
        if (value == null) {
            return "–";
        }
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : size >= 0.1 ? "%.3f"
                : "%.4f", value);
    }
}
