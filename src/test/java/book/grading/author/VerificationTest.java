package book.grading.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.catalog.Misconceptions;
import book.grading.check.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    @TempDir
    Path folder;

    /** One of each kind; {@code ./book verify} proves them all. */
    @Test
    void theExamplesOfTheFourKindsAreProved() {
        Catalogue all = Catalogue.read();
        List<Exercise> examples = Stream.of("3.1/gradient-step", "3.1/mini-batch-gradient", "3.1/predict-descent",
                "3.1/gradient-tester").map(all::find).toList();
        assertEquals(Verification.KINDS, List.of("implement", "predict", "repair", "test"));
        for (Verification.Proof proof : Verification.verifyAll(examples, false, p -> { })) {
            assertEquals(List.of(), proof.faults(), proof.exercise().id());
        }
    }

    @Test
    void anExpectationThatDependsOnTheAnswerIsAFault() throws IOException {
        Exercise exercise = complete(41, 43, 44);
        Files.writeString(exercise.publicTest(), """
                import book.exercise.Check;
                import org.junit.jupiter.api.Test;
                class ProbeTest {
                    @Test void answer() throws Exception { Check.equal("answer", 42, Probe.answer()); }
                    @Test void twice() throws Exception { Check.close("2x", 2.0 * Probe.answer(), Probe.answer() * 2.0, 1e-9); }
                }
                """);
        assertTrue(faults(exercise, true).toString().contains("depends on the answer"));
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
    void aMutantThatCannotBeMadeIsAFaultAndTheOthersAreStillProved() throws IOException {
        Exercise exercise = complete(41, 43, 44, 45);
        Files.writeString(exercise.mutantsFile(), Files.readString(exercise.mutantsFile()).replaceFirst("return 42", "return 4"));
        List<String> faults = faults(exercise, true);
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).startsWith("The text that the mutant m0 of 1.1/probe replaces must be found once"),
            faults.get(0));
        assertEquals(List.of("m1", "m2", "m3"), Misconceptions.of(exercise).known().stream().map(m -> m.slug()).toList());
    }

    @Test
    void aMalformedListOfMutantsIsOneFault() throws IOException {
        Exercise exercise = complete(41, 43, 44);
        Files.writeString(exercise.mutantsFile(), Files.readString(exercise.mutantsFile()).replaceFirst("Hint: 1", "Hint: none"));
        List<String> faults = faults(exercise, true);
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).contains("m0 of 1.1/probe"), faults.get(0));
    }

    @Test
    void aMutantThatLeadsToNoHintIsAFault() throws IOException {
        Exercise exercise = complete(41, 43, 44);
        Files.writeString(exercise.mutantsFile(), Files.readString(exercise.mutantsFile()).replaceFirst("Hint: 1", "Hint: 9"));
        List<String> faults = faults(exercise, true);
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("The mutant m0 must name one of the ")
            && fault.endsWith(" hints, got Hint: 9.")), faults::toString);
    }

    @Test
    void aNewExerciseOfAnyKindHasNothingWrongYet() throws IOException {
        Path readers = folder.resolve("new");
        Files.createDirectories(readers.resolve("01-start/1.1-probe"));
        for (String kind : Verification.KINDS) {
            Skeleton.write(readers, folder.resolve("own"), "1.1/twice-" + kind, kind);
            Exercise exercise = Catalogue.read(readers, folder.resolve("own")).find("twice-" + kind);
            assertEquals(List.of(), faults(exercise, true), kind);
            assertEquals(3, Misconceptions.of(exercise).known().stream().filter(m -> !m.looks().isEmpty()).count());
        }
    }

    @Test
    void aStubThatPassesAndAReferenceThatFailsAreFaults() throws IOException {
        Exercise exercise = complete(41, 43, 44);
        Files.writeString(exercise.stub(), Probe.answering("throw new book.exercise.ToDo();"));
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
