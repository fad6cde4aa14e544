package book.jvm;

import java.util.Map;

/** Loads classes from their bytes, by name; everything else comes from the parent, whose classes take precedence. */
public final class ClassesInMemory extends ClassLoader {

    private final Map<String, byte[]> classes;

    /** @param classes the bytes by name, not copied: what is added later can be loaded too */
    public ClassesInMemory(Map<String, byte[]> classes, ClassLoader parent) {
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
