package book.bench.work;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * The same work on two threads at once, each with data of its own: the answer is the sum of both speeds, the check that of the
 * second. They share nothing but the machine's caches and memory, so this tells what its second processor is worth.
 */
final class TwoAtOnce implements Work {

    private final Work first;
    private final Work second;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(run -> {
        Thread other = new Thread(run, "second");
        other.setDaemon(true);
        return other;
    });

    TwoAtOnce(Supplier<? extends Work> making) {
        first = making.get();
        second = making.get();
    }

    @Override
    public Answer answer(String[] request) {
        Future<Answer> other = thread.submit(() -> second.answer(request));
        Answer mine = first.answer(request);
        try {
            Answer its = other.get();
            return new Answer(mine.value() + its.value(), its.check());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The second thread was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The second thread failed.", e.getCause());
        }
    }
}
