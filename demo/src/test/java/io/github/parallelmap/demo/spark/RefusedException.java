package io.github.parallelmap.demo.spark;

/** A checked exception as a user writes one, with something to tell. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final int number;

    RefusedException(int number) {
        super("refused " + number);
        this.number = number;
    }

    int number() {
        return number;
    }
}
