package mapping;

import java.util.Arrays;
import java.util.Objects;

/**
 * The laws that every mapping keeps, as a check that can be used on any of them. Section 2.1.1. They are few: one x has one y;
 * identity, before or after, changes nothing; composition is associative; and the spaces that a mapping announces are those that
 * its compositions announce. What breaks one of them is not a mapping, whatever its Java type says: a counter, a generator of
 * random numbers, anything with a memory.
 *
 * <p>Results are compared by {@link Objects#deepEquals}, arrays element by element and to the last bit.
 */
public final class Laws {

    private Laws() {
    }

    /**
     * Tries all laws at one argument.
     *
     * @throws AssertionError if one is broken; the message names the law and the mapping
     */
    public static <X, Y> void require(Mapping<X, Y> f, X x) {
        Requirement.given("The function", f);
        Y y = f.apply(x);
        requireEqual(y, f.apply(x), f, "gives one x two values");
        requireEqual(y, Mapping.<X>identity().then(f).apply(x), f, "breaks identity.then(f) = f");
        requireEqual(y, f.then(Mapping.identity()).apply(x), f, "breaks f.then(identity) = f");
        Mapping<String, X> before = anything -> x;                    // something to compose f with, on either side
        Mapping<Y, Object[]> after = value -> new Object[] {value};
        requireEqual(before.then(f).then(after).apply(""), before.then(f.then(after)).apply(""), f, "breaks associativity");
        requireSpaces(f);
    }

    /** The compositions with the identity announce the spaces of f, and f announces no result outside its codomain. */
    private static <X, Y> void requireSpaces(Mapping<X, Y> f) {
        requireEqual(f.domain(), Mapping.<X>identity().then(f).domain(), f, "loses its domain");
        requireEqual(f.codomain(), f.then(Mapping.identity()).codomain(), f, "loses its codomain");
        requireEqual(true, f.codomain().accepts(f.codomain(f.domain())), f, "leaves its codomain");
    }

    /**
     * Tries whether two mappings undo each other, at one element of either side. Both directions are needed: a mapping that is
     * not onto can be undone from one side only.
     *
     * @throws AssertionError if they do not
     */
    public static <X, Y> void requireInverse(Mapping<X, Y> f, Mapping<Y, X> g, X x, Y y) {
        Requirement.given("The function", f);
        requireEqual(x, f.then(g).apply(x), f, "is not undone by " + g.name() + ", which follows it");
        requireEqual(y, g.then(f).apply(y), f, "does not undo " + g.name() + ", which comes before it");
    }

    private static void requireEqual(Object expected, Object got, Mapping<?, ?> f, String sentence) {
        if (!Objects.deepEquals(expected, got)) {
            throw new AssertionError(f.name() + " " + sentence + ": got " + text(got) + " instead of " + text(expected) + ".");
        }
    }

    private static String text(Object value) {
        String inList = Arrays.deepToString(new Object[] {value});
        return inList.substring(1, inList.length() - 1);
    }
}
