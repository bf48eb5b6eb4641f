package io.github.parallelmap.demo.download;

import io.github.parallelmap.demo.console.BadInputException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A user's own list of URLs: one a line; blank lines and lines that begin with # are skipped. */
final class UrlFile {
    private UrlFile() {}

    /** Reads the file; complains about all its bad lines together. */
    static Assignment read(Path file) throws BadInputException {
        List<String> lines = linesOf(file);
        List<URI> urls = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                urls.add(parse(line));
            } catch (IllegalArgumentException e) {
                complaints.add(file + ":" + (i + 1) + ": not an http or https URL: " + line);
            }
        }
        if (!complaints.isEmpty()) {
            throw new BadInputException(String.join(System.lineSeparator(), complaints));
        }
        if (urls.isEmpty()) {
            throw new BadInputException(file + ": there is no URL in it");
        }
        return new Assignment(urls.size() + " URLs of " + file, urls, oneOfEachHost(urls), Optional.empty());
    }

    private static List<String> linesOf(Path file) throws BadInputException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new BadInputException(file + ": no such file", e);
        } catch (CharacterCodingException e) {
            throw new BadInputException(file + ": not UTF-8 text", e);
        } catch (IOException e) {
            throw new BadInputException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Leaves the judgement to the HTTP client's own check, which is the one that counts in the end. */
    private static URI parse(String line) {
        URI url = URI.create(URI.create(line).toASCIIString());
        return HttpRequest.newBuilder(url).build().uri();
    }

    /** Meeting each host once beforehand pays for name look-up and certificates, and asks no more of it than that. */
    private static List<URI> oneOfEachHost(List<URI> urls) {
        Map<String, URI> firstOf = new LinkedHashMap<>();
        for (URI url : urls) {
            firstOf.putIfAbsent(url.getScheme() + "://" + url.getAuthority(), url);
        }
        return List.copyOf(firstOf.values());
    }
}
