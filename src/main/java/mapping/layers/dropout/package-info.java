/**
 * Layers that are random while a model trains and the identity when it is used (section 5.3.2): they drop elements, channels, or
 * move elements to where SELU saturates. Read {@link mapping.layers.dropout.Dropout} first.
 */
package mapping.layers.dropout;
