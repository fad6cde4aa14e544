package book.notebook;

import book.Problem;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.catalog.Hints;
import book.grading.check.CellChecker;
import book.grading.check.Report;
import book.grading.check.Verdict;
import book.grading.learner.LearnerProgress;
import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;

/**
 * The exercises in a notebook or in JShell: write the class in a cell, with the name that the exercise gives it, then
 *
 * <pre>{@code
 * import book.notebook.Exercises;
 * Exercises.check("3.1/gradient-step", GradientStep.class)
 * }</pre>
 *
 * <p>JShell shortens long values; there, {@code System.out.println(Exercises.check(...))} shows all of it.
 *
 * <p>Where an exercise asks for a single method, a lambda is enough: {@code DoubleUnaryOperator relu = x -> Math.max(0, x);} and
 * then {@code Exercises.check("4.2/relu", relu)}. The tests are the same as those of {@code ./book check}, and a pass counts
 * the same.
 */
public final class Exercises {

    private Exercises() {
    }

    /** Returns the verdict on a class of this notebook, or on a lambda. */
    public static Feedback check(String id, Object answer) {
        try {
            Exercise exercise = find(id);
            Verdict verdict = CellChecker.check(exercise, answer);
            LearnerProgress.read().checkedInCell(verdict);
            return new Feedback(Report.ofCell(verdict), Report.htmlOfCell(verdict));
        } catch (Problem problem) {
            String text = problem.getMessage() + "\n" + problem.mend();
            return new Feedback(text + "\n", "<p>" + Html.escape(text).replace("\n", "<br>") + "</p>");
        }
    }

    /** Returns one more hint each time, together with the earlier ones. */
    public static Markdown hint(String id) {
        Exercise exercise = find(id);
        Hints hints = Hints.of(exercise);
        LearnerProgress progress = LearnerProgress.read();
        int shown = Math.min(progress.of(exercise).hints() + 1, hints.count());
        StringBuilder text = new StringBuilder();
        for (int n = 1; n <= shown; n++) {
            text.append("**Hint ").append(n).append(" of ").append(hints.count()).append(".** ")
                    .append(hints.step(n)).append("\n\n");
        }
        progress.hintShown(exercise, shown);
        return new Markdown(text.toString().strip());
    }

    /** Returns what the exercise asks for. */
    public static Markdown statement(String id) {
        return new Markdown(find(id).statement().text());
    }

    private static Exercise find(String id) {
        return Catalogue.read().find(id);
    }

    /**
     * What a check says: HTML in a notebook, text in JShell.
     *
     * @param text the feedback as plain text
     * @param html the same as HTML
     */
    public record Feedback(String text, String html) implements DisplayDataRenderable {

        @Override
        public void render(RenderContext context) {
            context.getOutputContainer().putData(MIMEType.TEXT_HTML, html);
            context.getOutputContainer().putData(MIMEType.TEXT_PLAIN, text);
        }

        @Override
        public String toString() {
            return "\n" + text;
        }
    }
}
