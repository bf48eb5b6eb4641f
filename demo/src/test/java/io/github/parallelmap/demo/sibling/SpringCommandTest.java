package io.github.parallelmap.demo.sibling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.demo.console.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SpringCommandTest {
    @TempDir
    private Path demo;

    /** Stands for the application: its exit status tells what it was given. */
    static final class Application {
        private Application() {}

        public static void main(String[] args) {
            System.exit(args.length == 1 && args[0].equals("--server.port=8123") ? 42 : 1);
        }
    }

    @Test
    void itStartsTheJarAndEndsAsThatDoes() throws Exception {
        writeJar(demo.resolve("spring/target/parallelmap-demo-spring.jar"));

        assertThat(new CommandLine(new SpringCommand(demo)).execute("--port", "8123"))
                .isEqualTo(42);
    }

    @Test
    void itSaysHowToBuildAJarThatIsNotThere() {
        assertThatThrownBy(() -> new SpringCommand(demo).call())
                .isInstanceOf(BadInputException.class)
                .hasMessage(demo.resolve("spring/target/parallelmap-demo-spring.jar")
                        + " is missing; build it with: mvn -q package -DskipTests");
    }

    private static void writeJar(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Application.class.getName());
        String entry = Application.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream in = Application.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
    }
}
