package book.live;

import book.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mapping.layers.Layer;
import mapping.monitoring.Monitoring;
import mapping.monitoring.Watcher;
import mapping.monitoring.WeightPictures;
import mapping.trained.Recipe;
import mapping.trained.TrainingData;
import mapping.training.Callback;
import mapping.training.Step;
import mapping.training.Trainer;

/**
 * Trains a recipe before the eyes of whoever has its page open. It begins anew, writes nothing, and takes the steps that
 * {@code ./book train} takes, bit for bit; what it has learnt is forgotten. Section 7.2.2.
 *
 * @param recipe what is trained
 * @param steps  the most steps
 * @param others who else is told, such as an event file
 */
public record LiveTraining(Recipe recipe, int steps, List<Watcher> others) {

    /** At most about so many points of each curve are measured. */
    private static final int POINTS = 2000;

    /**
     * Trains until the last step, or until somebody stops it on the page.
     *
     * @return a sentence on what came of it
     */
    public String run(LivePage page) {
        page.running("Reading the data …");
        TrainingData data = recipe.data();
        Layer model = recipe.model();
        int last = Math.min(steps, recipe.steps(data));
        List<Watcher> watchers = new ArrayList<>(others);
        watchers.add(0, page);
        Monitoring monitoring = Monitoring.of(Watcher.all(watchers)).every(Math.max(1, last / POINTS)).distributions();
        if (WeightPictures.find(model).isPresent()) {
            monitoring.picture("first weights", WeightPictures::of);
        }
        int[] done = new int[1];
        Trainer trainer = recipe.trainer(model, data).add(monitoring).add(new Callback() {
            @Override
            public void afterStep(Trainer running, Step step) {
                done[0] = step.number() + 1;
                page.running(String.format(Locale.ROOT, "Step %,d of %,d, epoch %,d", done[0], last, step.epoch() + 1));
                if (done[0] >= last || page.isStopped()) {
                    running.stop();
                }
            }
        });
        try {
            trainer.train(data.train(), recipe.epochs());
        } catch (ArithmeticException e) {
            page.ended(e.getMessage());
            throw new Problem(Problem.Kind.WRONG, e.getMessage(), "Change the recipe's rate or loss.", e);
        }
        String said = String.format(Locale.ROOT, done[0] < last ? "Stopped after step %,d of %,d." : "All %2$,d steps are done.",
            done[0], last);
        page.ended(said);
        return said;
    }
}
