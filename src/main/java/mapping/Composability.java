package mapping;

import java.util.List;

/** The place where one mapping hands over to the next. Section 2.1.2: what is composed is checked here. */
public final class Composability {

    private Composability() {
    }

    /**
     * Returns where the results of {@code second} lie when {@code first} hands it elements of {@code middle}.
     *
     * @throws IllegalArgumentException if {@code second} does not take them; the message names both sides
     */
    public static Space through(Mapping<?, ?> first, Space middle, Mapping<?, ?> second) {
        Requirement.given("The second one", second);
        if (!second.domain().accepts(middle)) {
            List<Mapping<?, ?>> before = first.stages();
            List<Mapping<?, ?>> after = second.stages();
            throw new IllegalArgumentException(String.format("%s gives %s, %s takes %s.",
                before.isEmpty() ? "the input" : before.get(before.size() - 1).name(), middle,
                after.isEmpty() ? second.name() : after.get(0).name(), second.domain()));
        }
        return second.codomain(middle);
    }
}
