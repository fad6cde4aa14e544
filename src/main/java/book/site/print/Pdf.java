package book.site.print;

import book.Problem;
import book.libraries.Libraries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** An edition → a PDF, in two ways. */
final class Pdf {

    /** The bytes of a PDF, and what its reader should know about it, a sentence each. */
    record Made(byte[] bytes, List<String> notes) {
    }

    private static final String PROFILE = "print";
    private static final String PROGRAM = "paper.PlainPdf";

    private final PaperBook book;

    Pdf(Edition edition, String date) {
        book = new PaperBook(edition, date);
    }

    /** Prints it with a browser: the first run tells on which page each part begins, the second has that in the contents. */
    Made byBrowser(Chromium browser, Path folder) {
        byte[] first = browser.print(book.write(folder, Map.of()), folder);
        Map<String, Integer> numbers = PrintedPlaces.of(first);
        List<String> notes = new ArrayList<>(ChineseLetters.note());
        if (numbers.isEmpty()) {
            notes.add("The contents have no page numbers: this browser writes its PDF in another way than the book knows.");
            return new Made(first, notes);
        }
        return new Made(browser.print(book.write(folder, numbers), folder), notes);
    }

    /** Makes it with the libraries of the profile "print", which are fetched once. */
    Made byLibrary(Path folder) {
        Path page = book.writePlain(folder);
        Path pdf = folder.resolve("made.pdf");
        try (URLClassLoader loader = loader(Libraries.of(PROFILE))) {
            @SuppressWarnings("unchecked")
            BiFunction<Path, Path, List<String>> program = (BiFunction<Path, Path, List<String>>) loader.loadClass(PROGRAM)
                    .getDeclaredConstructor().newInstance();
            List<String> notes = program.apply(page, pdf);
            return new Made(Files.readAllBytes(pdf), notes);
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(Problem.Kind.LIMIT, "Could not make the PDF: " + e.getMessage() + ".",
                    "Free some space, or print fewer sections, such as ./book print 3.", e);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new Problem(Problem.Kind.FAULT, "The libraries of the profile " + PROFILE + " do not work: " + e + ".",
                    "Delete target/profiles/" + PROFILE + " and run the command again.", e);
        } catch (OutOfMemoryError e) {
            throw new Problem(Problem.Kind.LIMIT, "The memory was not enough to make the PDF.",
                    "Print fewer sections, such as ./book print 3, or install Chromium.", e);
        }
    }

    private static URLClassLoader loader(Libraries libraries) {
        return new URLClassLoader(libraries.entries().stream().map(Path::of).map(Pdf::url).collect(Collectors.toList())
                .toArray(URL[]::new), Pdf.class.getClassLoader());
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
