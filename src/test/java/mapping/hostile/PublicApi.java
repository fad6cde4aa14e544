package mapping.hostile;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mapping.Mapping;

/** What readers may call: the public constructors, factories and methods of the public types of the library, in a fixed order. */
final class PublicApi {

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString", "compareTo", "valueOf");

    private PublicApi() {
    }

    /** The public types of {@code mapping} and the packages under it, by name. */
    static List<Class<?>> types() throws IOException, URISyntaxException {
        Path root = Path.of(Mapping.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root.resolve("mapping"))) {
            return files.map(file -> root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "."))
                .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                .map(name -> name.substring(0, name.length() - ".class".length())).sorted()
                .<Class<?>>map(PublicApi::type).filter(PublicApi::isPublic).toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Mapping.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && !type.isAnonymousClass() && !type.isLocalClass()
            && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    /** Constructors and static methods first, as they make what the other methods are called on. */
    static List<Executable> calls(Class<?> type) {
        Stream<Constructor<?>> constructors = Modifier.isAbstract(type.getModifiers()) || type.isEnum() ? Stream.empty()
            : Arrays.stream(type.getConstructors());
        Stream<Method> methods = Arrays.stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers())
            && !method.isSynthetic() && !method.isBridge() && !OF_EVERY_OBJECT.contains(method.getName()));
        return Stream.<Executable>concat(constructors, methods)
            .sorted(Comparator.comparing((Executable call) -> !makes(call)).thenComparing(Executable::toString)).toList();
    }

    /** Whether it needs no object to be called on. */
    static boolean makes(Executable call) {
        return call instanceof Constructor || Modifier.isStatic(call.getModifiers());
    }

    /** As a reader would name it: {@code Tensor.reshape(int[])}. */
    static String name(Executable call) {
        return call.getDeclaringClass().getName().replaceFirst("^mapping\\.", "").replace('$', '.')
            + (call instanceof Constructor ? "" : "." + call.getName())
            + Arrays.stream(call.getParameterTypes()).map(Class::getSimpleName).toList().toString().replace('[', '(')
                .replaceAll("]$", ")").replace("(]", "[]");
    }
}
