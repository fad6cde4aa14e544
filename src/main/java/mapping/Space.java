package mapping;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where the arguments or the results of a mapping lie. Section 2.1.2. A space describes one example: the axis along
 * which a batch is stacked is not part of it.
 *
 * <p>It prints as mathematics writes it: {@code ℝ}, {@code ℝ⁷⁸⁴}, {@code ℝ¹ˣ²⁸ˣ²⁸}; an axis of any size is a letter,
 * {@code ℝⁿ}, {@code ℝ³ˣᵐˣⁿ}.
 */
public sealed interface Space {

    /** An axis of any size, in {@link #reals(int...)}. */
    int ANY = -1;

    /**
     * Whether a mapping that takes this space may follow one whose results lie in {@code given}: true where the two agree or
     * one of them leaves the matter open.
     */
    boolean accepts(Space given);

    /** This space, or {@code other} if this one says nothing. */
    default Space orElse(Space other) {
        return this;
    }

    /** The space about which nothing is said: it accepts anything and is accepted everywhere. */
    static Space anything() {
        return new Anything();
    }

    /**
     * The real numbers ℝ (no size), vectors ℝⁿ (one size), matrices ℝ^{m×n} and so on.
     *
     * @throws IllegalArgumentException if a size is neither positive nor {@link #ANY}
     */
    static Space reals(int... sizes) {
        Requirement.given("The sizes", sizes);
        return new Reals(Arrays.stream(sizes).boxed().toList());
    }

    /**
     * Arrays of real numbers of which only the last axes are fixed: the domain of a mapping that treats all such parts alike, as
     * a dense layer treats the vectors of a sequence. Prints as the part, ℝ¹²⁸.
     */
    static Space ending(int... sizes) {
        Requirement.given("The sizes", sizes);
        return new OpenReals(List.of(), Arrays.stream(sizes).boxed().toList());
    }

    /** Arrays of real numbers of which only the first axes are fixed, such as the channels of an image: ℝ³ˣ···. */
    static Space starting(int... sizes) {
        Requirement.given("The sizes", sizes);
        return new OpenReals(Arrays.stream(sizes).boxed().toList(), List.of());
    }

    /** A finite set of the elements given, in this order. */
    static Space finite(Object... elements) {
        Requirement.allGiven("The elements", elements);
        return new Finite(new LinkedHashSet<>(List.of(elements)));
    }

    /** The classes or tokens {0, …, n − 1}. */
    static Space range(int n) {
        return finite(IntStream.range(0, n).boxed().toArray());
    }

    /** A space known by its name alone, for instance {@code Space.named("text")}; it accepts spaces of the same name. */
    static Space named(String name) {
        return new Named(name);
    }

    /** The pairs of one element of {@code first} and one of {@code second}: ℝ × {0, 1}. */
    static Space product(Space first, Space second) {
        return new Product(first, second);
    }

    /** See {@link Space#anything()}. */
    record Anything() implements Space {

        @Override
        public boolean accepts(Space given) {
            return true;
        }

        @Override
        public Space orElse(Space other) {
            return other;
        }

        @Override
        public String toString() {
            return "anything";
        }
    }

    /** See {@link Space#reals(int...)}. */
    record Reals(List<Integer> sizes) implements Space {

        public Reals {
            sizes = Requirement.copied("The sizes", sizes);
            for (int size : sizes) {
                if (size < 1 && size != ANY) {
                    throw new IllegalArgumentException(
                        "A space of real numbers must have sizes of 1 or more, got " + sizes + ".");
                }
            }
        }

        @Override
        public boolean accepts(Space given) {
            if (given instanceof Reals reals) {
                return sizes.size() == reals.sizes.size() && IntStream.range(0, sizes.size())
                    .allMatch(axis -> agree(sizes.get(axis), reals.sizes.get(axis)));
            }
            return given instanceof Anything || given instanceof OpenReals open && open.accepts(this)
                || sizes.isEmpty() && given instanceof Finite finite && finite.isNumbers();
        }

        private static boolean agree(int taken, int given) {
            return taken == given || taken == ANY || given == ANY;
        }

        @Override
        public String toString() {
            char letter = (char) ('n' + 1 - sizes.stream().filter(size -> size == ANY).count()); // the last one is n
            StringBuilder text = new StringBuilder();
            for (int size : sizes) {
                text.append(text.isEmpty() ? "" : "x");
                if (size == ANY) {
                    text.append(letter++);
                } else {
                    text.append(size);
                }
            }
            return "ℝ" + Superscript.of(text.toString());
        }
    }

    /** See {@link Space#ending} and {@link Space#starting}. */
    record OpenReals(List<Integer> first, List<Integer> last) implements Space {

        public OpenReals {
            first = new Reals(first).sizes;
            last = new Reals(last).sizes;
        }

        @Override
        public boolean accepts(Space given) {
            if (given instanceof Reals reals) {
                int axes = reals.sizes.size();
                return axes >= first.size() + last.size()
                    && new Reals(first).accepts(new Reals(reals.sizes.subList(0, first.size())))
                    && new Reals(last).accepts(new Reals(reals.sizes.subList(axes - last.size(), axes)));
            }
            if (given instanceof OpenReals open) {
                int begin = Math.min(first.size(), open.first.size());
                int end = Math.min(last.size(), open.last.size());
                return new Reals(first.subList(0, begin)).accepts(new Reals(open.first.subList(0, begin)))
                    && new Reals(last.subList(last.size() - end, last.size()))
                        .accepts(new Reals(open.last.subList(open.last.size() - end, open.last.size())));
            }
            return given instanceof Anything
                || first.isEmpty() && last.isEmpty() && given instanceof Finite finite && finite.isNumbers();
        }

        @Override
        public String toString() {
            return first.isEmpty() ? new Reals(last).toString() : new Reals(first) + Superscript.of("x...");
        }
    }

    /** See {@link Space#finite}. */
    record Finite(Set<Object> elements) implements Space {

        private boolean isNumbers() {
            return elements.stream().allMatch(Number.class::isInstance);
        }

        public Finite {
            elements = Collections.unmodifiableSet(new LinkedHashSet<>(Requirement.given("The elements", elements)));
        }

        @Override
        public boolean accepts(Space given) {
            return given instanceof Anything || given instanceof Finite finite && elements.containsAll(finite.elements);
        }

        @Override
        public String toString() {
            if (elements.size() <= 6) {
                return elements.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}"));
            }
            List<Object> all = List.copyOf(elements);
            return "{" + all.get(0) + ", " + all.get(1) + ", …, " + all.get(all.size() - 1) + "}";
        }
    }

    /** See {@link Space#named}. */
    record Named(String name) implements Space {

        @Override
        public boolean accepts(Space given) {
            return given instanceof Anything || equals(given);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** See {@link Space#product}. */
    record Product(Space first, Space second) implements Space {

        @Override
        public boolean accepts(Space given) {
            return given instanceof Anything
                || given instanceof Product other && first.accepts(other.first) && second.accepts(other.second);
        }

        @Override
        public String toString() {
            return factor(first) + " × " + factor(second);
        }

        private static String factor(Space space) {
            return space instanceof Product ? "(" + space + ")" : space.toString();
        }
    }
}
