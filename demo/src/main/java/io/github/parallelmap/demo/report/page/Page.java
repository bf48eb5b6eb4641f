package io.github.parallelmap.demo.report.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole page. Its methods, and those of what they return, are what the template asks for. */
public final class Page {
    /** How many bars there are on a page at most, unless its runs have more workers. */
    private static final int MOST_BARS = 4_000;

    private static final int FEWEST_BARS_OF_A_RUN = 100;
    private static final int MOST_FAILURES_OF_A_RUN = 50;

    private final Job job;
    private final Machine machine;
    private final Optional<Yardstick> yardstick;
    private final List<Run> runs;
    private final String style = resource("page.css");
    private final String script = resource("page.js");

    /**
     * A page on one run at least.
     *
     * @param job what all runs did
     * @param machine where they were made
     * @param yardstick what they are compared with, if the first one came to its end
     * @param runs the runs
     */
    public Page(Job job, Machine machine, Optional<Yardstick> yardstick, List<Run> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("there is no run to report on");
        }
        this.job = job;
        this.machine = machine;
        this.yardstick = yardstick;
        this.runs = runs.stream().sorted(Comparator.comparingInt(Run::threads)).toList();
    }

    /**
     * Writes the page out.
     *
     * @return HTML
     */
    public String html() {
        Template template = Mustache.compiler()
                .escapeHTML(true)
                .strictSections(true)
                .emptyStringIsFalse(true)
                .compile(resource("page.mustache"));
        return template.execute(this);
    }

    /** A run in figures, and its drawing. */
    record Section(
            String id,
            String threads,
            int threadCount,
            String time,
            String share,
            String speedUp,
            String ofIdeal,
            String busy,
            String failed,
            boolean completed,
            Timeline timeline,
            boolean anyFailed,
            List<Failure> failures,
            String furtherFailures) {}

    /** An item that failed. */
    record Failure(String item, String reason) {}

    String command() {
        return job.command();
    }

    String title() {
        return job.title();
    }

    Machine machine() {
        return machine;
    }

    String processorCount() {
        return Units.count(machine.processors(), "processor");
    }

    String style() {
        return style;
    }

    String script() {
        return script;
    }

    String styleHash() {
        return hashOf(style);
    }

    String scriptHash() {
        return hashOf(script);
    }

    /** The sentence that says it all. */
    String headline() {
        Optional<Run> broken = runs.stream().filter(run -> !run.completed()).findFirst();
        if (broken.isPresent()) {
            return "Failed on " + Units.count(broken.get().threads(), "thread");
        }
        Run fastest = runs.stream().min(Comparator.comparingLong(Run::nanos)).orElseThrow();
        String threads = Units.count(fastest.threads(), "thread");
        return fastest.threads() == 1 || yardstick.isEmpty()
                ? Units.time(fastest.nanos()) + " on " + threads
                : Units.times(yardstick.get().speedUp(fastest.nanos())) + " as fast on " + threads;
    }

    /** What went wrong, in a line; empty if all is well. */
    String trouble() {
        long failed = runs.stream()
                .flatMap(run -> run.failures().keySet().stream())
                .distinct()
                .count();
        return failed == 0 ? "" : Units.count(failed, "item") + " failed";
    }

    /** The curve, if there is anything to compare. */
    List<Curve> curve() {
        List<Run> completed = runs.stream().filter(Run::completed).toList();
        return completed.isEmpty()
                ? List.of()
                : yardstick.map(given -> new Curve(given, completed)).stream().toList();
    }

    String meaningOfIdeal() {
        return yardstick.map(Yardstick::meaning).orElse("");
    }

    List<Section> sections() {
        int mostBars = Math.max(FEWEST_BARS_OF_A_RUN, MOST_BARS / runs.size());
        long longest = runs.stream().mapToLong(Run::nanos).max().orElseThrow();
        List<Section> sections = new ArrayList<>();
        for (Run run : runs) {
            Timeline timeline = new Timeline(run, job.itemNames(), mostBars);
            sections.add(new Section(
                    "run-" + (sections.size() + 1),
                    Units.count(run.threads(), "thread"),
                    run.threads(),
                    Units.time(run.nanos()),
                    Units.place((double) run.nanos() / longest),
                    compared(run, Units.times(speedUp(run))),
                    compared(run, Units.percent(shareOfIdeal(run))),
                    Units.percent(timeline.busy()),
                    run.failures().isEmpty()
                            ? "none"
                            : Units.count(run.failures().size(), "item"),
                    run.completed(),
                    timeline,
                    !run.failures().isEmpty(),
                    failuresOf(run),
                    furtherFailuresOf(run)));
        }
        return sections;
    }

    private String compared(Run run, String figure) {
        return yardstick.isPresent() && run.completed() ? figure : "–";
    }

    private double speedUp(Run run) {
        return yardstick.map(given -> given.speedUp(run.nanos())).orElse(0.0);
    }

    private double shareOfIdeal(Run run) {
        return yardstick
                .map(given -> given.speedUp(run.nanos()) / given.idealSpeedUp(run.threads()))
                .orElse(0.0);
    }

    private List<Failure> failuresOf(Run run) {
        return run.failures().entrySet().stream()
                .limit(MOST_FAILURES_OF_A_RUN)
                .map(failure -> new Failure(itemOf(failure), failure.getValue()))
                .toList();
    }

    private String itemOf(Map.Entry<Long, String> failure) {
        return "Item " + failure.getKey() + ", " + job.itemNames().apply(failure.getKey());
    }

    private static String furtherFailuresOf(Run run) {
        int further = run.failures().size() - MOST_FAILURES_OF_A_RUN;
        return further <= 0 ? "" : "and " + Units.count(further, "further item");
    }

    /** What a policy of the page's own names, so that the browser runs this and nothing else. */
    private static String hashOf(String inlined) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(inlined.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read from the jar", e);
        }
    }
}
