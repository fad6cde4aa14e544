package mapping.signal;

import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * The short-time Fourier transform: a signal is cut into frames that overlap, each is multiplied by a window, and its frequencies
 * are taken; the result says which frequencies sound when. Section 6.3.1. A linear mapping ℝᴸ → ℂ^{bins×frames} with
 * bins = ⌊nFft/2⌋ + 1. Conventions of PyTorch's {@code stft} and {@code istft} with {@code onesided=True, normalized=False}, but
 * for the window, which must be given: PyTorch takes none if none is given, which smears spectra.
 *
 * <pre>{@code
 * Stft stft = Stft.hann(512, 128);
 * double[][] power = stft.power(signal);                    // bins × frames
 * Tensor back = stft.istft(stft.stft(x), x.size(-1));       // x again
 * }</pre>
 */
public final class Stft {

    private final int hop;
    private final double[] window;
    private final boolean centered;
    private final RealFourier fourier;

    private Stft(int hop, double[] window, boolean centered) {
        this.hop = hop;
        this.window = window;
        this.centered = centered;
        fourier = new RealFourier(window.length);
    }

    /**
     * Centred: frame t has its middle at t · hop, and the signal is mirrored at both ends.
     *
     * @param nFft   numbers of a frame
     * @param hop    from one frame to the next; PyTorch's default is nFft / 4
     * @param window of at most nFft numbers; a shorter one gets zeros on both sides
     */
    public static Stft of(int nFft, int hop, double[] window) {
        Requirement.between("The length of a frame", nFft, 1, 1 << 28);
        Requirement.atLeast("The hop from one frame to the next", hop, 1);
        Requirement.between("The length of the window", Requirement.given("The window", window).length, 1, nFft);
        Requirement.finite("The window", window);
        double[] padded = new double[nFft];
        System.arraycopy(window, 0, padded, (nFft - window.length) / 2, window.length);
        return new Stft(hop, padded, true);
    }

    /** With the periodic Hann window of nFft numbers. */
    public static Stft hann(int nFft, int hop) {
        return of(nFft, hop, Windows.hann(nFft));
    }

    /** The same where frame t begins at t · hop and nothing is mirrored. PyTorch: {@code center=False}. */
    public Stft uncentered() {
        return new Stft(hop, window, false);
    }

    /** Frequencies of a frame: ⌊nFft/2⌋ + 1, number k at k/nFft of the sampling rate. */
    public int bins() {
        return window.length / 2 + 1;
    }

    /**
     * Frames of a signal.
     *
     * @throws IllegalArgumentException if it is too short for one, or for being mirrored
     */
    public int frames(int length) {
        Requirement.atLeast("The length of the signal", length, centered ? margin() + 1 : window.length);
        return 1 + (int) ((length + 2L * margin() - window.length) / hop);
    }

    /** The numbers that are mirrored at each end: none if it is not centred. */
    public int margin() {
        return centered ? window.length / 2 : 0;
    }

    /** The numbers of a frame. */
    public int samples() {
        return window.length;
    }

    /** From one frame to the next. */
    public int hop() {
        return hop;
    }

    /** Padded to the length of a frame; not copied. */
    double[] window() {
        return window;
    }

    /** The numbers that frames cover, with the margins. */
    int covered(int frames) {
        long covered = window.length + hop * (frames - 1L);
        Requirement.length("The length that the frames cover", covered);
        return (int) covered;
    }

    /** The transform of signals of one length as a mapping of arrays, ℝᴸ → ℝ^{bins·frames·2}. */
    public LinearTransform on(int length) {
        return new ShortTimeTransform(this, fourier, length, frames(length));
    }

    /**
     * The signal of which these are the frames, by overlapped sums (Griffin and Lim 1984): of frames that belong to no signal
     * the one whose frames are nearest. A mapping of arrays, ℝ^{bins·frames·2} → ℝᴸ.
     *
     * @param length at most what the frames cover
     * @throws IllegalArgumentException if the windows leave a gap in which nothing is known of the signal
     */
    public LinearTransform inverse(int frames, int length) {
        return new InverseShortTimeTransform(this, frames, length);
    }

    /** The transform of each signal: {@code (…, L) → (…, bins, frames, 2)}. PyTorch: {@code view_as_real(torch.stft(x, …))}. */
    public Tensor stft(Tensor x) {
        int length = Requirement.given("The tensor", x).size(-1);
        return on(length).over(x, 1, bins(), frames(length), 2);
    }

    /** The signals of such spectra: {@code (…, bins, frames, 2) → (…, length)}. PyTorch: {@code torch.istft(…, length)}. */
    public Tensor istft(Tensor spectra, int length) {
        Requirement.given("The spectra", spectra);
        if (spectra.dim() < 3 || spectra.size(-1) != 2 || spectra.size(-3) != bins()) {
            throw new IllegalArgumentException("The spectra must have shape (…, " + bins() + ", frames, 2), got "
                + Shape.text(spectra.shape()) + ".");
        }
        return inverse(spectra.size(-2), length).over(spectra, 3, length);
    }

    /** |·|² of the transform, a row of frames for each frequency: the power spectrogram. */
    public double[][] power(double[] signal) {
        int frames = frames(Requirement.given("The signal", signal).length);
        double[] parts = on(signal.length).apply(signal);
        double[][] power = new double[bins()][frames];
        for (int i = 0; i < parts.length / 2; i++) {
            power[i / frames][i % frames] = parts[2 * i] * parts[2 * i] + parts[2 * i + 1] * parts[2 * i + 1];
        }
        return power;
    }

    @Override
    public String toString() {
        return "Stft(" + window.length + ", hop " + hop + (centered ? ")" : ", not centred)");
    }
}
