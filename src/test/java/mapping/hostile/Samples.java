package mapping.hostile;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Sensible arguments by their type: those of {@link Arguments}, functions that answer with a sensible value, and whatever the
 * library itself has made from sensible arguments so far.
 */
final class Samples {

    private static final int MADE_OF_A_CLASS = 3;

    /** What the library has made, by class. */
    private final Map<String, List<Object>> made = new TreeMap<>();

    /** Keeps a result for later calls. */
    void keep(Object result) {
        if (result != null && result.getClass().getName().startsWith("mapping.") && !(result instanceof Enum)) {
            List<Object> alike = made.computeIfAbsent(result.getClass().getName(), name -> new ArrayList<>());
            if (alike.size() < MADE_OF_A_CLASS) {
                alike.add(result);
            }
        }
    }

    int kinds() {
        return made.size();
    }

    /** Ways to make a sensible value of this type; empty if there is none. */
    List<Supplier<Object>> of(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return of(variable.getBounds()[0] == Object.class ? Double.class : variable.getBounds()[0]);
        }
        if (type instanceof WildcardType wildcard) {
            Type bound = wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0];
            return of(bound == Object.class ? Double.class : bound);
        }
        Class<?> raw = raw(type);
        List<Supplier<Object>> known = Arguments.sensible(raw);
        if (!known.isEmpty()) {
            return known;
        }
        if (raw.isEnum()) {
            return Arrays.stream(raw.getEnumConstants()).<Supplier<Object>>map(constant -> () -> constant).toList();
        }
        if (raw.isArray()) {
            return filled(type, raw);
        }
        Type[] inner = type instanceof ParameterizedType parameterized ? parameterized.getActualTypeArguments() : new Type[0];
        if (inner.length > 0 && (raw.isAssignableFrom(List.class) || raw == Set.class || raw == Optional.class
            || raw == Map.class || raw == Stream.class)) {
            return of(inner[inner.length - 1]).stream().<Supplier<Object>>map(element -> () -> holding(raw, element)).toList();
        }
        List<Supplier<Object>> all = new ArrayList<>(ready(type, raw));
        if (raw.isInterface() && !raw.isSealed() && abstractMethods(raw).size() == 1) {
            all.add(() -> function(type, raw));
        }
        return all;
    }

    private List<Supplier<Object>> filled(Type type, Class<?> raw) {
        Type of = type instanceof GenericArrayType generic ? generic.getGenericComponentType() : raw.getComponentType();
        return of(of).stream().<Supplier<Object>>map(element -> () -> {
            Object array = java.lang.reflect.Array.newInstance(raw.getComponentType(), 2);
            java.lang.reflect.Array.set(array, 0, element.get());
            java.lang.reflect.Array.set(array, 1, element.get());
            return array;
        }).toList();
    }

    private static Object holding(Class<?> raw, Supplier<Object> element) {
        if (raw == Map.class) {
            return new LinkedHashMap<>(Map.of("a", element.get()));
        }
        return raw == Set.class ? Set.of(element.get()) : raw == Optional.class ? Optional.of(element.get())
            : raw == Stream.class ? Stream.of(element.get(), element.get())
            : new ArrayList<>(List.of(element.get(), element.get()));
    }

    private List<Supplier<Object>> ready(Type type, Class<?> raw) {
        return made.values().stream().filter(alike -> Generics.fits(type, raw, alike.get(0).getClass()))
            .flatMap(List::stream).<Supplier<Object>>map(object -> () -> object).toList();
    }

    private static List<Method> abstractMethods(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(method -> Modifier.isAbstract(method.getModifiers())).toList();
    }

    /** A function that answers with a sensible value, or with its argument if that is of the right kind. */
    private Object function(Type type, Class<?> raw) {
        InvocationHandler answer = (proxy, method, given) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, given);
            }
            if (method.getDeclaringClass() == Object.class) {
                return method.getName().equals("equals") ? (Object) (proxy == given[0])
                    : method.getName().equals("hashCode") ? (Object) 1 : "function";
            }
            Type result = Generics.bound(method.getGenericReturnType(), type, raw);
            if (method.getReturnType() == void.class) {
                return null;
            }
            if (given != null && given.length == 1 && raw(result).isInstance(given[0])) {
                return given[0];
            }
            return of(result).stream().findFirst().map(Supplier::get).orElse(null);
        };
        return Proxy.newProxyInstance(raw.getClassLoader() == null ? Samples.class.getClassLoader() : raw.getClassLoader(),
            new Class<?>[] {raw}, answer);
    }

    static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof GenericArrayType array) {
            return raw(array.getGenericComponentType()).arrayType();
        }
        if (type instanceof TypeVariable<?> variable) {
            return raw(variable.getBounds()[0]);
        }
        return raw(((WildcardType) type).getUpperBounds()[0]);
    }
}
