package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

class WorkforceTest {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    @Test
    void whoIsNoWorkerHasNoSiblings() {
        assertThat(Workforce.isComplete(null)).isFalse();
    }

    @Test
    void itIsCompleteOnceEachProcessorHasAWorkerOfTheCall() {
        BatchCall call = call(PROCESSORS);
        Worker worker = new Worker(call);
        for (int sent = 1; sent < PROCESSORS; sent++) {
            assertThat(Workforce.isComplete(worker)).as(sent + " sent").isFalse();
            assertThat(call.takeSeat()).isTrue();
        }
        assertThat(Workforce.isComplete(worker)).isTrue();

        call.giveSeatBack();
        assertThat(Workforce.isComplete(worker)).as("one has left").isFalse();
    }

    @Test
    void aCallOfFewerThreadsThanProcessorsIsNeverComplete() {
        assumeThat(PROCESSORS).isGreaterThan(1);
        BatchCall call = call(PROCESSORS - 1);
        while (call.takeSeat()) {
            // takes all
        }

        assertThat(Workforce.isComplete(new Worker(call))).isFalse();
    }

    private static BatchCall call(int threads) {
        MapOptions options = MapOptions.defaults().threads(threads);
        CallSite site = CallSite.of(WorkforceTest.class, "work", options);
        Batch<?, ?> batch = new Nothing(Math.max(1, threads));
        return BatchCall.shared(site, batch, options, Thread.currentThread(), null, null, 0);
    }
}
