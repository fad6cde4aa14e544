package book.jvm;

import java.time.Duration;

/**
 * A moment by which something must have happened.
 *
 * @param nanoTime the moment, on the clock of {@link System#nanoTime}
 */
public record Deadline(long nanoTime) {

    /** Returns the moment that is {@code time} from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Returns the nanoseconds until then; 0 once it has passed. */
    public long nanosLeft() {
        return Math.max(0, nanoTime - System.nanoTime());
    }

    public boolean isOver() {
        return nanosLeft() == 0;
    }
}
