/** The JDK's compiler in this process: sources in memory to classes in memory, errors in words, signatures compared. */
package book.grading.compile;
