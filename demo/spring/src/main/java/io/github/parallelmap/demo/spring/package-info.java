/**
 * A Spring Boot application whose requests fan out through an injected wrapper.
 *
 * <p>{@link io.github.parallelmap.demo.spring.PriceController} answers {@code GET /prices?part=bolt&part=nut} with what
 * {@link io.github.parallelmap.demo.spring.Prices} asks of a slow supplier, part by part, through the wrapper that the
 * processor wrote. How it is run, in parallel, is {@link io.github.parallelmap.demo.spring.ParallelConfiguration}.
 */
@NullMarked
package io.github.parallelmap.demo.spring;

import org.jspecify.annotations.NullMarked;
