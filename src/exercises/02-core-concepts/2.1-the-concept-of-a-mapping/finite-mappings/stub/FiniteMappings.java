import book.exercise.ToDo;
import java.util.Map;
import java.util.Set;

/** Mappings between finite sets, as tables: the keys are the domain. */
public final class FiniteMappings {

    private FiniteMappings() {
    }

    /** Whether different arguments have different values. */
    public static <X, Y> boolean isInjective(Map<X, Y> f) {
        throw new ToDo();
    }

    /** Whether every element of the codomain is reached. */
    public static <X, Y> boolean isSurjective(Map<X, Y> f, Set<Y> codomain) {
        throw new ToDo();
    }

    /** First one mapping, then the other. */
    public static <X, Y, Z> Map<X, Z> then(Map<X, Y> first, Map<Y, Z> second) {
        throw new ToDo();
    }

    /** The mapping that undoes f; throws an IllegalArgumentException if there is none. */
    public static <X, Y> Map<Y, X> inverse(Map<X, Y> f, Set<Y> codomain) {
        throw new ToDo();
    }
}
