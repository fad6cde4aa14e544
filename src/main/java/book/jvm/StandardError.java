package book.jvm;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where the tool's own error messages go. A JVM that is started with the {@link VectorModule} always prints a remark to its
 * standard error. So whoever started it redirects that stream to a file, passes on the reader's standard error under another
 * number, and names that number in a system property. Java opens files by name only; the constructor that takes a number is
 * private, so the {@link #OPTIONS} open its package.
 */
public final class StandardError {

    private static final String PROPERTY = "book.stderr";

    /** With {@code 3>&2 2>FILE}: the JVM's words go to the file, the tool's to the reader. */
    public static final List<String> OPTIONS = List.of("--add-opens=java.base/java.io=ALL-UNNAMED", "-D" + PROPERTY + "=3");

    private StandardError() {
    }

    /** Makes {@link System#err} the reader's standard error, in UTF-8. */
    public static void open() {
        System.setErr(new PrintStream(new FileOutputStream(descriptor()), true, StandardCharsets.UTF_8));
    }

    private static FileDescriptor descriptor() {
        Integer number = Integer.getInteger(PROPERTY);
        if (number == null) {
            return FileDescriptor.err;
        }
        try {
            Constructor<FileDescriptor> ofNumber = FileDescriptor.class.getDeclaredConstructor(int.class);
            ofNumber.setAccessible(true);
            return ofNumber.newInstance(number);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            return FileDescriptor.err;
        }
    }
}
