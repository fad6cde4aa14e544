/**
 * Optional libraries, fetched when a notebook or the benchmark asks for them. A profile is a name and a file
 * {@code src/profiles/NAME/pom.xml} that lists Maven artifacts; they are fetched into {@code target/profiles/NAME}, with native
 * code for this machine's system only. The book can be built, read and mostly run without any. Read
 * {@link book.libraries.Profile} first.
 */
package book.libraries;
