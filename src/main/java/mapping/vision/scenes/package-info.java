/**
 * Pictures made on purpose, chapter 6.1: cut-out photographs laid on textures, so that it is known exactly what is where. A
 * {@link mapping.vision.scenes.Scenes} maps a number to a {@link mapping.vision.scenes.Scene}; start there.
 */
package mapping.vision.scenes;
