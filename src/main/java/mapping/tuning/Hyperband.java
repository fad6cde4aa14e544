package mapping.tuning;

import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;

/**
 * Successive halving with several compromises between many settings and much training for each (Li et al., 2018). The bracket s
 * begins with about ηˢ settings that get R η⁻ˢ; the bracket 0 is random search. The paper gives two versions that differ in how
 * many settings a bracket begins with: its table 1 has ηˢ ⌊(s_max + 1)/(s + 1)⌋, its algorithm 1 has ⌈ηˢ (s_max + 1)/(s + 1)⌉.
 * Section 5.3.1.
 *
 * @param most    R, the resource of the longest training
 * @param eta     η, at least 2: of how many settings one stays
 * @param version which of the two numbers of settings
 */
public record Hyperband(int most, int eta, Version version) {

    /** Where a number of settings stands in the paper. */
    public enum Version { TABLE, ALGORITHM }

    public Hyperband {
        Requirement.atLeast("The most resource", most, 1);
        Requirement.atLeast("The factor", eta, 2);
        Requirement.given("The version", version);
    }

    /** s_max = ⌊log R / log η⌋, counted in whole numbers: no logarithm's rounding can take one away. */
    public int highest() {
        int s = 0;
        for (long power = eta; power <= most; power *= eta) {
            s++;
        }
        return s;
    }

    /** The bracket s, from {@link #highest()} to 0. */
    public SuccessiveHalving bracket(int s) {
        int highest = highest();
        Requirement.between("The number of a bracket", s, 0, highest);
        int power = power(s);
        int settings = version == Version.TABLE ? power * ((highest + 1) / (s + 1))
            : (power * (highest + 1) + s) / (s + 1);
        List<Rung> rungs = new ArrayList<>();
        for (int i = 0; i <= s; i++) {
            rungs.add(new Rung(settings / power(i), most / power(s - i)));
        }
        return new SuccessiveHalving(rungs);
    }

    /** All brackets, the one with most settings first. */
    public List<SuccessiveHalving> brackets() {
        List<SuccessiveHalving> all = new ArrayList<>();
        for (int s = highest(); s >= 0; s--) {
            all.add(bracket(s));
        }
        return all;
    }

    /** What all brackets together cost, in units of the resource. */
    public int cost() {
        return brackets().stream().mapToInt(SuccessiveHalving::cost).sum();
    }

    private int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= eta;
        }
        return power;
    }
}
