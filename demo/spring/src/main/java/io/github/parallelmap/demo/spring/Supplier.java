package io.github.parallelmap.demo.spring;

import java.net.URI;

/** Where prices come from. */
interface Supplier {
    /** The address of a server that answers {@code /<part>} with a number. */
    URI url();
}
