/**
 * Models that made history, a file each: image classifiers from LeNet's sixty thousand parameters to VGG's hundred and forty
 * million and back down, and two language models. Section 1.2.1, where {@link mapping.layers.Summary} counts them; they run as
 * well. Layers and sizes are those of the papers, in the details as torchvision and the authors' own code build them, so that
 * published counts can be compared.
 *
 * <pre>{@code
 * Layer vgg = Blueprint.of(() -> Vgg.vgg16(random));
 * Summary.of(vgg, Space.reals(3, 224, 224)).parameters();      // 138,357,544
 * }</pre>
 */
package mapping.architectures;
