/**
 * Flow charts as drawn pictures, for notebooks that do not know Mermaid: {@code Mermaid text → SVG}, the same bytes everywhere.
 * Read {@link book.diagram.FlowChart} first, then {@link book.diagram.Layout}, which puts nodes into layers as Sugiyama, Tagawa
 * and Toda (1981) did: ranks by longest paths, order by barycentres, arrows led through the ranks that they cross.
 */
package book.diagram;
