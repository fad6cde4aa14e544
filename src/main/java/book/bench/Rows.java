package book.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rows of a run's table in Markdown. The many matrix products that share a target become one row, with their ranges. */
final class Rows {

    private static final Pattern PRODUCT = Pattern.compile("A\\S*B\\S* \\d+×\\d+, k = \\d+(.*)");

    private Rows() {
    }

    static List<String> of(List<Result.Line> lines) {
        Map<List<String>, List<Result.Line>> groups = new LinkedHashMap<>();
        for (Result.Line line : lines) {
            Matcher product = PRODUCT.matcher(line.name());
            List<String> key = product.matches() ? List.of("matrix products" + product.group(1), line.target(), line.peerName())
                    : List.of(line.name(), line.target(), line.peerName());
            groups.computeIfAbsent(key, each -> new ArrayList<>()).add(line);
        }
        List<String> rows = new ArrayList<>();
        groups.forEach((key, group) -> rows.add(row(group.size() == 1 ? group.get(0).name() : key.get(0) + ", " + group.size()
                + " shapes", group)));
        return rows;
    }

    private static String row(String name, List<Result.Line> group) {
        Result.Line first = group.get(0);
        return "| " + String.join(" | ", name, range(group, Result.Line::ours), range(group, Result.Line::peer), first.unit(),
                first.peerName(), range(group, Result.Line::ratio), first.target(), verdict(group)) + " |";
    }

    private static String range(List<Result.Line> group, Function<Result.Line, BigDecimal> column) {
        double[] numbers = group.stream().map(column).filter(Objects::nonNull).mapToDouble(BigDecimal::doubleValue).sorted()
                .toArray();
        String least = numbers.length == 0 ? "–" : Result.digits(numbers[0]);
        return numbers.length < 2 ? least : least + " to " + Result.digits(Arrays.stream(numbers).max().getAsDouble());
    }

    private static String verdict(List<Result.Line> group) {
        Map<String, Long> counts = group.stream().collect(Collectors.groupingBy(Result.Line::verdict, LinkedHashMap::new,
                Collectors.counting()));
        return counts.size() == 1 ? group.get(0).verdict() : counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey()).collect(Collectors.joining(", "));
    }
}
