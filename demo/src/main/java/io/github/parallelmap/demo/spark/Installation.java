package io.github.parallelmap.demo.spark;

import io.github.parallelmap.demo.console.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/**
 * Where the build put the demo and Spark, which is too large to be a part of the demo's jar.
 *
 * @param jar the demo's jar, which a cluster's workers fetch to find the demo's classes in it
 * @param spark the folder of Spark's jars
 */
record Installation(Path jar, Path spark) {
    private static final String REMEDY = "; run 'mvn -q package -DskipTests' in the project's folder to build it";

    /** Looks beside the jar, or the folder of classes, that this class was loaded from. */
    static Installation find() throws IOException, BadInputException {
        Path target = Objects.requireNonNull(origin().getParent(), "the demo's classes are not in a folder");
        return in(target, sparkVersion());
    }

    /** Looks in the build's output folder. */
    static Installation in(Path target, String sparkVersion) throws BadInputException {
        Path jar = target.resolve("parallelmap-demo.jar");
        if (!Files.isRegularFile(jar)) {
            throw new BadInputException("The demo's jar " + jar + " is missing" + REMEDY);
        }
        Path spark = target.resolve("spark-" + sparkVersion);
        if (!Files.isDirectory(spark)) {
            throw new BadInputException("The folder of Spark's jars " + spark + " is missing" + REMEDY);
        }
        return new Installation(jar, spark);
    }

    /** All of Spark's jars, as a class path. */
    String sparkClassPath() {
        return spark.resolve("*").toString();
    }

    /** The version that the build chose for its JDK. */
    static String sparkVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Installation.class.getResourceAsStream("spark.properties")) {
            properties.load(Objects.requireNonNull(in, "spark.properties is missing from the demo's jar"));
        }
        return properties.getProperty("version");
    }

    private static Path origin() throws IOException {
        try {
            return Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("The demo was not loaded from a file", e);
        }
    }
}
