package io.github.parallelmap.demo.sibling;

import io.github.parallelmap.demo.console.BadInputException;
import io.github.parallelmap.demo.console.WholeNumber;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the Spring Boot application, whose jar lies next to this one in the build tree. */
@Command(
        name = "spring",
        sortOptions = false,
        description = {
            "Starts a Spring Boot application that fans requests out through an injected wrapper. Ctrl-C stops it.",
            "",
            "Try it with: curl 'http://127.0.0.1:8080/prices?part=bolt&part=nut'",
            ""
        })
public final class SpringCommand implements Callable<Integer> {
    private static final Path JAR = Path.of("spring", "target", "parallelmap-demo-spring.jar");

    private final Path demo;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            converter = Port.class,
            description = "The port on 127.0.0.1. 0 means any free port. Default: ${DEFAULT-VALUE}.")
    private int port;

    /** The command as it is built. */
    public SpringCommand() {
        this(ownFolder());
    }

    /**
     * The command for a build elsewhere.
     *
     * @param demo the folder of the demo's sources
     */
    SpringCommand(Path demo) {
        this.demo = demo;
    }

    @Override
    public Integer call() throws BadInputException, IOException, InterruptedException {
        Path jar = demo.resolve(JAR);
        if (!Files.isRegularFile(jar)) {
            throw new BadInputException(jar + " is missing; build it with: mvn -q package -DskipTests");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process application = new ProcessBuilder(java, "-jar", jar.toString(), "--server.port=" + port)
                .inheritIO()
                .start();
        try {
            return application.waitFor();
        } finally {
            // Ctrl-C, which a terminal sends to both; it shuts down gracefully.
            application.destroy();
        }
    }

    /** The folder of which this code was built: its jar, or its classes, lie in {@code target}. */
    private static Path ownFolder() {
        try {
            Path code = Path.of(SpringCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.resolve("../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class Port extends WholeNumber {
        Port() {
            super(0, 65_535);
        }
    }
}
