package mapping.layers;

/** Says of a layer that it is max(0, x) of each element, which a convolution can do at once; see {@link Layer#joined}. */
public interface Rectifier extends Layer {
}
