/**
 * Models that made history, one file for each: image classifiers from LeNet's sixty thousand parameters to VGG's hundred and
 * forty million and back down, and two language models. Read {@link mapping.architectures.LeNet5} first. Section 1.2.1, where
 * {@link mapping.layers.Summary} counts them; they also run. Layers and sizes are those of the papers, the details those of
 * torchvision and the authors' own code, so that published counts can be compared.
 *
 * <pre>{@code
 * Layer vgg = Blueprint.of(() -> Vgg.vgg16(random));
 * Summary.of(vgg, Space.reals(3, 224, 224)).parameters();      // 138,357,544
 * }</pre>
 */
package mapping.architectures;
