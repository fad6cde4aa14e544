package book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.outline.Outline;
import book.outline.Section;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of symbols and the glossary, chapters/symbols.md, speak of what is there: Java names exist, sections exist. */
class SymbolsTest {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    /** A class, in packages or in other classes, then perhaps a member: {@code descent.GradientDescent.apply}. */
    private static final Pattern JAVA = Pattern.compile(
        "((?:[a-z]+\\.)*[A-Z]\\w*(?:\\.[A-Z]\\w*[a-z]\\w*)*)(?:\\.([a-z]\\w*|[A-Z0-9_]+))?");

    private record Row(int line, List<String> cells) {
    }

    private static List<Row> table(String heading) throws IOException {
        List<String> lines = Files.readAllLines(Home.chapters().resolve("symbols.md"));
        int start = lines.indexOf(heading);
        assertTrue(start >= 0, "symbols.md has no heading " + heading);
        List<Row> rows = new ArrayList<>();
        for (int i = start + 1; i < lines.size() && !lines.get(i).startsWith("## "); i++) {
            if (lines.get(i).startsWith("|")) {
                String row = lines.get(i).substring(1, lines.get(i).lastIndexOf('|'));
                rows.add(new Row(i + 1, Arrays.stream(row.split("(?<!\\\\)\\|", -1)).map(String::strip).toList()));
            }
        }
        return rows.subList(2, rows.size());
    }

    private static void checkRows(List<Row> rows, int javaColumn) {
        Set<String> sections = Outline.ofTheBook().sections().stream().map(Section::number).collect(Collectors.toSet());
        assertFalse(rows.isEmpty());
        for (Row row : rows) {
            String where = "symbols.md:" + row.line + ": ";
            assertEquals(5, row.cells.size(), where + "a row has five cells; a | inside of a formula is written \\vert");
            row.cells.forEach(cell -> assertFalse(cell.isEmpty(), where + "a cell is empty; write – where there is nothing"));
            assertTrue(sections.contains(row.cells.get(4)), where + "the outline has no section " + row.cells.get(4));
            Matcher name = NAME.matcher(row.cells.get(javaColumn));
            boolean any = false;
            while (name.find()) {
                any = true;
                assertTrue(exists(name.group(1)), where + "there is no public " + name.group(1)
                    + " in the library; a name is written `descent.GradientDescent.apply`, without mapping.");
            }
            assertTrue(any || row.cells.get(javaColumn).equals("–"),
                where + "the cell of Java names holds none; write – if there is none");
        }
        List<String> keys = rows.stream().map(row -> row.cells.get(0)).toList();
        keys.forEach(key -> assertEquals(1, keys.stream().filter(key::equals).count(), "symbols.md has two rows for " + key));
    }

    static boolean exists(String name) {
        Matcher java = JAVA.matcher(name);
        if (!java.matches()) {
            return false;
        }
        String path = "mapping." + java.group(1);
        while (true) {
            try {
                Class<?> type = Class.forName(path, false, SymbolsTest.class.getClassLoader());
                return Modifier.isPublic(type.getModifiers()) && (java.group(2) == null || hasMember(type, java.group(2)));
            } catch (ClassNotFoundException e) {
                int dot = path.lastIndexOf('.');
                if (dot < 0 || !Character.isUpperCase(path.charAt(path.lastIndexOf('.', dot - 1) + 1))) {
                    return false;
                }
                path = path.substring(0, dot) + "$" + path.substring(dot + 1);      // a class inside of a class
            }
        }
    }

    private static boolean hasMember(Class<?> type, String member) {
        return Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals(member))
            || Stream.of(type.getFields()).anyMatch(field -> field.getName().equals(member));
    }

    @Test
    void symbolsNameWhatIsThere() throws IOException {
        checkRows(table("## Symbols · 符号"), 1);
    }

    @Test
    void termsNameWhatIsThereInAlphabeticalOrder() throws IOException {
        List<Row> rows = table("## Terms · 术语");
        checkRows(rows, 2);
        for (int i = 1; i < rows.size(); i++) {
            String before = rows.get(i - 1).cells.get(0).toLowerCase(Locale.ROOT);
            String term = rows.get(i).cells.get(0).toLowerCase(Locale.ROOT);
            assertTrue(before.compareTo(term) < 0, "symbols.md:" + rows.get(i).line + ": " + term + " stands after " + before);
        }
    }

    @Test
    void aNameThatIsNotThereIsFound() {
        assertTrue(exists("Mapping"));
        assertTrue(exists("Space.Reals.sizes"));
        assertTrue(exists("data.sets.Digits.SIDE"));
        assertFalse(exists("Maping"));
        assertFalse(exists("Mapping.compose"));
        assertFalse(exists("Space.Imaginary"));
        assertFalse(exists("descent"));
        assertFalse(exists("Identity"), "not public");
    }
}
