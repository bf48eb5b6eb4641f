package io.github.parallelmap.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the demo, as the build wrote it into a resource. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("demo.properties")) {
            if (in == null) {
                throw new IOException("demo.properties is missing from the jar");
            }
            properties.load(in);
        }
        return new String[] {"parallelmap-demo " + properties.getProperty("version")};
    }
}
