package book.notebook;

import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A Tablesaw table as an output: its first {@link #ROWS} rows as HTML and text. */
final class Tables {

    static final int ROWS = 20;

    private Tables() {
    }

    static void register(Renderer renderer) {
        renderer.createRegistration(Table.class)
                .supporting(MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN).preferring(MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN)
                .register(Tables::render);
    }

    private static void render(Table table, RenderContext context) {
        context.renderIfRequested(MIMEType.TEXT_HTML, () -> html(table));
        context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> text(table));
    }

    private static String text(Table table) {
        String rows = table.first(ROWS).print(ROWS).replace(System.lineSeparator(), "\n").replaceAll("[ \t]+(?=\n|$)", "");
        return rows + (table.rowCount() > ROWS ? "\n" + more(table) : "");
    }

    private static String html(Table table) {
        StringBuilder html = new StringBuilder("<table>\n");
        if (table.name() != null && !table.name().isBlank()) {
            html.append("<caption>").append(Html.escape(table.name())).append("</caption>\n");
        }
        html.append("<thead><tr>");
        for (Column<?> column : table.columns()) {
            html.append("<th>").append(Html.escape(column.name())).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < Math.min(ROWS, table.rowCount()); row++) {
            html.append("<tr>");
            for (Column<?> column : table.columns()) {
                html.append(column instanceof NumericColumn<?> ? "<td style=\"text-align:right\">" : "<td>")
                        .append(Html.escape(column.getString(row))).append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>");
        return table.rowCount() > ROWS ? html + "\n<p>" + more(table) + "</p>" : html.toString();
    }

    private static String more(Table table) {
        return "… " + (table.rowCount() - ROWS) + " more rows";
    }
}
