/**
 * What an exercise's files may use: {@link book.exercise.ToDo} in a stub, {@link book.exercise.Check} in a test and
 * {@link book.exercise.Seed} in a test that draws random numbers. Depends on {@link book.Columns} and the JDK alone. Read
 * Check first.
 */
package book.exercise;
