/**
 * The JDK's compiler in this process: sources in memory to classes in memory, errors in words, signatures compared. Read
 * {@link book.grading.compile.SourceCompiler} first, then {@link book.grading.compile.Compilation}.
 */
package book.grading.compile;
