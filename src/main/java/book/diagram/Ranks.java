package book.diagram;

import book.diagram.FlowChart.Arrow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * {@code chart → the rank of each node}: every arrow goes from a lower rank to a higher one, but for those that must be turned
 * to make the chart free of cycles. Ranks are longest paths from a source; then a node moves up to what uses it.
 */
final class Ranks {

    private final FlowChart chart;
    private final int length;
    private final List<List<Integer>> out = new ArrayList<>();
    private final boolean[] turned;
    private final int[] ranks;

    /** @param length how many ranks an arrow spans at least */
    private Ranks(FlowChart chart, int length) {
        this.chart = chart;
        this.length = length;
        turned = new boolean[chart.arrows().size()];
        ranks = new int[chart.nodes().size()];
        chart.nodes().forEach(node -> out.add(new ArrayList<>()));
        for (int i = 0; i < chart.arrows().size(); i++) {
            Arrow arrow = chart.arrows().get(i);
            if (arrow.from() != arrow.to()) {
                out.get(arrow.from()).add(i);
            }
        }
    }

    static int[] of(FlowChart chart, int length) {
        return new Ranks(chart, length).ranks();
    }

    private int[] ranks() {
        List<Integer> order = order();
        int[] in = new int[ranks.length];
        List<List<Integer>> after = new ArrayList<>();
        chart.nodes().forEach(node -> after.add(new ArrayList<>()));
        for (int i = 0; i < turned.length; i++) {
            Arrow arrow = chart.arrows().get(i);
            if (arrow.from() != arrow.to()) {
                after.get(turned[i] ? arrow.to() : arrow.from()).add(turned[i] ? arrow.from() : arrow.to());
                in[turned[i] ? arrow.from() : arrow.to()]++;
            }
        }
        for (int node : order) {
            after.get(node).forEach(next -> ranks[next] = Math.max(ranks[next], ranks[node] + length));
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            int node = order.get(i);
            if (!after.get(node).isEmpty() && after.get(node).size() >= in[node]) {
                ranks[node] = after.get(node).stream().mapToInt(next -> ranks[next]).min().orElseThrow() - length;
            }
        }
        lonely(after, in);
        int lowest = Arrays.stream(ranks).min().orElse(0);
        return Arrays.stream(ranks).map(rank -> rank - lowest).toArray();
    }

    /** A node without arrows stands with those of its frame. */
    private void lonely(List<List<Integer>> after, int[] in) {
        for (int node = 0; node < ranks.length; node++) {
            int frame = chart.nodes().get(node).frame();
            if (frame < 0 || in[node] > 0 || !after.get(node).isEmpty()) {
                continue;
            }
            int first = Integer.MAX_VALUE;
            for (int other = 0; other < ranks.length; other++) {
                if (chart.nodes().get(other).frame() == frame && (in[other] > 0 || !after.get(other).isEmpty())) {
                    first = Math.min(first, ranks[other]);
                }
            }
            ranks[node] = first == Integer.MAX_VALUE ? 0 : first;
        }
    }

    /** Returns the nodes so that arrows go forward, by a search in depth; arrows that go back to where it is are turned. */
    private List<Integer> order() {
        int[] state = new int[ranks.length]; // 0 unseen, 1 on the way, 2 done
        int[] next = new int[ranks.length];
        ArrayDeque<Integer> done = new ArrayDeque<>();
        for (int start = 0; start < ranks.length; start++) {
            Deque<Integer> way = new ArrayDeque<>();
            if (state[start] == 0) {
                way.push(start);
                state[start] = 1;
            }
            while (!way.isEmpty()) {
                int node = way.peek();
                if (next[node] == out.get(node).size()) {
                    state[node] = 2;
                    done.push(way.pop());
                    continue;
                }
                int arrow = out.get(node).get(next[node]++);
                int to = chart.arrows().get(arrow).to();
                turned[arrow] = state[to] == 1;
                if (state[to] == 0) {
                    state[to] = 1;
                    way.push(to);
                }
            }
        }
        return new ArrayList<>(done);
    }
}
