package mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a composition of two mappings knows of itself, whether or not it is differentiable. */
interface Composed<X, Y, Z> extends Mapping<X, Z> {

    Mapping<X, Y> first();

    Mapping<Y, Z> second();

    @Override
    default String name() {
        return stages().isEmpty() ? "identity" : stages().stream().map(Mapping::name).collect(Collectors.joining(" then "));
    }

    @Override
    default Space domain() {
        return first().stages().isEmpty() ? second().domain() : first().domain();
    }

    @Override
    default Space codomain() {
        return codomain(domain());
    }

    @Override
    default Space codomain(Space input) {
        return meet(first(), first().codomain(input), second());
    }

    @Override
    default List<Mapping<?, ?>> stages() {
        List<Mapping<?, ?>> stages = new ArrayList<>(first().stages());
        stages.addAll(second().stages());
        return List.copyOf(stages);
    }

    /** Throws unless {@code second} takes what {@code first} gives. */
    static void requireMeeting(Mapping<?, ?> first, Mapping<?, ?> second) {
        meet(first, first.codomain(), second);
    }

    private static Space meet(Mapping<?, ?> first, Space middle, Mapping<?, ?> second) {
        if (!second.domain().accepts(middle)) {
            List<Mapping<?, ?>> before = first.stages();
            List<Mapping<?, ?>> after = second.stages();
            throw new IllegalArgumentException(String.format("%s gives %s, %s takes %s",
                before.isEmpty() ? "the input" : before.get(before.size() - 1).name(), middle,
                after.isEmpty() ? second.name() : after.get(0).name(), second.domain()));
        }
        return second.codomain(middle);
    }
}
