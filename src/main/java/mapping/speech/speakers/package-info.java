/** Who speaks, section 6.3.3. */
package mapping.speech.speakers;
