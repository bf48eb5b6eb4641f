package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.OnFailure;
import io.github.parallelmap.ThreadKind;
import io.github.parallelmap.Zip;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MapOptionsTest {
    private static final MapOptions ALL = MapOptions.defaults()
            .pool(ParallelPool.shared())
            .threads(8)
            .kind(ThreadKind.VIRTUAL)
            .chunk(100)
            .timeout(Duration.ofSeconds(30))
            .onFailure(OnFailure.FINISH)
            .zip(Zip.SHORTEST);

    @Test
    void whatIsNotSetHasItsDefault() {
        MapOptions none = MapOptions.defaults();

        assertThat(none.poolOrShared()).isSameAs(ParallelPool.shared());
        assertThat(none.threadsOrAll()).isZero();
        assertThat(none.kindOrPlatform()).isEqualTo(ThreadKind.PLATFORM);
        assertThat(none.chunkOrAdaptive()).isZero();
        assertThat(none.timeoutOrNone()).isNull();
        assertThat(none.onFailureOrStop()).isEqualTo(OnFailure.STOP);
        assertThat(none.zipOrStrict()).isEqualTo(Zip.STRICT);
        assertThat(none.progressOrNone()).isNull();
        assertThat(none).hasToString("MapOptions[]");
    }

    @Test
    void whatIsSetIsKept() {
        ProgressListener listener = (done, total) -> {};
        MapOptions all = ALL.progress(listener);

        assertThat(all.threadsOrAll()).isEqualTo(8);
        assertThat(all.kindOrPlatform()).isEqualTo(ThreadKind.VIRTUAL);
        assertThat(all.chunkOrAdaptive()).isEqualTo(100);
        assertThat(all.timeoutOrNone()).isEqualTo(Duration.ofSeconds(30));
        assertThat(all.onFailureOrStop()).isEqualTo(OnFailure.FINISH);
        assertThat(all.zipOrStrict()).isEqualTo(Zip.SHORTEST);
        assertThat(all.progressOrNone()).isSameAs(listener);
    }

    @Test
    void settingOneLeavesTheOriginalAsItWas() {
        MapOptions original = MapOptions.defaults().threads(2);

        MapOptions changed = original.threads(3).chunk(5);

        assertThat(original.threadsOrAll()).isEqualTo(2);
        assertThat(original.chunkOrAdaptive()).isZero();
        assertThat(changed.threadsOrAll()).isEqualTo(3);
        assertThat(changed.chunkOrAdaptive()).isEqualTo(5);
    }

    @Test
    void itSaysWhatIsSet() {
        assertThat(ALL)
                .hasToString("MapOptions[pool=ParallelPool.shared(), threads=8, kind=VIRTUAL, chunk=100, timeout=PT30S,"
                        + " onFailure=FINISH, zip=SHORTEST]");
    }

    @Test
    void threadsAndChunkMayBeZeroButNotNegative() {
        MapOptions zeros = MapOptions.defaults().threads(0).chunk(0);

        assertThat(zeros.threadsOrAll()).isZero();
        assertThat(zeros.chunkOrAdaptive()).isZero();
        assertThatThrownBy(() -> zeros.threads(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads is -1; it must be 0 or more");
        assertThatThrownBy(() -> zeros.chunk(-7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chunk is -7; it must be 0 or more");
    }

    @Test
    void aTimeoutMustBePositive() {
        for (Duration timeout : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1)}) {
            assertThatThrownBy(() -> MapOptions.defaults().timeout(timeout))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("timeout is " + timeout + "; it must be positive");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // on purpose
    void noOptionMayBeNull() {
        MapOptions options = MapOptions.defaults();

        assertThatThrownBy(() -> options.pool(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> options.kind(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> options.timeout(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> options.onFailure(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> options.zip(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> options.progress(null)).isInstanceOf(NullPointerException.class);
    }
}
