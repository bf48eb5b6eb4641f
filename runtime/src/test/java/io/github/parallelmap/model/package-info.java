/**
 * The promise as a random test: calls drawn from a seed, each checked against the plain loop.
 *
 * <p>{@link io.github.parallelmap.model.Draw} draws a {@link io.github.parallelmap.model.CallPlan}, a
 * {@link io.github.parallelmap.model.CallRun} makes the call and keeps a {@link io.github.parallelmap.model.Trace} of what
 * its items saw, the {@link io.github.parallelmap.model.LoopModel} says how it may have ended, and a
 * {@link io.github.parallelmap.model.Check} compares. A new feature is a dimension of the plan, a line in the draw, and
 * what the model says of it.
 */
package io.github.parallelmap.model;
