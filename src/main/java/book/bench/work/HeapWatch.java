package book.bench.work;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of the heap is alive at most, beyond what was alive when this was made. It looks while other threads work, again and
 * again: what is left right after a full garbage collection, as the collector itself says, so that no garbage is counted.
 */
final class HeapWatch {

    private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP).map(MemoryPoolMXBean::getName).collect(Collectors.toSet());

    private static final int MOST_TIMES = 20;

    private final int looks;
    private final GarbageCollectorMXBean collector;
    private final long before;
    private final Thread thread = new Thread(this::look, "heap watch");
    private volatile long most;

    HeapWatch(int looks) {
        this.looks = looks;
        System.gc();
        collector = ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
                .filter(each -> each.getLastGcInfo() != null)
                .max(Comparator.comparingLong(each -> each.getLastGcInfo().getEndTime())).orElseThrow();
        before = atRest();
    }

    /** Returns what is alive when collecting once more frees nothing: what references of other kinds held takes several times. */
    private long atRest() {
        long now = alive();
        long last;
        int times = 0;
        do {
            last = now;
            System.gc();
            now = alive();
        } while (now < last && ++times < MOST_TIMES);
        return now;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    boolean isLooking() {
        return thread.isAlive();
    }

    /** Returns the most that was seen so far. */
    double megabytes() {
        return most / 1e6;
    }

    private void look() {
        for (int i = 0; i < looks; i++) {
            System.gc();
            most = Math.max(most, alive() - before);
        }
    }

    /** Returns the bytes that the last full garbage collection left. */
    private long alive() {
        GcInfo info = collector.getLastGcInfo();
        return info.getMemoryUsageAfterGc().entrySet().stream().filter(pool -> HEAP.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed()).sum();
    }
}
