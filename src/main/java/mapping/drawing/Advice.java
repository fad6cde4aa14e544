package mapping.drawing;

import mapping.Requirement;

/**
 * A flow chart of questions that are answered with yes or no, and what to do where they end: the mapping (answers) ↦ advice.
 * Each page of chapter 9 prints one, with the numbers that its experiment measured.
 */
public sealed interface Advice {

    /**
     * What to do.
     *
     * @param text one sentence, or two
     */
    record Answer(String text) implements Advice {

        public Answer {
            Requirement.given("The text of an answer", text);
        }

        @Override
        public String toString() {
            return text + "\n";
        }
    }

    /**
     * A question.
     *
     * @param text what is asked
     * @param yes  where a yes leads
     * @param no   where a no leads
     */
    record Question(String text, Advice yes, Advice no) implements Advice {

        public Question {
            Requirement.given("The text of a question", text);
            Requirement.given("What follows a yes", yes);
            Requirement.given("What follows a no", no);
        }

        /** The chart for a terminal: a question, and below it its two answers, further in. */
        @Override
        public String toString() {
            return text + "\n├─ yes: " + yes.toString().strip().replace("\n", "\n│       ")
                    + "\n└─ no:  " + no.toString().strip().replace("\n", "\n        ") + "\n";
        }
    }

    /** A question with what follows each answer. */
    static Advice ask(String question, Advice yes, Advice no) {
        return new Question(question, yes, no);
    }

    /** What to do. */
    static Advice say(String answer) {
        return new Answer(answer);
    }

    /** Returns the chart as Mermaid: questions are boxes, answers are rounded. */
    default String mermaid() {
        StringBuilder lines = new StringBuilder("flowchart TD\n");
        draw(this, "start", lines);
        return lines.toString();
    }

    private static void draw(Advice advice, String name, StringBuilder lines) {
        if (advice instanceof Question question) {
            lines.append("    ").append(name).append("[\"").append(label(question.text())).append("\"]\n");
            draw(question.yes(), name + "y", lines);
            draw(question.no(), name + "n", lines);
            lines.append("    ").append(name).append(" -->|\"yes\"| ").append(name).append("y\n");
            lines.append("    ").append(name).append(" -->|\"no\"| ").append(name).append("n\n");
        } else {
            lines.append("    ").append(name).append("([\"").append(label(((Answer) advice).text())).append("\"])\n");
        }
    }

    /** A text as Mermaid takes it in quotes, broken into lines of about thirty characters. */
    private static String label(String text) {
        StringBuilder lines = new StringBuilder();
        int width = 0;
        for (String word : text.strip().split("\\s+")) {
            if (width > 0 && width + word.length() > 30) {
                lines.append("<br/>");
                width = 0;
            } else if (width > 0) {
                lines.append(' ');
            }
            lines.append(word.replace("#", "#35;").replace("\"", "#quot;").replace("<", "#lt;").replace(">", "#gt;"));
            width += word.length() + 1;
        }
        return lines.toString();
    }
}
