package book.bench;

import java.util.function.DoubleBinaryOperator;

/**
 * What both sides are asked, and how their answers are judged.
 *
 * @param name    the work, as the table shows it
 * @param request the line that is sent, see {@link Session}
 * @param unit    of the answers
 * @param best    whether a side's best answer counts (for speeds of short work, which noise only lowers), not the median
 * @param doubt   our check and the peer's ↦ how far they are from having done the work, acceptable up to 1
 */
record Question(String name, String request, String unit, Target target, boolean best, DoubleBinaryOperator doubt) {

    /** Both computed the same number, to within a thousandth. */
    static final DoubleBinaryOperator SAME = (ours, peer) -> Math.abs(ours - peer) / (1e-3 * Math.abs(ours));

    /** Both learned: neither loss is above {@code limit}. */
    static DoubleBinaryOperator bothBelow(double limit) {
        return (ours, peer) -> Math.max(ours, peer) / limit;
    }
}
