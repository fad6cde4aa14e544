package mapping.text.classification;

import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Counts ↦ counts weighted by how rare their words are, with length 1: the vector of tf · idf, divided by its Euclidean norm
 * (an empty text keeps its zeros). The factor idf was proposed by Spärck Jones (1972); a word that stands in few texts tells
 * more about this one. Section 6.2.1.
 *
 * <p>There are several conventions. {@link #fit} is scikit-learn's default, idf = ln((1 + n) / (1 + df)) + 1 of n texts of
 * which df have the word, as if one more text had every word; {@link #unsmoothed} is its {@code smooth_idf=False},
 * ln(n / df) + 1. Textbooks mostly leave out the last + 1, and then a word that stands in every text counts nothing.
 * scikit-learn: {@code TfidfTransformer}.
 *
 * @param idf the factor of each word, positive
 */
public record TfIdf(double[] idf) implements Mapping<SparseVector, SparseVector> {

    public TfIdf {
        Requirement.finite("The factor", Requirement.given("The factors", idf));
        for (double factor : idf) {
            Requirement.positive("The factor", factor);
        }
    }

    /** Smoothed factors of counted texts, at least one. */
    public static TfIdf fit(List<SparseVector> counts) {
        return of(counts, 1);
    }

    /** Factors without smoothing; every word must stand in some text. */
    public static TfIdf unsmoothed(List<SparseVector> counts) {
        return of(counts, 0);
    }

    private static TfIdf of(List<SparseVector> counts, int added) {
        List<SparseVector> texts = Requirement.copied("The texts", counts);
        Requirement.atLeast("The number of texts", texts.size(), 1);
        int[] frequencies = new int[texts.get(0).size()];
        for (SparseVector text : texts) {
            Requirement.asMany("elements", text.size(), "elements of the first text", frequencies.length);
            for (int place : text.places()) {
                frequencies[place]++;
            }
        }
        double[] idf = new double[frequencies.length];
        for (int j = 0; j < idf.length; j++) {
            Requirement.atLeast("The number of texts with word " + j + " of the vocabulary", frequencies[j] + added, 1);
            idf[j] = StrictMath.log((added + texts.size()) / (double) (added + frequencies[j])) + 1;
        }
        return new TfIdf(idf);
    }

    @Override
    public SparseVector apply(SparseVector counts) {
        Requirement.asMany("elements", Requirement.given("The counts", counts).size(), "factors", idf.length);
        double[] values = counts.values().clone();
        double squares = 0;
        for (int k = 0; k < values.length; k++) {
            values[k] *= idf[counts.places()[k]];
            squares += values[k] * values[k];
        }
        double norm = squares == 0 ? 1 : Math.sqrt(squares);
        for (int k = 0; k < values.length; k++) {
            values[k] /= norm;
        }
        return new SparseVector(counts.size(), counts.places(), values);
    }

    @Override
    public String name() {
        return "TF-IDF";
    }
}
