package book.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavadocTextTest {

    @Test
    void tagsBecomeWords() {
        assertEquals("The mean of xs < 1 & 2, see Other.of(int) or this one.\nSecond\nf(x) = {a}.", JavadocText.of("""
                 The <b>mean</b> of {@code xs < 1}
                 &amp; 2, see {@link Other#of(int)} or {@linkplain #that this one}.

                 <p>Second <pre>{@code f(x) = {a}}.</pre>
                 @param x ignored
                 """));
        assertEquals("", JavadocText.of(" @return x"));
    }

    @Test
    void aLongCommentIsCutAtASentence() {
        String text = JavadocText.of("One sentence of some words. ".repeat(100) + "\n\nMore.");
        assertTrue(text.length() <= 700 && text.endsWith("words."), text);
        assertEquals(701, JavadocText.of("x".repeat(2000)).length());
    }

    /** The library's classes stand for any on the class path; their sources are written here. */
    @Test
    void commentsAreFoundBySignature(@TempDir Path sources) throws IOException {
        Path file = sources.resolve("mapping/Space.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                package mapping;
                /** The type. */
                public interface Space {
                    /** By name. */
                    static Space named(String name) { return null; }
                    /** With numbers. */
                    static Space named(java.util.List<? extends Number> numbers, double[]... more) { return null; }
                    /** Inside. */
                    record Finite(String name) { }
                }
                """);
        SourceComments comments = new SourceComments(sources, name -> name.equals("Space") ? "mapping.Space" : null);
        assertEquals("By name.", comments.of("Space Space.named(String name)").strip());
        assertEquals("With numbers.", comments.of("mapping.Space mapping.Space.named(java.util.List<? extends Number> numbers, "
                + "double[]... more)").strip());
        assertEquals("The type.", comments.of("mapping.Space").strip());
        assertEquals("Inside.", comments.of("mapping.Space.Finite").strip());
        assertEquals("Inside.", comments.of("mapping.Space.Finite(String name)").strip());
        assertNull(comments.of("Space Space.named(int name)"));
        assertNull(comments.of("no.such.Type no.such.Type.member()"));
        assertNull(comments.of("mapping.Mapping"));
        assertNull(comments.of("(("));
    }
}
