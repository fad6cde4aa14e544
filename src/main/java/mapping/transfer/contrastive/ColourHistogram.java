package mapping.transfer.contrastive;

import mapping.Mapping;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * Picture ↦ how many of its pixels have which colour, section 8.3.1: red, green and blue are each cut into equal bins. Pictures
 * (n, 3, height, width) with colours from 0 to 1 to square roots of shares, (n, bins³), each row of length 1. It knows nothing of
 * places: a picture with its pixels shuffled has the same. No gradient flows through it.
 *
 * @param bins along each colour, 1 to 16
 */
public record ColourHistogram(int bins) implements Mapping<Tensor, Tensor> {

    public ColourHistogram {
        Requirement.between("The number of bins", bins, 1, 16);
    }

    @Override
    public Tensor apply(Tensor pictures) {
        Requirement.given("The pictures", pictures);
        if (pictures.dim() != 4 || pictures.size(1) != 3) {
            throw new IllegalArgumentException("Pictures must have shape (n, 3, height, width), got " + pictures.dim()
                + " axes of " + pictures.numel() + " numbers.");
        }
        int n = pictures.size(0);
        int pixels = pictures.size(2) * pictures.size(3);
        float[] x = pictures.data();
        float[] shares = new float[n * bins * bins * bins];
        for (int i = 0; i < n * pixels; i++) {
            int at = i / pixels;
            for (int c = 0; c < 3; c++) {
                float colour = x[(i / pixels * 3 + c) * pixels + i % pixels];
                at = at * bins + (int) Math.max(0, Math.min(bins - 1, colour * bins));
            }
            shares[at]++;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) Math.sqrt(shares[i] / (double) pixels);
        }
        return Tensor.of(shares, n, bins * bins * bins);
    }

    @Override
    public String name() {
        return "colour histogram";
    }
}
