package book.bench;

import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where and when the benchmark runs.
 *
 * @param date       in UTC, to the minute
 * @param processor  its name
 * @param processors the number of threads that it runs at once
 * @param system     the operating system
 * @param java       the version of the JVM
 * @param load       the number of threads that wanted to run during the minute before, negative if the system does not tell
 */
record Machine(String date, String processor, int processors, String system, String java, double load) {

    /** More than a shell and an editor need: a share of the processors. */
    private static final double BUSY = 0.3;

    /** Returns this machine, now. */
    static Machine here() {
        return new Machine(ZonedDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)),
                Processor.here().name(), Bench.processors(), System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.version().toString(), Math.round(100 * ManagementFactory.getOperatingSystemMXBean()
                .getSystemLoadAverage()) / 100.0);
    }

    /** Whether others are at work, so that even ratios are rough. */
    boolean isBusy() {
        return load > BUSY * processors;
    }

    /** Returns the machine in one sentence. */
    String sentence() {
        return date + " UTC, " + processor + ", " + processors + (processors == 1 ? " thread" : " threads") + ", " + system
                + ", JDK " + java + (load < 0 ? "" : String.format(Locale.ROOT, ", load %.2f at the start", load)) + ".";
    }
}
