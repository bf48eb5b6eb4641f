package io.github.parallelmap.demo.spring;

import java.math.BigDecimal;

/**
 * What a part costs.
 *
 * @param part the name of the part
 * @param amount its price
 */
record Price(String part, BigDecimal amount) {}
