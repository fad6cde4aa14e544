package book.grading.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** The compiler's files: sources and classes in memory, the class path on disk. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, ClassFile> written = new LinkedHashMap<>();

    MemoryFiles(StandardJavaFileManager disk) {
        super(disk);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(JavaFileManager.Location location, String name, JavaFileObject.Kind kind,
                                               FileObject near) {
        return written.computeIfAbsent(name, n -> new ClassFile(n, near == null ? "" : near.getName().replaceFirst(".*/", "")));
    }

    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        written.forEach((name, file) -> classes.put(name, file.bytes.toByteArray()));
        return classes;
    }

    /** Returns the name of each class's source file. */
    Map<String, String> origins() {
        Map<String, String> origins = new LinkedHashMap<>();
        written.forEach((name, file) -> origins.put(name, file.source));
        return origins;
    }

    /** Leaves the disk's file manager open, because it is used again. */
    @Override
    public void close() {
        written.clear();
    }

    /** A source given as text. */
    static final class SourceFile extends SimpleJavaFileObject {

        private final String text;

        SourceFile(Source source) {
            super(URI.create("memory:///" + source.name()), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private final String source;

        ClassFile(String name, String source) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.source = source;
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }
    }
}
