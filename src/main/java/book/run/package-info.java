/**
 * {@code ./book run}: sections executed without Jupyter, each in a JVM of its own, and compared with what is committed.
 * {@link book.run.SectionRun} is the run of one section; {@link book.run.SectionWorker} is what runs in the other JVM.
 */
package book.run;
