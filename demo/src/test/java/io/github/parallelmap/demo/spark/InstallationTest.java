package io.github.parallelmap.demo.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.demo.console.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    @TempDir
    private Path target;

    @Test
    void sparkLiesBesideTheJarInAFolderOfItsVersion() throws Exception {
        Files.createFile(target.resolve("parallelmap-demo.jar"));
        Files.createDirectory(target.resolve("spark-1.2.3"));

        Installation installation = Installation.in(target, "1.2.3");

        assertThat(installation.jar()).exists();
        assertThat(installation.sparkClassPath())
                .isEqualTo(target.resolve("spark-1.2.3").resolve("*").toString());
    }

    @Test
    void missingJarsAreToldWithWhatPutsThemThere() throws Exception {
        assertThatThrownBy(() -> Installation.in(target, "1.2.3"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll("parallelmap-demo.jar is missing", "'mvn -q package -DskipTests'");

        Files.createFile(target.resolve("parallelmap-demo.jar"));
        Files.createDirectory(target.resolve("spark-1.2.4"));

        assertThatThrownBy(() -> Installation.in(target, "1.2.3"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll("spark-1.2.3 is missing", "'mvn -q package -DskipTests'");
    }

    @Test
    void theVersionIsThatOfTheBuild() throws Exception {
        assertThat(Installation.sparkVersion()).matches("\\d+\\.\\d+\\.\\d+");
    }
}
