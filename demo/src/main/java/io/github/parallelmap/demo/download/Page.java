package io.github.parallelmap.demo.download;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What arrived of one URL.
 *
 * @param sha256 the hash of its bytes, in hexadecimal
 * @param size how many bytes it has
 * @param nanos how long it took to arrive
 */
public record Page(String sha256, int size, long nanos) implements Serializable {
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
