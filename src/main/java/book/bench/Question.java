package book.bench;

import java.util.function.DoubleBinaryOperator;

/**
 * What both sides are asked, and how their answers are taken.
 *
 * @param name    the work, as the table shows it
 * @param request the line that is sent, see {@link Session}
 * @param unit    of the answers
 * @param best    the best answer of a side counts (speeds of short work, which noise only lowers), else the median
 * @param doubt   our check and the peer's ↦ how far they are from having done the work, good up to 1
 */
record Question(String name, String request, String unit, Target target, boolean best, DoubleBinaryOperator doubt) {

    /** Both computed the same number, to a thousandth. */
    static final DoubleBinaryOperator SAME = (ours, peer) -> Math.abs(ours - peer) / (1e-3 * Math.abs(ours));

    /** Both learned: neither loss is above {@code limit}. */
    static DoubleBinaryOperator bothBelow(double limit) {
        return (ours, peer) -> Math.max(ours, peer) / limit;
    }
}
