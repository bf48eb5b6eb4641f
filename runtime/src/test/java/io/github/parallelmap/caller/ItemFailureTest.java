package io.github.parallelmap.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.runtime.ItemFailure;
import io.github.parallelmap.runtime.ParallelPool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a failure tells a caller, who is in another package than the runtime. */
class ItemFailureTest {
    @Test
    void onTopOfItsStackIsWhoCalled() {
        IOException failure = new IOException("broken");

        assertThatThrownBy(() -> whoCalls(failure)).isSameAs(failure);

        StackTraceElement[] stack = itemFailure(failure).getStackTrace();
        assertThat(stack[0].getClassName()).isEqualTo(ItemFailureTest.class.getName());
        assertThat(stack[0].getMethodName()).isEqualTo("whoCalls");
        assertThat(stack).anyMatch(frame -> frame.getMethodName().contains("onTopOfItsStackIsWhoCalled"));
    }

    @Test
    void theItemsOwnStackIsLeftAsItWas() {
        assertThatThrownBy(() -> ParallelPool.shared().map(List.of(1, 2, 3), item -> brokenAt(item)))
                .hasMessage("broken")
                .satisfies(thrown ->
                        assertThat(thrown.getStackTrace()[0].getMethodName()).isEqualTo("brokenAt"));
    }

    @Test
    void aPrintedTraceShowsBothAndNoArgument() {
        List<String> secrets = List.of("hunter2", "swordfish");
        Throwable thrown = null;
        try {
            ParallelPool.shared().forEach(secrets, secret -> {
                throw new IOException("refused");
            });
        } catch (IOException e) {
            thrown = e;
        }

        assertThat(thrown)
                .hasMessage("refused")
                .satisfies(failure -> assertThat(itemFailure(failure))
                        .hasMessage("item 0 of 2 of io.github.parallelmap.runtime.ParallelPool.forEach"));
        assertThat(thrown).isNotNull().satisfies(failure -> {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            assertThat(trace.toString())
                    .contains("item 0 of 2", "aPrintedTraceShowsBothAndNoArgument")
                    .doesNotContain("hunter2", "swordfish");
        });
    }

    private static List<Integer> whoCalls(IOException failure) throws IOException {
        return ParallelPool.shared().map(List.of(1, 2), item -> {
            throw failure;
        });
    }

    private static int brokenAt(int item) throws IOException {
        if (item == 2) {
            throw new IOException("broken");
        }
        return item;
    }

    private static ItemFailure itemFailure(Throwable thrown) {
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (suppressed instanceof ItemFailure mark) {
                return mark;
            }
        }
        throw new AssertionError("no item failure is attached", thrown);
    }
}
