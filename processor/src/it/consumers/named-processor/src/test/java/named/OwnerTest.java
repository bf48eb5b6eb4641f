package named;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnerTest {
    @Test
    void theWrapperGivesWhatTheLoopWould() {
        List<String> results = new OwnerParallel().repeated(List.of("a", "b"), new int[] {1, 2}, "!");

        assertEquals(List.of("a!", "bb!"), results);
    }
}
