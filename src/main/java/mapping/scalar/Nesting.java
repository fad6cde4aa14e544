package mapping.scalar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Walks through formulas of any depth with a list of what is still to do, where a method that calls itself for each part would
 * run out of the stack after some thousand operations.
 */
final class Nesting {

    private Nesting() {
    }

    /** What {@code step} makes of a formula: it is given each part, inner ones first, and what it made of that one's parts. */
    static <T> T fold(Expression formula, BiFunction<Expression, List<T>, T> step) {
        List<Expression> outerFirst = new ArrayList<>();
        Deque<Expression> open = new ArrayDeque<>(List.of(formula));
        while (!open.isEmpty()) {
            Expression next = open.pop();
            outerFirst.add(next);
            next.parts().forEach(open::push);
        }
        List<T> made = new ArrayList<>();
        for (int i = outerFirst.size() - 1; i >= 0; i--) {
            Expression part = outerFirst.get(i);
            List<T> own = made.subList(made.size() - part.parts().size(), made.size());
            T result = step.apply(part, List.copyOf(own));
            own.clear();
            made.add(result);
        }
        return made.get(0);
    }

    /** Whether two formulas are written alike. */
    static boolean alike(Expression one, Expression other) {
        Deque<Expression> open = new ArrayDeque<>(List.of(one, other));
        while (!open.isEmpty()) {
            Expression b = open.removeLast();
            Expression a = open.removeLast();
            if (a != b && !alikeButForTheirParts(a, b)) {
                return false;
            }
            for (int i = 0; a != b && i < a.parts().size(); i++) {
                open.add(a.parts().get(i));
                open.add(b.parts().get(i));
            }
        }
        return true;
    }

    private static boolean alikeButForTheirParts(Expression a, Expression b) {
        if (a instanceof Expression.Joined left && b instanceof Expression.Joined right) {
            return left.operation() == right.operation();
        }
        if (a instanceof Expression.Power left && b instanceof Expression.Power right) {
            return left.exponent() == right.exponent();
        }
        if (a instanceof Expression.Applied left && b instanceof Expression.Applied right) {
            return left.function() == right.function();
        }
        return a.parts().isEmpty() && a.equals(b);
    }
}
