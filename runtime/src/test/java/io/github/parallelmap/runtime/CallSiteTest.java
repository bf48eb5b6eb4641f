package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallSiteTest {
    private static final String PROPERTY = "parallelmap.threads." + CallSiteTest.class.getName() + "$Owner.method";

    /** Stands for the class that declares an annotated method. */
    private static final class Owner {}

    @AfterEach
    void clearProperty() {
        System.clearProperty(PROPERTY);
    }

    private static CallSite site(MapOptions annotation) {
        return CallSite.of(Owner.class, "method", annotation);
    }

    /** The most items that such a call runs at once: every one waits for the others that the limit lets begin. */
    private static int mostAtOnce(Mapper mapper, int expected) {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(expected);
        Eager.map(mapper, Setting.items(32), (Integer item) -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            enough.countDown();
            enough.await(Await.SECONDS, TimeUnit.SECONDS);
            inside.decrementAndGet();
            return item;
        });
        return most.get();
    }

    @Test
    void itIsNamedAsInSource() {
        assertThat(site(MapOptions.defaults())).hasToString("io.github.parallelmap.runtime.CallSiteTest.Owner.method");
        Object local = new Object() {};
        assertThat(CallSite.of(local.getClass(), "method", MapOptions.defaults()))
                .as("a class without a canonical name")
                .hasToString(local.getClass().getName() + ".method");
    }

    @Test
    void theAnnotationHoldsWhereNothingElseIsSaid() {
        Mapper mapper = site(MapOptions.defaults().threads(3)).mapper(MapOptions.defaults());

        assertThat(mostAtOnce(mapper, 3)).isEqualTo(3);
    }

    @Test
    void theSystemPropertyBeatsTheAnnotation() {
        System.setProperty(PROPERTY, "4");
        Mapper mapper = site(MapOptions.defaults().threads(2)).mapper(MapOptions.defaults());

        assertThat(mostAtOnce(mapper, 4)).isEqualTo(4);
    }

    @Test
    void theOptionsBeatTheSystemProperty() {
        System.setProperty(PROPERTY, "4");
        Mapper mapper = site(MapOptions.defaults().threads(2))
                .mapper(MapOptions.defaults().threads(3));

        assertThat(mostAtOnce(mapper, 3)).isEqualTo(3);
    }

    @Test
    void theSystemPropertyIsReadWhenTheMapperIsMade() {
        System.setProperty(PROPERTY, "3");
        Mapper mapper = site(MapOptions.defaults().threads(1)).mapper(MapOptions.defaults());
        System.setProperty(PROPERTY, "1");

        assertThat(mostAtOnce(mapper, 3)).isEqualTo(3);
    }

    @Test
    void blanksAroundTheNumberDoNotMatter() {
        System.setProperty(PROPERTY, " 2 ");
        Mapper mapper = site(MapOptions.defaults().threads(1)).mapper(MapOptions.defaults());

        assertThat(mostAtOnce(mapper, 2)).isEqualTo(2);
    }

    @Test
    void aBadSystemPropertyIsNamedWithItsValue() {
        for (String value : Set.of("", "four", "-1", "1.5", "99999999999")) {
            System.setProperty(PROPERTY, value);

            assertThatThrownBy(() -> site(MapOptions.defaults()).mapper(MapOptions.defaults()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("system property " + PROPERTY + " is \"" + value
                            + "\"; it must be a whole number, 0 or more");
        }
    }

    @Test
    void thePropertyOfAnotherMethodDoesNotMatter() {
        System.setProperty(PROPERTY, "nonsense");

        Map<Integer, Boolean> ran = new ConcurrentHashMap<>();
        Mapper mapper = CallSite.of(Owner.class, "other", MapOptions.defaults()).mapper(MapOptions.defaults());
        Eager.map(mapper, Setting.items(3), (Integer item) -> ran.put(item, true));

        assertThat(ran).hasSize(3);
    }

    @Test
    @SuppressWarnings("NullAway") // on purpose
    void nothingMayBeNull() {
        assertThatThrownBy(() -> site(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> site(MapOptions.defaults()).mapper(null)).isInstanceOf(NullPointerException.class);
    }
}
