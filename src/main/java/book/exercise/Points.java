package book.exercise;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How much a test counts within its exercise; 1 without this annotation. An exercise's points are shared among its tests in
 * this proportion.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Points {

    /** A whole number above 0. */
    int value();
}
