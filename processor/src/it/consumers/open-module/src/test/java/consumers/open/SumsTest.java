package consumers.open;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SumsTest {
    @Test
    void theWrapperGivesWhatTheLoopWould() {
        SumsParallel<Integer> parallel = new SumsParallel<>(new Sums<>());

        double[] sums = parallel.of(List.of(List.of(1, 2), List.of(3)), new double[] {0.5, 1});

        assertArrayEquals(new double[] {3.5, 4}, sums);
    }

    @Test
    void theWrapperIsMarkedAsGenerated() throws IOException {
        Path wrapper = Path.of("target/generated-sources/annotations/consumers/open/SumsParallel.java");

        assertTrue(Files.readString(wrapper).contains("@Generated("));
        assertTrue(SumsParallel.class.getModule().isOpen("consumers.open"));
    }
}
