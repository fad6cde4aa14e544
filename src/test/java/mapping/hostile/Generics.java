package mapping.hostile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.stream.Stream;

/** What the compiler would check and reflection does not: a {@code Mapping<Integer, Double>} takes no tensor. */
final class Generics {

    private Generics() {
    }

    /** Whether an object of class {@code given} may be an argument of this type, of which {@code raw} is the class. */
    static boolean fits(Type type, Class<?> raw, Class<?> given) {
        if (!raw.isAssignableFrom(given)) {
            return false;
        }
        if (!(type instanceof ParameterizedType parameterized)) {
            return true;
        }
        Type[] wanted = parameterized.getActualTypeArguments();
        if (Arrays.stream(wanted).allMatch(Generics::isOpen)) {
            return true;
        }
        return supertypes(given).filter(each -> each instanceof ParameterizedType own && own.getRawType() == raw)
            .map(each -> ((ParameterizedType) each).getActualTypeArguments())
            .anyMatch(own -> allAgree(wanted, own));
    }

    private static boolean isOpen(Type type) {
        return type instanceof WildcardType wildcard && wildcard.getUpperBounds()[0] == Object.class
            && wildcard.getLowerBounds().length == 0;
    }

    private static boolean allAgree(Type[] wanted, Type[] own) {
        for (int i = 0; i < wanted.length; i++) {
            Type want = wanted[i] instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : wanted[i];
            Type asked = want instanceof TypeVariable<?> ? Double.class : want;
            if (!asked.equals(own[i]) && !(wanted[i] instanceof WildcardType
                && Samples.raw(asked).isAssignableFrom(Samples.raw(own[i]))
                && !(own[i] instanceof TypeVariable))) {
                return false;
            }
        }
        return true;
    }

    /** The type itself and all it extends or implements, with their arguments as far as they are written down. */
    private static Stream<Type> supertypes(Class<?> type) {
        Stream<Type> direct = Stream.concat(Stream.ofNullable(type.getGenericSuperclass()),
            Arrays.stream(type.getGenericInterfaces()));
        return direct.flatMap(each -> Stream.concat(Stream.of(each), supertypes(Samples.raw(each))));
    }

    /** What a method of {@code raw} returns when seen through {@code type}. */
    static Type bound(Type returned, Type type, Class<?> raw) {
        if (returned instanceof TypeVariable<?> variable) {
            TypeVariable<?>[] own = raw.getTypeParameters();
            for (int i = 0; i < own.length; i++) {
                if (own[i].getName().equals(variable.getName()) && type instanceof ParameterizedType parameterized) {
                    return parameterized.getActualTypeArguments()[i];
                }
            }
            return supertypes(raw).filter(each -> each instanceof ParameterizedType && each != type)
                .map(each -> bound(returned, each, Samples.raw(each))).filter(each -> !(each instanceof TypeVariable)).findFirst()
                .orElse(returned);
        }
        return returned;
    }

    /** Whether a parameter speaks of a variable of a class whose object we cannot see into. */
    static boolean isVariable(Type type) {
        return type instanceof TypeVariable<?> variable && variable.getGenericDeclaration() instanceof Class
            || type instanceof ParameterizedType parameterized
                && Arrays.stream(parameterized.getActualTypeArguments()).anyMatch(Generics::isVariable)
            || type instanceof WildcardType wildcard && (Arrays.stream(wildcard.getLowerBounds()).anyMatch(Generics::isVariable)
                || Arrays.stream(wildcard.getUpperBounds()).anyMatch(Generics::isVariable));
    }
}
