package mapping.exchange;

import mapping.Space;
import mapping.ensembles.Ensemble;
import mapping.ensembles.Temperature;
import mapping.generative.autoregressive.Made;
import mapping.generative.autoregressive.MaskedConv2d;
import mapping.generative.autoregressive.MaskedDense;
import mapping.generative.autoregressive.PixelCnn;
import mapping.generative.variational.Vae;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.transfer.adaptation.GradientReversal;
import mapping.transfer.fewshot.Prototypes;

/** Ensembles, and models of chapter 8: what is masked away is written as zeros of the weight. */
final class ModelExport {

    private ModelExport() {
    }

    static void enter(ExportRules rules) {
        rules.put(Ensemble.class, ModelExport::ensemble);
        rules.put(Temperature.class, (layer, x, in, draft) -> draft.add("Div", x, draft.scalar(layer.value())));
        rules.put(GradientReversal.class, (layer, x, in, draft) -> x);
        rules.put(MaskedDense.class, (layer, x, in, draft) ->
            draft.write(new Dense(layer.weight().mul(layer.mask()).detach(), layer.bias()), x, in));
        rules.put(MaskedConv2d.class, (layer, x, in, draft) ->
            draft.write(layer.convolution().withWeight(layer.convolution().weight().mul(layer.mask()).detach()), x, in));
        rules.put(Made.class, (layer, x, in, draft) -> sequence(layer, x, in, draft));
        rules.put(PixelCnn.class, ModelExport::pixels);
        rules.put(Vae.class, ModelExport::autoencoder);
        rules.put(Prototypes.class, ModelExport::distances);
    }

    private static String ensemble(Ensemble layer, String x, Space in, Draft draft) {
        String sum = draft.write(layer.members().get(0), x, in);
        for (Layer member : layer.members().subList(1, layer.members().size())) {
            sum = draft.add("Add", sum, draft.write(member, x, in));
        }
        return draft.add("Div", sum, draft.scalar(layer.members().size()));
    }

    private static String sequence(Layer layer, String x, Space in, Draft draft) {
        String value = x;
        Space space = in;
        for (Layer part : layer.children().values()) {
            value = draft.write(part, value, space);
            space = part.codomain(space);
        }
        return value;
    }

    private static String pixels(PixelCnn layer, String x, Space in, Draft draft) {
        int count = Draft.sizes("The pictures", layer.domain())[0];
        int side = (int) Math.round(Math.sqrt(count));
        String square = draft.add("Reshape", x, draft.wholes(-1, 1, side, side));
        return draft.add("Reshape", sequence(layer, square, Space.reals(1, side, side), draft), draft.wholes(-1, count));
    }

    /** Through the mean of what is unseen. */
    private static String autoencoder(Vae layer, String x, Space in, Draft draft) {
        String both = draft.write(layer.encoder(), x, in);
        String mean = draft.add("Slice", both, draft.wholes(0), draft.wholes(layer.latent()), draft.wholes(1));
        return draft.write(layer.decoder(), mean, Space.reals(layer.latent()));
    }

    /** −(‖q‖² − 2 q·c + ‖c‖²). */
    private static String distances(Prototypes layer, String x, Space in, Draft draft) {
        String own = draft.add("ReduceSum", draft.add("Mul", x, x), draft.wholes(1));
        String product = draft.add("MatMul", x, draft.transposed(layer.centres()));
        String theirs = draft.fixed(layer.centres().detach().square().sum(1));
        return draft.add("Neg", draft.add("Add", draft.add("Sub", own, draft.add("Mul", product, draft.scalar(2))), theirs));
    }
}
