/**
 * Keras models: as the library tfjs-layers stores them, a topology in JSON and weights in bytes,
 * {@link mapping.formats.keras.KerasModel}, and as Keras 3 does, an archive, {@link mapping.formats.keras.KerasFile}. What the
 * layers compute is not known here; that is {@code mapping.exchange}. Section 7.1.
 */
package mapping.formats.keras;
