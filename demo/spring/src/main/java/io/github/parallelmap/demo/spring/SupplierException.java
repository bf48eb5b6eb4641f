package io.github.parallelmap.demo.spring;

/** The supplier gave no price for a part. */
class SupplierException extends Exception {
    private static final long serialVersionUID = 1;

    private final String part;

    SupplierException(String part, String reason) {
        super("no price for " + part + ": " + reason);
        this.part = part;
    }

    SupplierException(String part, Exception cause) {
        this(part, "the supplier cannot be reached");
        initCause(cause);
    }

    String part() {
        return part;
    }
}
