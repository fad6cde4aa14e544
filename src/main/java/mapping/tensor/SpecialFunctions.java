package mapping.tensor;

/** Functions of each element that are called less often than those of {@link Tensor}. PyTorch: {@code torch.special}. */
public final class SpecialFunctions {

    private SpecialFunctions() {
    }

    /** exp(x) − 1, exact for small x. */
    public static Tensor expm1(Tensor x) {
        return Elementwise.expm1(x);
    }

    /** log(1 + x), exact for small x. */
    public static Tensor log1p(Tensor x) {
        return Elementwise.log1p(x);
    }

    /** The error function, 2/√π ∫₀ˣ exp(−t²) dt. */
    public static Tensor erf(Tensor x) {
        return Elementwise.erf(x);
    }
}
