package book.grading.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new exercise is there whole, or not at all: half of one would count as an exercise. */
class SkeletonTest {

    @TempDir
    Path folder;

    @Test
    void whereTheAuthorsSideCannotBeWrittenNothingIsLeft() throws IOException {
        Path section = Files.createDirectories(folder.resolve("exercises/03-core-algorithms/3.1-gradient-descent"));
        Path authors = Files.writeString(folder.resolve("taken"), "a file where a folder should be");
        Problem problem = assertThrows(Problem.class,
            () -> Skeleton.write(folder.resolve("exercises"), authors, "3.1/new-one", "implement"));
        assertEquals(Problem.Kind.LIMIT, problem.kind());
        assertFalse(Files.exists(section.resolve("new-one")));
        Files.delete(authors);
        assertEquals(8, Skeleton.write(folder.resolve("exercises"), authors, "3.1/new-one", "implement").size());
        assertTrue(Files.exists(section.resolve("new-one/NewOne.java")));
    }
}
