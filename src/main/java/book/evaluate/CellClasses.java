package book.evaluate;

import book.jvm.ClassesInMemory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import jdk.jshell.spi.ExecutionControl.NotImplementedException;

/** Loads the classes that cells define: their parent is this JVM's own class loader, and assertions are enabled. */
final class CellClasses implements LoaderDelegate {

    private final Map<String, byte[]> bytecodes = new ConcurrentHashMap<>();
    private final ClassLoader loader = new ClassesInMemory(bytecodes, ClassLoader.getSystemClassLoader());
    private final Map<String, Class<?>> loaded = new ConcurrentHashMap<>();

    CellClasses() {
        loader.setDefaultAssertionStatus(true);
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        classesRedefined(classes);
        boolean[] installed = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            try {
                Class<?> type = loader.loadClass(classes[i].name());
                type.getDeclaredMethods(); // links the class, so that its errors appear here
                loaded.put(classes[i].name(), type);
                installed[i] = true;
            } catch (ClassNotFoundException | LinkageError e) {
                throw new ClassInstallException(e.toString(), installed);
            }
        }
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        for (ClassBytecodes each : classes) {
            bytecodes.put(each.name(), CellExit.guard(each.bytecodes()));
        }
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> type = loaded.get(name);
        if (type == null) {
            throw new ClassNotFoundException(name);
        }
        return type;
    }

    @Override
    public void addToClasspath(String path) throws NotImplementedException {
        throw new NotImplementedException("The class path of cells is the one of this JVM.");
    }
}
