package io.github.parallelmap.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/** A local master of four slots, one for all tests of a process, as Spark allows no more. */
public final class LocalSpark {
    private static final SparkContext CONTEXT = new SparkContext(new SparkConf()
            .setMaster("local[4]")
            .setAppName("parallelmap tests")
            // Whatever travels must be bytes to Spark.
            .set("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
            .set("spark.kryo.registrationRequired", "true")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.driver.bindAddress", "127.0.0.1"));

    private LocalSpark() {}

    /** The application, which ends with the process. */
    public static SparkContext context() {
        return CONTEXT;
    }
}
