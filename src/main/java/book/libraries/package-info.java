/**
 * Optional libraries, fetched when a notebook or the benchmark asks for them. A profile is a name and a file
 * {@code src/profiles/NAME/pom.xml} that lists Maven artifacts; {@code target/profiles/NAME} is where they lie once they were
 * fetched, with the native code of this machine's system and no other. The book is built, read and mostly run without any.
 */
package book.libraries;
