/** The generated wrappers on Apache Spark: in this process, on a given cluster, or on one of processes on this machine. */
@NullMarked
package io.github.parallelmap.demo.spark;

import org.jspecify.annotations.NullMarked;
