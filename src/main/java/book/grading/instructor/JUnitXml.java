package book.grading.instructor;

import book.grading.instructor.Grade.Marked;
import book.grading.instructor.Grade.Tested;
import book.grading.report.PlainText;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A grade as JUnit XML, in the elements and attributes that Jenkins, GitLab and GitHub's reporters agree on. */
final class JUnitXml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JUnitXml() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String of(Grade grade) {
        try {
            JUnitXml writer = new JUnitXml();
            writer.write(grade);
            return writer.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Grade grade) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", clean(grade.learner()));
        xml.writeAttribute("tests", String.valueOf(grade.exercises().stream().mapToInt(e -> e.tests().size()).sum()));
        xml.writeAttribute("failures", String.valueOf(grade.exercises().stream().mapToInt(JUnitXml::failures).sum()));
        xml.writeAttribute("errors", String.valueOf(grade.exercises().stream().mapToInt(JUnitXml::errors).sum()));
        for (Marked exercise : grade.exercises()) {
            write(exercise);
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
        line(0);
    }

    private void write(Marked exercise) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", exercise.id());
        xml.writeAttribute("tests", String.valueOf(exercise.tests().size()));
        xml.writeAttribute("failures", String.valueOf(failures(exercise)));
        xml.writeAttribute("errors", String.valueOf(errors(exercise)));
        xml.writeAttribute("skipped", "0");
        for (Tested tested : exercise.tests()) {
            line(2);
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", exercise.id());
            xml.writeAttribute("name", clean(tested.title()));
            if (!tested.passed()) {
                String message = exercise.problems().isEmpty() ? tested.message() : String.join("\n", exercise.problems());
                line(3);
                xml.writeStartElement(isFailure(tested) ? "failure" : "error");
                xml.writeAttribute("message", clean(message.lines().findFirst().orElse("")));
                xml.writeAttribute("type", tested.outcome());
                xml.writeCharacters(clean(message));
                xml.writeEndElement();
            }
            if (!tested.printed().isEmpty()) {
                line(3);
                xml.writeStartElement("system-out");
                xml.writeCharacters(clean(tested.printed()));
                xml.writeEndElement();
            }
            if (!tested.passed() || !tested.printed().isEmpty()) {
                line(2);
            }
            xml.writeEndElement();
        }
        line(1);
        xml.writeEndElement();
    }

    private static boolean isFailure(Tested tested) {
        return tested.outcome().equals("FAILED") || tested.outcome().equals("NOT_STARTED");
    }

    private static int failures(Marked exercise) {
        return (int) exercise.tests().stream().filter(t -> !t.passed() && isFailure(t)).count();
    }

    private static int errors(Marked exercise) {
        return (int) exercise.tests().stream().filter(t -> !t.passed() && !isFailure(t)).count();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** Removes control characters, which XML 1.0 does not allow and foreign output may contain. */
    private static String clean(String text) {
        return PlainText.visible(text).codePoints()
                .filter(c -> c == '\n' || c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
