package io.github.parallelmap.demo.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication(proxyBeanMethods = false)
public class PriceApplication {
    /**
     * Starts it.
     *
     * @param args Spring Boot's, such as {@code --server.port=8081}
     */
    public static void main(String[] args) {
        SpringApplication.run(PriceApplication.class, args);
    }
}
