package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepeatTest {
    @Test
    void itGivesItsValueForEver() {
        Iterator<String> iterator = Repeat.of("x").iterator();

        for (int i = 0; i < 1_000; i++) {
            assertThat(iterator.hasNext()).isTrue();
            assertThat(iterator.next()).isEqualTo("x");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // does not see that T is nullable here
    void itsValueMayBeNull() {
        Repeat<@Nullable String> nulls = Repeat.of(null);

        List<Boolean> results = ParallelPool.shared().map(List.of(1, 2), nulls, (number, none) -> none == null);

        assertThat(results).containsExactly(true, true);
        assertThat(nulls).hasToString("Repeat.of(null)");
    }

    @Test
    void itIsUsedAgainAndAgain() {
        Repeat<Integer> ten = Repeat.of(10);

        assertThat(ParallelPool.shared().map(List.of(1, 2), ten, Integer::sum)).containsExactly(11, 12);
        assertThat(ParallelPool.shared().map(List.of(1, 2, 3), ten, Integer::sum))
                .containsExactly(11, 12, 13);
    }

    @Test
    void withALengthItIsAFilledArray() {
        assertThat(Repeat.of(true, 2)).containsExactly(true, true);
        assertThat(Repeat.of((byte) 1, 2)).containsExactly((byte) 1, (byte) 1);
        assertThat(Repeat.of('c', 2)).containsExactly('c', 'c');
        assertThat(Repeat.of(2.5, 2)).containsExactly(2.5, 2.5);
        assertThat(Repeat.of(2.5f, 2)).containsExactly(2.5f, 2.5f);
        assertThat(Repeat.of(3, 2)).containsExactly(3, 3);
        assertThat(Repeat.of(4L, 2)).containsExactly(4L, 4L);
        assertThat(Repeat.of((short) 5, 2)).containsExactly((short) 5, (short) 5);
        assertThat(Repeat.of(2.0, 0)).isEmpty();
    }

    @Test
    void aLengthBelowZeroIsAnError() {
        List<ThrowingCallable> calls = List.of(
                () -> Repeat.of(true, -1),
                () -> Repeat.of((byte) 1, -1),
                () -> Repeat.of('c', -1),
                () -> Repeat.of(2.5, -1),
                () -> Repeat.of(2.5f, -1),
                () -> Repeat.of(3, -1),
                () -> Repeat.of(4L, -1),
                () -> Repeat.of((short) 5, -1));
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("length is -1; it must be 0 or more");
        }
    }
}
