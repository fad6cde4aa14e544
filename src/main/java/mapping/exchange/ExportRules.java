package mapping.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import mapping.layers.Layer;

/** The rules by the class of the layer. */
final class ExportRules {

    private static final Map<Class<?>, ExportRule<Layer>> ALL = all();

    private final Map<Class<?>, ExportRule<Layer>> rules = new LinkedHashMap<>();

    private static Map<Class<?>, ExportRule<Layer>> all() {
        ExportRules rules = new ExportRules();
        StructureExport.enter(rules);
        ActivationExport.enter(rules);
        ConvolutionExport.enter(rules);
        SharingExport.enter(rules);
        NormalizationExport.enter(rules);
        AttentionExport.enter(rules);
        RecurrentExport.enter(rules);
        TextExport.enter(rules);
        TranslationExport.enter(rules);
        SpeechExport.enter(rules);
        ModelExport.enter(rules);
        return rules.rules;
    }

    <L extends Layer> void put(Class<L> kind, ExportRule<? super L> rule) {
        rules.put(kind, (layer, x, in, draft) -> rule.write(kind.cast(layer), x, in, draft));
    }

    /** A layer that is one operator without attributes. */
    <L extends Layer> void put(Class<L> kind, String operator) {
        put(kind, (layer, x, in, draft) -> draft.add(operator, x));
    }

    /** The classes of the layers that have a rule. */
    static Set<Class<?>> kinds() {
        return ALL.keySet();
    }

    static ExportRule<Layer> of(Layer layer) {
        ExportRule<Layer> rule = ALL.get(layer.getClass());
        if (rule == null) {
            throw new IllegalArgumentException("A layer that is written in ONNX must be of a kind that has a rule, got "
                + layer.name() + ". Build it from the layers of the book, of which most have one.");
        }
        return rule;
    }
}
