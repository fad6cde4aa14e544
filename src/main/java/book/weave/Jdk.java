package book.weave;

import com.google.gson.JsonObject;
import java.util.Comparator;

/**
 * A JDK on a system.
 *
 * @param version "17.0.13"
 * @param vendor  "Eclipse Adoptium"
 * @param system  "Linux amd64"
 */
public record Jdk(String version, String vendor, String system) implements Comparable<Jdk> {

    private static final Comparator<Jdk> ORDER = Comparator.comparing(Jdk::parsed).thenComparing(Jdk::vendor)
            .thenComparing(Jdk::system).thenComparing(Jdk::version);

    /** Refuses a version that Java does not know how to read. */
    public Jdk {
        Runtime.Version.parse(version);
    }

    /** Returns the one that runs this program. */
    public static Jdk running() {
        return new Jdk(System.getProperty("java.version"), System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    static Jdk of(JsonObject json) {
        return new Jdk(json.get("version").getAsString(), json.get("vendor").getAsString(), json.get("system").getAsString());
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("version", version);
        json.addProperty("vendor", vendor);
        json.addProperty("system", system);
        return json;
    }

    /** Returns 17 of 17.0.13. */
    public int feature() {
        return parsed().feature();
    }

    /** Whether both are releases of one feature version, by one vendor, for one system. */
    boolean isOfTheLineOf(Jdk other) {
        return feature() == other.feature() && vendor.equals(other.vendor) && system.equals(other.system);
    }

    /** Returns "JDK 17.0.13 (Eclipse Adoptium, Linux amd64)". */
    public String words() {
        return "JDK " + version + " (" + vendor + ", " + system + ")";
    }

    private Runtime.Version parsed() {
        return Runtime.Version.parse(version);
    }

    @Override
    public int compareTo(Jdk other) {
        return ORDER.compare(this, other);
    }
}
