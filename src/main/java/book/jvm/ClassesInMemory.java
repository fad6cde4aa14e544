package book.jvm;

import java.util.Map;

/** Loads the reader's and the tests' classes from memory; everything else comes from the book, whose classes go first. */
final class ClassesInMemory extends ClassLoader {

    private final Map<String, byte[]> classes;

    ClassesInMemory(Map<String, byte[]> classes, ClassLoader parent) {
        super(parent);
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
