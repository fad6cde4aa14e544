import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Mappings between finite sets, as tables: the keys are the domain. */
public final class FiniteMappings {

    private FiniteMappings() {
    }

    /** Whether different arguments have different values. */
    public static <X, Y> boolean isInjective(Map<X, Y> f) {
        return new HashSet<>(f.values()).size() == f.size();
    }

    /** Whether every element of the codomain is reached. */
    public static <X, Y> boolean isSurjective(Map<X, Y> f, Set<Y> codomain) {
        return f.size() == codomain.size();
    }

    /** First one mapping, then the other. */
    public static <X, Y, Z> Map<X, Z> then(Map<X, Y> first, Map<Y, Z> second) {
        Map<X, Z> result = new HashMap<>();
        first.forEach((x, y) -> result.put(x, second.get(y)));
        return result;
    }

    /** The mapping that undoes f; throws an IllegalArgumentException if there is none. */
    public static <X, Y> Map<Y, X> inverse(Map<X, Y> f, Set<Y> codomain) {
        boolean exists = isInjective(f) && isSurjective(f, codomain);
        if (!exists) {
            throw new IllegalArgumentException("there is no inverse");
        }
        Map<Y, X> back = new HashMap<>();
        f.forEach((x, y) -> back.put(y, x));
        return back;
    }
}
