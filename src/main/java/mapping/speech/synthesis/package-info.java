/**
 * Sounds that nobody made, section 6.3.3. {@link mapping.speech.synthesis.GriffinLim} finds a signal for magnitudes (read it
 * first).
 */
package mapping.speech.synthesis;
