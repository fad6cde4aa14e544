/**
 * What an exercise's files may use: {@link book.exercise.ToDo} in a stub, {@link book.exercise.Check} in a test and
 * {@link book.exercise.Seed} where a test draws numbers. Depends on the JDK alone.
 */
package book.exercise;
