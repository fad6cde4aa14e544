package book.weave;

import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A source file that has been read, so that the compiler need not read it again. */
final class InMemorySource extends SimpleJavaFileObject {

    private final String text;

    InMemorySource(Path file, String text) {
        super(file.toUri(), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
