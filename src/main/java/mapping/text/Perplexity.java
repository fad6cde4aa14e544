package mapping.text;

import mapping.Requirement;

/**
 * How well a language model foresaw a text, section 6.2.3: the sum of its surprises −ln P over the text's tokens. Two numbers
 * come of it. {@link #perToken} says among how many equally likely tokens the model would be as uncertain; it compares models
 * with the same tokens only. {@link #bitsPerCharacter} compares models whatever their tokens are (Shannon, 1951).
 *
 * @param surprise   the sum, in nats
 * @param tokens     how many there were
 * @param characters how many the text had
 */
public record Perplexity(double surprise, long tokens, long characters) {

    public Perplexity {
        if (!(surprise >= 0)) {
            throw new IllegalArgumentException("The surprise must be at least 0, got " + surprise + ".");
        }
        Requirement.atLeast("The number of tokens", tokens, 1);
        Requirement.atLeast("The number of characters", characters, 1);
    }

    /** e to the mean surprise of a token; infinite if one had probability 0. */
    public double perToken() {
        return StrictMath.exp(surprise / tokens);
    }

    /** The bits that a perfect code would need with this model, divided by the characters. */
    public double bitsPerCharacter() {
        return surprise / StrictMath.log(2) / characters;
    }

    /** Of two texts together. */
    public Perplexity and(Perplexity other) {
        Requirement.given("The other", other);
        return new Perplexity(surprise + other.surprise, tokens + other.tokens, characters + other.characters);
    }
}
