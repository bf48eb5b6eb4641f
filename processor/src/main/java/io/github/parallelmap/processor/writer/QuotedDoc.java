package io.github.parallelmap.processor.writer;

import io.github.parallelmap.processor.model.SourceDoc;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The description in a method's documentation, in a form that stands anywhere.
 *
 * <p>Block tags are left out, since the variant has its own. Links become code, since the classes that they name by
 * short names may not be imported here, and anchors go, since several variants quote the same text.
 */
final class QuotedDoc {
    private static final Pattern BLOCK_TAG = Pattern.compile("\\s*@\\p{Alpha}.*");
    private static final Pattern ANCHOR =
            Pattern.compile("\\s(?:id|name)\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s>]+)(?=[^<>]*>)");

    /** What a link leads to, which may have spaces between parentheses, and its label. */
    private static final Pattern REFERENCE = Pattern.compile("([^\\s(]*(?:\\([^)]*\\))?)\\s*(.*)", Pattern.DOTALL);

    private QuotedDoc() {}

    static Optional<String> of(SourceDoc doc) {
        String description = description(doc.text());
        if (description.isEmpty()) {
            return Optional.empty();
        }
        boolean isPlain = doc.isMarkdown() || depthAfter(description, 0) != 0;
        String quoted = isPlain ? "<pre>\n" + escaped(description) + "\n</pre>" : withoutReferences(description);
        return Optional.of(quoted.strip().replace("*/", "*&#47;").replace("\\u", "&#92;u"));
    }

    /** The lines before the first block tag; within an inline tag such a line is text. */
    private static String description(String text) {
        StringBuilder description = new StringBuilder();
        int depth = 0;
        for (String line : text.lines().toList()) {
            if (depth == 0 && BLOCK_TAG.matcher(line).matches()) {
                break;
            }
            if (line.strip().startsWith("@deprecated")) {
                // At the beginning of a line it would make the variants deprecated, for all that it is text.
                description.setCharAt(description.length() - 1, ' ');
            }
            depth = depthAfter(line, depth);
            description.append(line.startsWith(" ") ? line.substring(1) : line).append('\n');
        }
        return description.toString().strip();
    }

    /** How many inline tags and braces within them are open after a text. */
    private static int depthAfter(String text, int depthBefore) {
        int depth = depthBefore;
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("{@", i) || (text.charAt(i) == '{' && depth > 0)) {
                depth++;
            } else if (text.charAt(i) == '}' && depth > 0) {
                depth--;
            }
        }
        return depth;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("{", "&#123;")
                .replace("@", "&#64;");
    }

    /** The text with each inline tag that refers to something replaced; its tags are all closed. */
    private static String withoutReferences(String text) {
        StringBuilder replaced = new StringBuilder();
        int done = 0;
        for (int open = text.indexOf("{@"); open >= 0; open = text.indexOf("{@", done)) {
            int end = open + 2;
            while (depthAfter(text.substring(open, end), 0) > 0) {
                end++;
            }
            replaced.append(withoutAnchors(text.substring(done, open))).append(plain(text.substring(open, end)));
            done = end;
        }
        return replaced.append(withoutAnchors(text.substring(done))).toString();
    }

    private static String withoutAnchors(String html) {
        return ANCHOR.matcher(html).replaceAll("");
    }

    private static String plain(String tag) {
        String[] words = tag.substring(2, tag.length() - 1).split("\\s+", 2);
        String content = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "link", "linkplain" -> link(content);
            case "value", "systemProperty" -> content.isEmpty() ? "the value" : code(content);
            case "summary", "return" -> withoutReferences(content);
            case "index" -> content.replaceFirst("\\s.*", "");
            case "inheritDoc", "docRoot", "snippet" -> "";
            default -> tag;
        };
    }

    private static String link(String content) {
        Matcher reference = REFERENCE.matcher(content);
        return !reference.matches() || reference.group(2).isEmpty()
                ? code(content)
                : withoutReferences(reference.group(2));
    }

    private static String code(String reference) {
        String text = reference.startsWith("#") ? reference.substring(1) : reference;
        return "{@code " + text.strip().replace('#', '.') + "}";
    }
}
