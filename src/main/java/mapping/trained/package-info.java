/**
 * Models whose weights the book ships. A page loads one with a line, {@code Trained.load("fashion-teacher")}; a
 * {@link mapping.trained.Recipe} says how it was trained, to the last seed, and {@code ./book train NAME} does it. Read
 * {@link mapping.trained.FashionTeacher} first: one recipe, whole. {@link mapping.trained.Report} reads what a training measured.
 * Sections 5.3.3 and later ones.
 */
package mapping.trained;
