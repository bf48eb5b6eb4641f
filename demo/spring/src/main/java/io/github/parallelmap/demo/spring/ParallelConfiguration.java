package io.github.parallelmap.demo.spring;

import io.github.parallelmap.micrometer.MeteredPool;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.ParallelPool;
import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How calls are run: on which pool, with what of the caller's, and whom their items ask. */
@Configuration(proxyBeanMethods = false)
class ParallelConfiguration {
    /** Bounds the questions over all requests together. Spring binds its meters, and closes it after the web server. */
    @Bean
    MeteredPool pool(@Value("${prices.threads}") int threads) {
        return MeteredPool.of(ParallelPool.ofThreads(threads), "prices");
    }

    @Bean
    MapOptions mapOptions(MeteredPool pool) {
        return MapOptions.defaults().pool(pool).context(new LogContext());
    }

    /** The one whose address is given, or else a simulated one. */
    @Bean
    Supplier supplier(@Value("${prices.supplier:}") String url) throws IOException {
        return url.isEmpty() ? new SimulatedSupplier() : () -> URI.create(url);
    }
}
