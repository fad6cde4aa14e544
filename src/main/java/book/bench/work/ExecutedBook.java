package book.bench.work;

import book.jvm.Interruption;
import book.outline.Section;
import book.page.Pages;
import book.run.RunListener;
import book.run.RunOptions;
import book.run.SectionOutcome;
import book.run.SectionRun;
import book.run.Workers;
import java.util.List;

/** All notebooks of the book, executed as by {@code ./book run}; the check is the number of those that failed. */
final class ExecutedBook implements Work {

    @Override
    public Answer answer(String[] request) {
        long begin = System.nanoTime();
        int bad = 0;
        try (Interruption interruption = SectionRun.interruption(); Workers workers = new Workers(interruption)) {
            for (Section section : Pages.sections(List.of())) {
                SectionOutcome outcome = new SectionRun(section, RunOptions.READER, RunListener.SILENT, interruption, workers)
                        .run();
                bad += outcome.verdict() == SectionOutcome.Verdict.GOOD ? 0 : 1;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
        return new Answer((System.nanoTime() - begin) / 1e9, bad);
    }
}
