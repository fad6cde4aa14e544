package mapping.transfer.adaptation;

import java.util.Locale;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * Correlation alignment, section 8.3.3 (Sun and Saenko, 2016, "Deep CORAL"): how far the covariances of two domains' features are
 * apart, to be added to the loss of the source.
 */
public final class Coral {

    private Coral() {
    }

    /**
     * ‖C_S − C_T‖² / (4d²), Frobenius' norm, each covariance with n − 1 below. Costs (n + m) d² multiply-adds.
     *
     * @param source (n, d) with n ≥ 2
     * @param target (m, d) with m ≥ 2
     */
    public static Tensor distance(Tensor source, Tensor target) {
        int d = width("The features of the source", source);
        Requirement.asMany("features of the source", d, "features of the target", width("The features of the target", target));
        return covariance(source).sub(covariance(target)).square().sum().div(4.0 * d * d);
    }

    private static int width(String what, Tensor features) {
        Requirement.between("The number of axes of " + what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1),
            Requirement.given(what, features).dim(), 2, 2);
        Requirement.atLeast("The number of examples", features.size(0), 2);
        Requirement.atLeast("The number of features", features.size(1), 1);
        return features.size(1);
    }

    private static Tensor covariance(Tensor x) {
        Tensor centred = x.sub(x.mean(0));
        return centred.transpose(0, 1).matmul(centred).div(x.size(0) - 1.0);
    }
}
