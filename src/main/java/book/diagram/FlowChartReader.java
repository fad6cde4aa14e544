package book.diagram;

import book.diagram.FlowChart.Arrow;
import book.diagram.FlowChart.Frame;
import book.diagram.FlowChart.Node;
import book.diagram.FlowChart.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mermaid → a flow chart. What is not in the book's subset of Mermaid gives no chart rather than a wrong one. */
final class FlowChartReader {

    private static final int MOST_NODES = 500;
    private static final int MOST_ARROWS = 2_000;
    private static final int LONGEST_LABEL = 2_000;
    private static final Pattern HEAD = Pattern.compile("(?:flowchart|graph)\\s+(LR|TD|TB)");
    private static final Pattern STATEMENT = Pattern.compile("(?:\"[^\"]*\"|[^;\\n\"])+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern LABEL = Pattern.compile("\\s*(?:\"([^\"]*)\"|([^\"\\[\\](){}|]+))\\s*");
    private static final Pattern LINK = Pattern.compile("\\s*(-->|---|-\\.->)\\s*");
    private static final Pattern SUBGRAPH = Pattern.compile("subgraph\\s+([\\p{L}\\p{N}_ ]+?)\\s*(?:\\[\\s*(?:\"([^\"]*)\""
            + "|([^\"\\[\\]]*))\\s*])?");
    private static final Pattern ENTITY = Pattern.compile("#(quot|amp|lt|gt|\\d{1,7});");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

    /** Brackets, the longer ones first. */
    private static final Map<String, Shape> OPEN = new LinkedHashMap<>();
    private static final Map<Shape, String> CLOSE = Map.of(Shape.STADIUM, "])", Shape.CIRCLE, "))", Shape.RECTANGLE, "]",
            Shape.ROUND, ")", Shape.DIAMOND, "}");

    static {
        OPEN.put("([", Shape.STADIUM);
        OPEN.put("((", Shape.CIRCLE);
        OPEN.put("[", Shape.RECTANGLE);
        OPEN.put("(", Shape.ROUND);
        OPEN.put("{", Shape.DIAMOND);
    }

    /** Says that the text is not in the subset. */
    private static final class Other extends RuntimeException {

        private static final long serialVersionUID = 1;

        Other() {
            super("The text must be a flow chart of the book's subset of Mermaid.", null, false, false);
        }
    }

    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private int frame = -1;
    private String statement;
    private int at;

    static Optional<FlowChart> read(String mermaid) {
        try {
            return Optional.of(new FlowChartReader().chart(mermaid));
        } catch (Other e) {
            return Optional.empty();
        }
    }

    private FlowChart chart(String mermaid) {
        List<String> statements = new ArrayList<>();
        Matcher each = STATEMENT.matcher(mermaid.replace("\r\n", "\n"));
        int covered = 0;
        while (each.find()) {
            demand(mermaid.replace("\r\n", "\n").substring(covered, each.start()).matches("[;\\n]*"));
            covered = each.end();
            if (!each.group().isBlank() && !each.group().strip().startsWith("%%")) {
                statements.add(each.group().strip());
            }
        }
        demand(mermaid.replace("\r\n", "\n").substring(covered).matches("[;\\n]*") && !statements.isEmpty());
        Matcher head = HEAD.matcher(statements.get(0));
        demand(head.matches());
        for (String next : statements.subList(1, statements.size())) {
            statement(next);
        }
        demand(frame == -1);
        return new FlowChart(head.group(1).equals("LR"), List.copyOf(nodes), List.copyOf(arrows), List.copyOf(frames));
    }

    private void statement(String text) {
        Matcher subgraph = SUBGRAPH.matcher(text);
        if (text.equals("end")) {
            demand(frame >= 0);
            close();
        } else if (subgraph.matches()) {
            String title = subgraph.group(2) != null ? subgraph.group(2) : subgraph.group(3);
            frames.add(new Frame(label(title == null ? subgraph.group(1) : title), frame));
            frame = frames.size() - 1;
        } else {
            statement = text;
            at = 0;
            int from = node();
            while (at < text.length()) {
                from = arrow(from);
            }
        }
        demand(nodes.size() <= MOST_NODES && arrows.size() <= MOST_ARROWS && frames.size() <= MOST_NODES);
    }

    /** Ends a frame; an empty one becomes a box with its title, as in Mermaid. */
    private void close() {
        int closed = frame;
        Frame it = frames.get(closed);
        frame = it.parent();
        if (nodes.stream().noneMatch(node -> node.frame() == closed) && closed == frames.size() - 1) {
            frames.remove(closed);
            nodes.add(new Node(it.title(), Shape.RECTANGLE, frame));
        }
    }

    private int arrow(int from) {
        String link = taken(LINK).group(1);
        String label = "";
        if (statement.startsWith("|", at)) {
            at++;
            label = label(text());
            demand(statement.startsWith("|", at));
            at++;
            while (statement.startsWith(" ", at)) {
                at++;
            }
        }
        int to = node();
        demand(from != to || arrows.stream().noneMatch(arrow -> arrow.from() == to && arrow.to() == to));
        arrows.add(new Arrow(from, to, label, link.endsWith(">"), link.contains(".")));
        return to;
    }

    private int node() {
        String name = taken(NAME).group();
        demand(!name.equals("end") && !name.equals("subgraph"));
        Integer number = names.get(name);
        if (number == null) {
            number = nodes.size();
            names.put(name, number);
            nodes.add(new Node(name, Shape.RECTANGLE, frame));
        }
        Node node = nodes.get(number);
        String label = node.label();
        Shape shape = node.shape();
        for (Map.Entry<String, Shape> bracket : OPEN.entrySet()) {
            if (statement.startsWith(bracket.getKey(), at)) {
                at += bracket.getKey().length();
                label = label(text());
                shape = bracket.getValue();
                demand(statement.startsWith(CLOSE.get(shape), at));
                at += CLOSE.get(shape).length();
                break;
            }
        }
        nodes.set(number, new Node(label, shape, node.frame() < 0 ? frame : node.frame()));
        return number;
    }

    private String text() {
        Matcher label = taken(LABEL);
        return label.group(1) != null ? label.group(1) : label.group(2);
    }

    /** Takes what the pattern matches here. */
    private Matcher taken(Pattern pattern) {
        Matcher matcher = pattern.matcher(statement).region(at, statement.length());
        demand(matcher.lookingAt());
        at = matcher.end();
        return matcher;
    }

    /** Returns the label with its entities and breaks as characters. */
    private static String label(String mermaid) {
        demand(mermaid.length() <= LONGEST_LABEL);
        String broken = BREAK.matcher(mermaid.strip()).replaceAll("\n");
        return ENTITY.matcher(broken).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1)) {
            case "quot" -> "\"";
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            default -> character(Integer.parseInt(found.group(1)));
        }));
    }

    private static String character(int codePoint) {
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "\uFFFD";
    }

    private static void demand(boolean holds) {
        if (!holds) {
            throw new Other();
        }
    }
}
