/**
 * {@code ./book run}: sections executed without Jupyter, in a separate JVM, and compared with what is committed. Read
 * {@link book.run.SectionRun} first, the run of one section; {@link book.run.SectionWorker} is what runs in the other JVM.
 */
package book.run;
