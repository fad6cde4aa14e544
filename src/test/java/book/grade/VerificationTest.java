package book.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.grade.catalog.Exercise;
import book.grade.catalog.Exercises;
import book.grade.catalog.Misconceptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    @TempDir
    Path folder;

    @Test
    void everyExerciseOfTheBookIsProved() {
        List<Exercise> all = Exercises.read().all();
        assertTrue(all.size() >= 5);
        for (Verification.Proof proof : Verification.verifyAll(all, false, p -> { })) {
            assertEquals(List.of(), proof.faults(), proof.exercise().id());
        }
    }

    @Test
    void aWholeExerciseIsProvedAndItsMistakesAreWritten() throws IOException {
        Exercise exercise = complete(41, 43, 44);
        assertEquals(List.of(), faults(exercise, true));
        assertEquals(List.of("m0", "m1", "m2"), Misconceptions.of(exercise).known().stream().map(m -> m.slug()).toList());
        assertEquals(List.of(), faults(exercise, false));
    }

    @Test
    void aMutantThatPassesOrLooksLikeAnotherIsAFault() throws IOException {
        String faults = faults(complete(42, 43, 43), true).toString();
        assertTrue(faults.contains("The mutant m0 passes every public test"), faults);
        assertTrue(faults.contains("The mutants m1 and m2 look alike"), faults);
    }

    @Test
    void aNewExerciseOfAnyKindHasNothingWrongYet() throws IOException {
        Path readers = folder.resolve("new");
        Files.createDirectories(readers.resolve("01-start/1.1-probe"));
        for (String kind : Verification.KINDS) {
            Skeleton.write(readers, folder.resolve("own"), "1.1/twice-" + kind, kind);
            Exercise exercise = Exercises.read(readers, folder.resolve("own")).find("twice-" + kind);
            assertEquals(List.of(), faults(exercise, true), kind);
            assertEquals(3, Misconceptions.of(exercise).known().stream().filter(m -> !m.looks().isEmpty()).count());
        }
    }

    @Test
    void aStubThatPassesAndAReferenceThatFailsAreFaults() throws IOException {
        Exercise exercise = complete(41, 43, 44);
        Files.writeString(exercise.original(), Probe.answering("throw new book.exercise.ToDo();"));
        Files.writeString(exercise.reference(), Probe.answering("return 7;"));
        String faults = faults(exercise, true).toString();
        assertTrue(faults.contains("The stub should fail \"other\""), faults);
        assertTrue(faults.contains("The reference fails \"answer\" with seed 1"), faults);
    }

    private static List<String> faults(Exercise exercise, boolean update) {
        try (Verification verification = new Verification(update)) {
            return verification.verify(exercise).faults();
        }
    }

    private Exercise complete(int... answers) throws IOException {
        return Probe.complete(folder, answers);
    }
}
