package io.github.parallelmap.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.benchmarks.work.SpinWork;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeersTest {
    private static final List<Integer> ITEMS = IntStream.range(0, 200).boxed().toList();

    @Test
    void everyPeerKeepsTheOrderAndTheLimit() throws Exception {
        for (Map.Entry<String, Peer> peer : Peers.all(3).entrySet()) {
            AtomicInteger running = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();

            List<Object> results = peer.getValue().map(ITEMS, item -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.yield();
                running.decrementAndGet();
                return item * 2;
            });

            assertThat(results)
                    .as(peer.getKey())
                    .isEqualTo(ITEMS.stream().map(i -> (Object) (i * 2)).toList());
            assertThat(most.get()).as(peer.getKey()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void everyStreamKeepsTheOrder() throws Exception {
        for (Map.Entry<String, StreamPeer> peer : Peers.streams(3).entrySet()) {
            assertThat(peer.getValue().stream(ITEMS, item -> item * 2))
                    .as(peer.getKey())
                    .isEqualTo(ITEMS.stream().map(i -> (Object) (i * 2)).toList());
        }
    }

    @Test
    void twoThreadsByHandGiveWhatTheLoopGivesCallAfterCall() {
        SpinWork work = SpinWork.uniform(1_001, 50);
        try (TwoThreads two = new TwoThreads(16)) {
            for (int call = 0; call < 1_000; call++) {
                assertThat(two.run(work)).isEqualTo(work.loop());
            }
        }
    }
}
