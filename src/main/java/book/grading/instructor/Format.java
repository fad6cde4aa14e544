package book.grading.instructor;

import book.AtomicFile;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.util.List;

/** The files that other systems read, each made from {@link Grade}s. */
public enum Format {

    /** {@code gradescope/LEARNER/results.json}. */
    GRADESCOPE {
        @Override
        void write(Grade grade, Path out) {
            AtomicFile.write(out.resolve("gradescope").resolve(grade.fileName())
                    .resolve("results.json"), one(grade));
        }

        @Override
        public String one(Grade grade) {
            return json(GradescopeResults.of(grade));
        }
    },

    /** {@code exercism/LEARNER/3.1-gradient-step/results.json}: Exercism's version 3 has one file for each exercise. */
    EXERCISM {
        @Override
        void write(Grade grade, Path out) {
            for (Grade.Marked exercise : grade.exercises()) {
                AtomicFile.write(out.resolve("exercism").resolve(grade.fileName())
                        .resolve(exercise.id().replace('/', '-'))
                        .resolve("results.json"), json(ExercismResults.of(exercise)));
            }
        }

        @Override
        public String one(Grade grade) {
            return json(ExercismResults.of(grade.exercises().get(0)));
        }
    },

    /** {@code junit/LEARNER.xml}. */
    JUNIT {
        @Override
        void write(Grade grade, Path out) {
            AtomicFile.write(out.resolve("junit").resolve(grade.fileName() + ".xml"), one(grade));
        }

        @Override
        public String one(Grade grade) {
            return JUnitXml.of(grade);
        }
    },

    /** {@code scores.csv}: one line for each learner. */
    CSV {
        @Override
        void write(Grade grade, Path out) {
            // one file for all of them: see writeAll
        }

        @Override
        public void writeAll(List<Grade> grades, Path out) {
            AtomicFile.write(out.resolve("scores.csv"), Scores.csv(grades));
        }

        @Override
        public String one(Grade grade) {
            return Scores.csv(List.of(grade));
        }
    };

    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    /** Writes the files for one grade into a folder. */
    abstract void write(Grade grade, Path out);

    /** Returns the text for a single submission. */
    public abstract String one(Grade grade);

    /** Writes the files for all grades into a folder. */
    public void writeAll(List<Grade> grades, Path out) {
        grades.forEach(grade -> write(grade, out));
    }

    private static String json(Object value) {
        return JSON.toJson(value) + "\n";
    }
}
