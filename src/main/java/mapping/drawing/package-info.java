/**
 * Mappings and computation graphs as diagrams. A {@link mapping.drawing.Diagram} draws the stages of a composed mapping, a
 * {@link mapping.drawing.ComputationGraph} the operations behind a value; both print themselves as Mermaid, which GitHub and the
 * notebooks show. Sections 2.3 and 3.2.2. Read {@link mapping.drawing.Diagram} first.
 */
package mapping.drawing;
