package mapping.regularization;

/** All penalties and constraints by short names, for a static import. Section 4.3. */
public final class Penalties {

    private Penalties() {
    }

    /** λΣ|w|. */
    public static L1 l1(double lambda) { return new L1(lambda); }
    /** λΣw². */
    public static L2 l2(double lambda) { return new L2(lambda); }
    /** λ₁Σ|w| + λ₂Σw². */
    public static ElasticNet elasticNet(double l1, double l2) { return new ElasticNet(l1, l2); }
    /** λ√size · Σ‖w_g‖ over the rows of weights. */
    public static GroupLasso groupLasso(double lambda) { return new GroupLasso(lambda, 1); }
    /** The same over groups of neighbours in a vector. */
    public static GroupLasso groupLasso(double lambda, int length) { return new GroupLasso(lambda, length); }
    /** λ‖WWᵀ − I‖². */
    public static Orthogonality orthogonal(double lambda) { return new Orthogonality(lambda); }
    /** Rows at most this long. */
    public static MaxNorm maxNorm(double most) { return new MaxNorm(most); }
    public static UnitNorm unitNorm() { return new UnitNorm(); }
    public static NonNegative nonNegative() { return new NonNegative(); }
}
