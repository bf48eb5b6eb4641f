package consumers.named;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LengthsTest {
    private final LengthsParallel parallel = new LengthsParallel(new Lengths(3));

    @Test
    void theWrapperGivesWhatTheLoopWould() throws IOException {
        assertArrayEquals(new int[] {1, 3}, parallel.of(List.of("a", new StringBuilder("abc"))));
    }

    @Test
    void theWrapperThrowsWhatTheLoopWould() {
        IOException thrown = assertThrows(IOException.class, () -> parallel.of(List.of("a", "long", "longer")));

        assertEquals("too long: long", thrown.getMessage());
    }

    @Test
    void theWrapperIsPartOfANamedModuleThatDoesNotReadTheCompiler() {
        Module module = LengthsParallel.class.getModule();

        assertTrue(module.isNamed());
        assertTrue(module.getLayer().findModule("java.compiler").stream().noneMatch(module::canRead));
    }
}
