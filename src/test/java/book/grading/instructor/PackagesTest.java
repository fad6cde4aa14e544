package book.grading.instructor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagesTest {

    @TempDir
    Path folder;

    @Test
    void learnersGetStubsAndNothingOfTheAuthors() throws IOException {
        Exercise exercise = Catalogue.read().find("3.1/gradient-step");
        Path archive = folder.resolve("learner.zip");
        Packages.learner(archive, List.of(exercise));
        String step = "exercises/03-core-algorithms/3.1-gradient-descent/gradient-step/";
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<String> names = Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
            assertTrue(names.containsAll(List.of("book", "pom.xml", "README.md", step + "hints.md", step + "misconceptions.json",
                    step + "GradientStepTest.java", "exercises/INSTRUCTORS.md", "src/profiles/smile/pom.xml")), names::toString);
            assertFalse(names.stream().anyMatch(n -> n.startsWith("src/test")
                    || n.startsWith("target") || n.startsWith(".book") || n.contains("HiddenTest") || n.contains("/hidden/")),
                    names::toString);
            String stub = "src/exercises/03-core-algorithms/3.1-gradient-descent/gradient-step/stub/GradientStep.java";
            assertEquals(List.of(stub), names.stream()
                    .filter(n -> n.startsWith("src/exercises") && !n.endsWith("/")).toList());
            assertFalse(names.stream().anyMatch(n -> n.contains("dual-numbers")), "only what was chosen");
            assertEquals(Files.readString(exercise.stub()), text(zip, step + "GradientStep.java"));
            assertEquals(Files.readString(exercise.stub()), text(zip, stub));
            String reference = Files.readString(exercise.reference());
            for (String name : names) {
                assertFalse(name.endsWith(".java") && text(zip, name).equals(reference), name);
            }
            String workflow = text(zip, ".github/workflows/classroom.yml");
            assertTrue(workflow.contains("command: ./book check 3.1/gradient-step --strict\n"), workflow);
            assertTrue(workflow.contains("max-score: 10\n") && workflow.contains("runners: e3-1-gradient-step\n"), workflow);
            assertTrue(workflow.contains("E3-1-GRADIENT-STEP_RESULTS: \"${{steps.e3-1-gradient-step.outputs.result}}\"\n"),
                    workflow);
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
