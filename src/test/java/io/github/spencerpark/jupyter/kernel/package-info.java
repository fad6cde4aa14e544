/** A door to IJava's base library for tests: what it opens is visible only within this package, which is the library's. */
package io.github.spencerpark.jupyter.kernel;
