/**
 * The same pool on an Apache Spark cluster: {@link io.github.parallelmap.spark.SparkPool}.
 */
@NullMarked
package io.github.parallelmap.spark;

import org.jspecify.annotations.NullMarked;
