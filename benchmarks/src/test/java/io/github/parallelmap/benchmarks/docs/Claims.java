package io.github.parallelmap.benchmarks.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * What a page claims behind {@code // ->} at the end of a statement: the value that its variable then has, what it prints,
 * or, behind {@code throws}, what it throws.
 */
public final class Claims {
    private static final Pattern CLAIM = Pattern.compile("^(.*;)\\s+// -> (.*)$");
    private static final Pattern ASSIGNED =
            Pattern.compile("^\\s*(?:[\\w.<>\\[\\], ?]+ )?(\\w+) =\\s.*", Pattern.DOTALL);
    private static final Pattern PRINTED = Pattern.compile("^\\s*System\\.out\\.println\\((.*)\\);$", Pattern.DOTALL);
    private static final Pattern PRINTED_CLAIM = Pattern.compile("(?://|#) -> (.*)$", Pattern.MULTILINE);

    private Claims() {}

    /** The statements, line by line as they were, with what checks their claims. */
    static String checked(String code, String place) {
        StringBuilder checked = new StringBuilder();
        StringBuilder statement = new StringBuilder();
        for (String line : code.split("\n", -1)) {
            Matcher claim = CLAIM.matcher(line);
            if (claim.matches()) {
                statement.append(claim.group(1));
                checked.append(checked(statement.toString(), claim.group(2), place));
                statement.setLength(0);
                checked.append('\n');
            } else {
                statement.append(line).append('\n');
                if (isWhole(statement)) {
                    checked.append(statement);
                    statement.setLength(0);
                }
            }
        }
        return checked.append(statement).toString();
    }

    /** Whether a statement may begin on the next line. */
    private static boolean isWhole(CharSequence text) {
        String code = text.toString().replaceAll("//.*", "").stripTrailing();
        boolean open = code.chars().filter(c -> c == '(').count()
                != code.chars().filter(c -> c == ')').count();
        return !open && (code.isEmpty() || ";{}".indexOf(code.charAt(code.length() - 1)) >= 0);
    }

    private static String checked(String statement, String claim, String place) {
        String claims = Claims.class.getName();
        Matcher printed = PRINTED.matcher(statement);
        Matcher assigned = ASSIGNED.matcher(statement);
        if (claim.startsWith("throws ")) {
            return "%s.fails(() -> { %s }, %s);"
                    .formatted(claims, statement, literal(claim.substring("throws ".length())));
        } else if (printed.matches()) {
            return "%s.same(%s, %s);".formatted(claims, printed.group(1), literal(claim));
        } else if (assigned.matches()) {
            return "%s %s.same(%s, %s);".formatted(statement, claims, assigned.group(1), literal(claim));
        }
        throw new IllegalStateException(place + ": cannot tell what \"-> " + claim
                + "\" is about; it goes with an assignment, System.out.println or \"throws\"");
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** What a program claims to print, line by line. */
    static List<String> printed(String code) {
        return PRINTED_CLAIM
                .matcher(code)
                .results()
                .map(claim -> claim.group(1))
                .toList();
    }

    /**
     * Checks a value.
     *
     * @param actual the value
     * @param claim how the page shows it
     */
    public static void same(Object actual, String claim) {
        assertThat(shown(actual)).isEqualTo(claim);
    }

    /**
     * Checks a failure.
     *
     * @param statement what is to fail
     * @param claim the simple name of what it throws, and behind a colon its message, if the page shows it
     */
    public static void fails(ThrowingCallable statement, String claim) {
        Throwable thrown = catchThrowable(statement);
        assertThat(thrown).as("what the statement throws").isNotNull();
        String name = thrown.getClass().getSimpleName();
        assertThat(claim.contains(": ") ? name + ": " + thrown.getMessage() : name)
                .isEqualTo(claim);
    }

    private static String shown(Object value) {
        String wrapped = Arrays.deepToString(new Object[] {value});
        return value != null && value.getClass().isArray()
                ? wrapped.substring(1, wrapped.length() - 1)
                : Objects.toString(value);
    }
}
