package book.train;

import book.Problem;
import java.nio.file.Path;
import java.time.Duration;

/** A process that trains the toy in a folder, saves after every step and says so, until someone ends it. */
final class ToyTraining {

    private ToyTraining() {
    }

    public static void main(String[] arguments) {
        try {
            new Training(DigitsRecipe.TOY, Path.of(arguments[0]), Duration.ZERO).run(new TrainingListener() {
                @Override
                public void saved(int steps) {
                    System.out.println(steps);
                }
            });
        } catch (Problem e) {
            System.out.println(e.getMessage());
            System.exit(e.kind().exitCode);
        }
    }
}
