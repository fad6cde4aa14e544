package book.site.interactive;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import mapping.plots.MarchingSquares;

/** The numbers of the optimizer playground: contour lines of each surface, and a walk for each rule, rate and momentum. */
final class Playground {

    /** Cells of the grid on which contour lines are found, in each direction. */
    private static final int CELLS = 140;
    /** A contour line is sent in whole numbers of this part of the picture's unit. */
    static final double LINE_QUANTUM = 0.5;
    /** Points of a line nearer than this to the straight line through their neighbours are left out. */
    private static final double STRAIGHT = 0.25;

    private Playground() {
    }

    static JsonObject data() {
        JsonObject data = new JsonObject();
        data.addProperty("quantum", Walk.QUANTUM);
        data.addProperty("logQuantum", Walk.LOG_QUANTUM);
        data.addProperty("least", Walk.LEAST);
        data.addProperty("lineQuantum", LINE_QUANTUM);
        data.add("momenta", numbers(Rule.MOMENTA));
        JsonObject surfaces = new JsonObject();
        Surface.ALL.forEach(surface -> surfaces.add(surface.name(), of(surface)));
        data.add("surfaces", surfaces);
        return data;
    }

    private static JsonObject of(Surface surface) {
        JsonObject one = new JsonObject();
        one.addProperty("title", surface.title());
        one.addProperty("steps", surface.steps());
        one.addProperty("logarithmic", surface.hasMinimum());
        one.add("view", numbers(surface.view()));
        one.add("rates", numbers(surface.rates()));
        if (surface.hasMinimum()) {
            one.add("minimum", numbers(surface.f().minima().get(0)));
        }
        JsonArray contours = new JsonArray();
        for (double level : surface.levels()) {
            JsonObject contour = new JsonObject();
            contour.addProperty("level", level);
            JsonArray lines = new JsonArray();
            contour(surface, level).forEach(line -> lines.add(Compact.differences(line)));
            contour.add("lines", lines);
            contours.add(contour);
        }
        one.add("contours", contours);
        List<String> different = new ArrayList<>();       // without momentum three rules are one
        JsonObject walks = new JsonObject();
        for (Rule rule : Rule.values()) {
            JsonArray byRate = new JsonArray();
            for (double rate : surface.rates()) {
                for (double momentum : rule.momenta()) {
                    String walk = Walk.of(surface, rule, rate, momentum).text();
                    if (!different.contains(walk)) {
                        different.add(walk);
                    }
                    byRate.add(different.indexOf(walk));
                }
            }
            walks.add(rule.key, byRate);
        }
        one.add("walks", walks);
        JsonArray texts = new JsonArray();
        different.forEach(texts::add);
        one.add("texts", texts);
        return one;
    }

    /** The lines of a level, in whole numbers of quanta of the picture. */
    static List<int[][]> contour(Surface surface, double level) {
        double[] view = surface.view();
        MarchingSquares grid = MarchingSquares.sample((x, y) -> surface.f().value(new double[] {x, y}), view[0], view[1], view[2],
            view[3], CELLS, CELLS);
        return grid.lines(level).stream().map(line -> {
            double[][] points = new double[line.x().length][];
            for (int i = 0; i < points.length; i++) {
                points[i] = new double[] {surface.across(line.x()[i]) / LINE_QUANTUM, surface.down(line.y()[i]) / LINE_QUANTUM};
            }
            return Simplified.of(points, STRAIGHT / LINE_QUANTUM);
        }).toList();
    }

    static JsonArray numbers(double... values) {
        JsonArray array = new JsonArray();
        for (double value : values) {
            array.add(value == Math.rint(value) ? (Number) (long) value : (Number) value);
        }
        return array;
    }
}
