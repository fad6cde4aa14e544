package book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Messages.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.losses.Losses;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every message of every exception is a sentence, in one form: what must be, what was given, the mend. */
class MessagesTest {

    /** The packages whose messages are read. */
    private static final List<String> READ = List.of("mapping", "mapping.activations", "mapping.algebra", "mapping.data",
        "mapping.descent", "mapping.kernels", "mapping.metrics", "mapping.plots", "mapping.regularization", "mapping.scalar",
        "mapping.schedules");

    private static final List<String> NEVER = List.of("but is", "but are", "but got", "expected is", "expected are", "given is",
        "given are");

    private static List<String> faults(Path sources, List<String> packages) throws IOException {
        List<Piece> read = Messages.in(sources).stream().filter(piece -> packages.contains(piece.in())).toList();
        packages.stream().filter(name -> !name.equals("mapping.algebra"))
            .forEach(name -> assertTrue(read.stream().anyMatch(piece -> piece.in().equals(name)), name + " has no messages"));
        return read.stream().flatMap(MessagesTest::faults).toList();
    }

    private static Stream<String> faults(Piece piece) {
        String text = piece.text();
        Stream<String> form = Stream.of(
            piece.first() && beginsSmall(text) ? "begins without a capital" : "",
            piece.last() && !text.isEmpty() && !text.matches("(?s).*[.?!]") ? "ends without a full stop" : "");
        Stream<String> words = NEVER.stream().filter(text.replaceAll("\\s+", " ")::contains).map(word -> "says \"" + word + "\"");
        return Stream.concat(form, words).filter(fault -> !fault.isEmpty())
            .map(fault -> piece.in() + "." + piece.place() + " " + fault + ": " + text);
    }

    /** The name of an operation, such as {@code conv2d}, begins a sentence as it is. */
    private static boolean beginsSmall(String text) {
        String word = text.split("[^A-Za-z0-9]", 2)[0];
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0)) && !word.matches(".*[A-Z0-9].*")
            && Stream.of(Tensor.class, Tensors.class, Losses.class).flatMap(type -> Arrays.stream(type.getMethods()))
                .noneMatch(method -> method.getName().equals(word));
    }

    @Test
    void everyMessageIsASentence() throws IOException {
        assertEquals("", String.join("\n", faults(Home.root().resolve("src/main/java"), READ)));
    }

    @Test
    void aMessageIsFoundWhereverItIsWritten(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Sample.java"), """
            package sample;
            class Sample {
                static final String SIZE = "the size";
                static class Wrong extends RuntimeException {
                    Wrong(String text, int line) { super(text + " in line " + line); }
                }
                static void require(boolean holds, String what, int got) {
                    if (!holds) { throw new IllegalArgumentException(what + " must be positive, but is " + got + "."); }
                }
                void check(int a) {
                    require(a > 0, "the width", a);
                    require(a > 0, "The height", a);
                    require(a > 0, SIZE, a);
                    if (a == 1) { throw new IllegalStateException("One is " + (a > 0 ? "not enough" : "too little.")); }
                    if (a == 2) { throw new ArithmeticException(String.format("two of %d", a)); }
                    if (a == 3) { throw new Wrong("three", a); }
                    String message = "Four";
                    if (a == 4) { throw new IllegalStateException(message); }
                    if (a == 5) { throw new IllegalStateException(five() + "."); }
                    if (a == 6) { throw new IllegalStateException("\"six\" is right."); }
                }
                private String five() { return "five"; }
            }
            """);
        assertEquals("""
            sample.Sample:3 begins without a capital: the size
            sample.Sample:8 says "but is":  must be positive, but is\s
            sample.Sample:11 begins without a capital: the width
            sample.Sample:14 ends without a full stop: not enough
            sample.Sample:15 begins without a capital: two of …
            sample.Sample:15 ends without a full stop: two of …
            sample.Sample:17 ends without a full stop: Four
            sample.Sample:22 begins without a capital: five
            sample.Sample:16 begins without a capital: three
            sample.Wrong:5 ends without a full stop: …""".lines().sorted().toList(),
            faults(folder, List.of("sample")).stream().sorted().toList());
    }
}
