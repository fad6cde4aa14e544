package book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.MessageReader.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mapping.losses.Losses;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every message of every exception is a sentence, in one form: what must be, what was given, the mend. */
class MessagesTest {

    /** Other ways to say "X must be …, got Y.", as patterns. */
    private static final List<String> NEVER = List.of(", but ", "expected ", "given (is|are)",
        "(?<!must )(needs?|takes?) .*, got");

    private static List<String> faults(List<Piece> read) {
        return read.stream().flatMap(MessagesTest::faults).toList();
    }

    private static Stream<String> faults(Piece piece) {
        String text = piece.text();
        Stream<String> form = Stream.of(
            piece.first() && beginsSmall(text) ? "begins without a capital" : "",
            piece.last() && !text.isEmpty() && !text.matches("(?s).*[.?!]") ? "ends without a full stop" : "",
            piece.first() && text.contains(", got") && !text.contains(" must ") ? "says what it got, not what must be" : "");
        Stream<String> words = NEVER.stream()
            .filter(idiom -> Pattern.compile(idiom).matcher(text.replaceAll("\\s+", " ")).find())
            .map(idiom -> "says \"" + idiom + "\"");
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
        List<Piece> read = Messages.in(Home.root().resolve("src/main/java"));
        assertTrue(read.stream().filter(Piece::first).count() > 600, () -> read.size() + " pieces of messages were read");
        assertEquals("", String.join("\n", faults(read)));
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
                    if (got == 9) { throw new IllegalArgumentException("Nine is too much, got " + got + "."); }
                    if (got == 8) { throw new IllegalArgumentException(what + " takes eight, got " + got + "."); }
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
                    if (a == 6) { throw new IllegalStateException("\\"six\\" is right."); }
                }
                private String five() { return "five"; }
                class Inner {
                    Inner() { require(true, "the depth", 1); }
                }
            }
            """);
        assertEquals("""
            sample.Sample:3 begins without a capital: the size
            sample.Sample:8 says ", but ":  must be positive, but is\s
            sample.Sample:9 says what it got, not what must be: Nine is too much, got\s
            sample.Sample:10 says "(?<!must )(needs?|takes?) .*, got":  takes eight, got\s
            sample.Sample:13 begins without a capital: the width
            sample.Sample:16 ends without a full stop: not enough
            sample.Sample:17 begins without a capital: two of …
            sample.Sample:17 ends without a full stop: two of …
            sample.Sample:18 begins without a capital: three
            sample.Sample:19 ends without a full stop: Four
            sample.Sample:24 begins without a capital: five
            sample.Inner:26 begins without a capital: the depth
            sample.Wrong:5 ends without a full stop: …""".lines().sorted().toList(),
            faults(Messages.in(folder)).stream().sorted().toList());
    }
}
