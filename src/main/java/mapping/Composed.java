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
        return Composability.through(first(), first().codomain(input), second());
    }

    @Override
    default List<Mapping<?, ?>> stages() {
        List<Mapping<?, ?>> stages = new ArrayList<>(first().stages());
        stages.addAll(second().stages());
        return List.copyOf(stages);
    }
}
