package book.bench;

import book.jvm.Interruption;
import java.util.List;
import java.util.Set;

/**
 * The benchmark: runs all chosen measures, one after the other, and writes each line as soon as it is known.
 *
 * @param quick    whether to use few repetitions and small work, and to fetch nothing
 * @param ofProcessor whether epochs and steps are timed by the processors' work for each process, not by the clock
 * @param peers    those that may be measured
 * @param interruption ends the contestants
 * @param progress is told what has been done
 */
public record Bench(boolean quick, boolean ofProcessor, Set<Peer> peers, Interruption interruption, Results results,
        Progress progress) {

    /** Is told how far the benchmark has come. */
    public interface Progress {

        /** A group begins. */
        void begin(String title);

        /** A line is done. */
        void done(Result result);
    }

    /** Returns all measures, in the order of the table. */
    static List<Measure> measures() {
        return List.of(Products.simd(), Products.plain(), Products.threads(), Products.atOnce(),
                EpochMeasure.mlp(), EpochMeasure.cnn(),
                StepMeasure.residual(), StepMeasure.unet(), StepMeasure.lstm(), StepMeasure.transformer(),
                StepMeasure.depthwise(), StepMeasure.layerNorm(), StepMeasure.softmax(), new StepMemoryMeasure(),
                new MoonsMeasure(), new ScalarMeasure(), new MemoryMeasure(), new CostMeasure(),
                new CheckMeasure(), new BookMeasure());
    }

    /** Returns the names by which measures are chosen. */
    public static List<String> names() {
        return measures().stream().map(Measure::name).toList();
    }

    /** Returns the number of lines that the chosen measures produce. */
    public static int lines(Set<String> only, boolean quick, Set<Peer> peers) {
        return chosen(only).stream().mapToInt(measure -> measure.lines(quick, peers)).sum();
    }

    private static List<Measure> chosen(Set<String> only) {
        return measures().stream().filter(measure -> only.isEmpty() ? !measure.onlyByName() : only.contains(measure.name()))
                .toList();
    }

    /** Runs the chosen measures, all if none is named. If a contestant fails, only its lines are lost. */
    public void run(Set<String> only) throws InterruptedException {
        for (Measure measure : chosen(only)) {
            progress.begin(measure.title());
            results.warmUp(measure.name(), measure.warmUp(this));
            try {
                measure.run(this);
            } catch (NotMeasured e) {
                report(Result.notMeasured(measure.title(), "", "", Target.atLeast(0), e.getMessage()));
            }
        }
    }

    void report(Result result) {
        results.add(result);
        progress.done(result);
    }

    /** Starts a contestant and waits until it is ready. */
    Session open(Contestant contestant) throws InterruptedException {
        return Session.of(contestant, interruption);
    }

    /** Returns paired runs of ours and a peer at some work. */
    PairedRuns pair(Contestant ours, Peer peer, int threads, String... work) throws InterruptedException {
        return new PairedRuns(interruption, ours, peer.label(), new Start(peer, threads, work));
    }

    /** Starts a peer and notes what it stands on. */
    private final class Start implements PairedRuns.Start {

        private final Peer peer;
        private final int threads;
        private final String[] work;
        private Contestant contestant;

        Start(Peer peer, int threads, String... work) {
            this.peer = peer;
            this.threads = threads;
            this.work = work;
        }

        /**
         * OpenBLAS goes by a processor's number; if it does not know that, the peer is started anew and told by name what the
         * processor can do.
         */
        @Override
        public Session session() throws InterruptedException {
            if (!peers.contains(peer)) {
                throw new NotMeasured("It was not asked for.");
            }
            contestant = peer.contestant(threads, !quick, work);
            Session session = open(contestant);
            Processor here = Processor.here();
            if (!Blas.under(session.setUp()).mistakes(here)) {
                return session;
            }
            session.close();
            contestant = contestant.with(Peer.CORE, here.openBlasCore());
            return open(contestant);
        }

        @Override
        public void worked(Session session) throws InterruptedException {
            String told = contestant.environment().getOrDefault(Peer.CORE, "");
            results.add(Standing.of(session.name(), threads, session.setUp(), told, contestant.place()));
        }
    }

    /** Returns a request for a time, on the clock that this benchmark goes by. */
    String timed(String request) {
        return ofProcessor ? request + " cpu" : request;
    }

    /** Returns the unit of such a time. */
    String unit(String seconds) {
        return ofProcessor ? seconds + " of processor" : seconds;
    }

    /** Returns the number of threads that this machine can run at once. */
    static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
