package io.github.parallelmap.demo.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {
    private final StringWriter printed = new StringWriter();
    private final Table table = new Table(new PrintWriter(printed), "threads", "in order");

    @Test
    void cellsStandFlushRightUnderTheirHeadings() {
        table.row("4", "yes");
        table.row("13", "no");

        assertThat(printed.toString().lines())
                .containsExactly(
                        "threads  in order", //
                        "      4       yes",
                        "     13        no");
    }

    @Test
    void nothingIsPrintedBeforeTheFirstRow() {
        assertThat(printed.toString()).isEmpty();
    }

    @Test
    void aRowMustFillEveryColumn() {
        assertThatIllegalArgumentException().isThrownBy(() -> table.row("4")).withMessageContaining("1 cells for 2");
    }
}
