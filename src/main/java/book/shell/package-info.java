/**
 * {@code ./book shell}: the JDK's JShell with a section's imports, types and methods. Read {@link book.shell.SectionShell} first.
 */
package book.shell;
