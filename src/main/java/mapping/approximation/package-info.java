/**
 * What networks of one input can be: functions made of straight pieces, computed exactly. Section 1.1.2: how near one wide layer
 * comes to a curve, and how many pieces depth makes. Read {@link mapping.approximation.PiecewiseLinear} first.
 */
package mapping.approximation;
