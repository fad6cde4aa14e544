package book.bench;

import book.bench.work.Reply;
import java.util.Set;

/** How long a learner waits for a verdict: in a new process, as with {@code ./book check}, and in one that is already running. */
final class CheckMeasure implements Measure {

    private static final double COLD_SECONDS = 1;
    private static final double WARM_SECONDS = 0.3;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String title() {
        return "the check of an exercise";
    }

    @Override
    public int lines(boolean quick, Set<Peer> peers) {
        return 2;
    }

    @Override
    public void run(Bench bench) throws InterruptedException {
        int rounds = bench.quick() ? 2 : 7;
        double[] cold = new double[rounds];
        double[] warm = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            try (Session session = bench.open(Contestant.ourTool("check"))) {
                ask(session);
                cold[round] = (System.nanoTime() - begin) / 1e9;
                for (int i = 0; i < rounds && round == rounds - 1; i++) {
                    Thread.sleep(1000); // the learner's next attempt; meanwhile the next test process has started
                    warm[i] = ask(session);
                }
            }
        }
        bench.report(new Result("an exercise checked, cold", PairedRuns.median(cold, rounds), null, "", "s",
                Target.atMost(COLD_SECONDS), ""));
        bench.report(new Result("an exercise checked, watching", PairedRuns.median(warm, rounds), null, "", "s",
                Target.atMost(WARM_SECONDS), ""));
    }

    private static double ask(Session session) throws InterruptedException {
        Reply answer = session.ask("check");
        if (answer.check() != 0) {
            throw new NotMeasured("A right answer did not pass.");
        }
        return answer.value();
    }
}
