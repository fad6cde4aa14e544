package book.bench;

import book.bench.work.Reply;
import java.time.Duration;
import java.util.Set;

/** How long it takes to execute the whole book; measured only if it is asked for by name, since it takes minutes. */
final class BookMeasure implements Measure {

    private static final double MOST_SECONDS = 900;
    private static final Duration PATIENCE = Duration.ofHours(1);

    @Override
    public String name() {
        return "book";
    }

    @Override
    public String title() {
        return "all notebooks of the book executed";
    }

    @Override
    public boolean onlyByName() {
        return true;
    }

    @Override
    public int lines(boolean quick, Set<Peer> peers) {
        return 1;
    }

    @Override
    public void run(Bench bench) throws InterruptedException {
        try (Session session = bench.open(Contestant.ours(Bench.processors(), true, name()))) {
            Reply answer = session.ask("run", PATIENCE);
            if (answer.check() > 0) {
                throw new NotMeasured(answer.check().intValue() + " of its sections did not run to their end.");
            }
            bench.report(new Result(title(), answer.value(), null, "", "s", Target.atMost(MOST_SECONDS), ""));
        }
    }
}
