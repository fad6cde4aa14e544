package book.bench;

import book.bench.work.Reply;
import book.jvm.Interruption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Our engine and a peer do the same work by turns, so that a noisy machine disturbs both alike. If the peer is missing or fails,
 * our numbers remain, with the reason.
 */
final class PairedRuns implements AutoCloseable {

    /** A library's threads may go on spinning in wait for more work when theirs is done; after this time they sleep. */
    private static final long PAUSE_MILLIS = 250;
    private static final Rounds ONCE = new Rounds(0, 0, 1, 1, 0);
    private static final double GAIN = 1.1;

    private final Interruption interruption;
    private final Contestant contestant;
    private Session ours;
    private final String peerName;
    private Session peer;
    private final Start start;
    private boolean worked;
    private String reason = "";

    /** Starts a peer. */
    interface Start {

        /** @throws NotMeasured if it cannot run here */
        Session session() throws InterruptedException;

        /** Is told when the peer has answered for the first time: by then it has loaded all its libraries. */
        default void worked(Session session) throws InterruptedException {
        }
    }

    /**
     * @param peerName the peer's name until it says its own
     * @param peer     starts it
     */
    PairedRuns(Interruption interruption, Contestant ours, String peerName, Start peer) throws InterruptedException {
        this.interruption = interruption;
        this.start = peer;
        String name = peerName;
        try {
            this.peer = peer.session();
            name = this.peer.name();
        } catch (NotMeasured e) {
            reason = e.getMessage();
        }
        this.peerName = name;
        this.contestant = ours;
    }

    /** Whether the peer could not be started, or failed. */
    boolean hasNoPeer() {
        return peer == null;
    }

    /** Returns the line for a peer that is missing, with what is known about ours. */
    Result without(Question question, Double known) {
        return new Result(question.name(), known, null, peerName, question.unit(), question.target(), "not measured: " + reason);
    }

    /**
     * Asks both sides all of these questions by turns, over and over, until nothing gets faster by a tenth. For questions about
     * speed. Java compiles in several stages while the work goes on.
     *
     * @param least   the least number of rounds
     * @param seconds after which no further round begins, beyond the least
     */
    void warmUp(List<Question> questions, int least, double seconds) throws InterruptedException {
        double[] best = new double[2 * questions.size()];
        long end = System.nanoTime() + (long) (seconds * 1e9);
        boolean faster = true;
        for (int round = 0; round < least || faster && System.nanoTime() < end; round++) {
            faster = false;
            for (int i = 0; i < questions.size(); i++) {
                Result now = run(questions.get(i), ONCE, false);
                double[] rates = {now.ours(), now.peer() == null ? 0 : now.peer()};
                for (int side = 0; side < 2; side++) {
                    faster |= rates[side] > GAIN * best[2 * i + side];
                    best[2 * i + side] = Math.max(best[2 * i + side], rates[side]);
                }
            }
        }
    }

    /**
     * Asks both sides by turns.
     *
     * @param pause whether ours waits until the peer's threads are asleep
     */
    Result run(Question question, Rounds rounds, boolean pause) throws InterruptedException {
        if (ours == null) {
            ours = Session.of(contestant, interruption);
        }
        warmUp(question, rounds, pause);
        double[] mine = new double[rounds.most()];
        double[] theirs = new double[rounds.most()];
        double doubt = 0;
        long begin = System.nanoTime();
        int done = 0;
        while (done < rounds.most() && (done < rounds.least() || System.nanoTime() - begin < rounds.seconds() * 1e9)) {
            Reply answer = ours.ask(question.request());
            Reply reply = ask(question, pause);
            mine[done] = answer.value();
            theirs[done++] = reply == null ? Double.NaN : reply.value();
            doubt = reply == null ? 0 : question.doubt().applyAsDouble(answer.check(), reply.check());
        }
        if (!(doubt <= 1)) {
            return new Result(question.name(), taken(question, mine, done), null, peerName, question.unit(), question.target(),
                    String.format(Locale.ROOT, "not measured: the two sides did not come to the same (%.2g times too far apart)",
                            doubt));
        }
        return peer == null ? without(question, taken(question, mine, done)) : new Result(question.name(),
                taken(question, mine, done), taken(question, theirs, done), peerName, question.unit(), question.target(), "");
    }

    private void warmUp(Question question, Rounds rounds, boolean pause) throws InterruptedException {
        long begin = System.nanoTime();
        for (int round = 0; round < rounds.warmUps() || System.nanoTime() - begin < rounds.warmUpSeconds() * 1e9; round++) {
            ours.ask(question.request());
            ask(question, pause);
        }
    }

    private Reply ask(Question question, boolean pause) throws InterruptedException {
        if (peer == null) {
            return null;
        }
        try {
            Reply reply = peer.ask(question.request());
            if (!worked) {
                worked = true;
                start.worked(peer);
            }
            if (pause) {
                Thread.sleep(PAUSE_MILLIS);
            }
            return reply;
        } catch (NotMeasured e) {
            reason = e.getMessage();
            peer.close();
            peer = null;
            return null;
        }
    }

    private static double taken(Question question, double[] answers, int count) {
        return question.best() ? DoubleStream.of(answers).limit(count).max().orElse(Double.NaN) : median(answers, count);
    }

    /** Returns the median of the first {@code count} numbers. */
    static double median(double[] numbers, int count) {
        double[] ordered = Arrays.copyOf(numbers, count);
        Arrays.sort(ordered);
        return (ordered[(count - 1) / 2] + ordered[count / 2]) / 2;
    }

    @Override
    public void close() {
        if (peer != null) {
            peer.close();
        }
        if (ours != null) {
            ours.close();
        }
    }
}
