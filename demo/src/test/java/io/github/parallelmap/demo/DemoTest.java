package io.github.parallelmap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTest {
    @Test
    void withoutACommandItDownloads() {
        Run run = Run.of("--pages", 3, "--median", 1, "--threads", "1,2");

        assertThat(run.status()).isZero();
        assertThat(run.rows()).hasSize(2);
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "download --help", "thumbnails --help", "score --help", "spark --help"})
    void helpIsPrintedToStandardOutput(String line) {
        Run run = Run.of((Object[]) line.split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Usage: parallelmap-demo").contains("--threads");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void helpOfDownloadTellsWhatTheArticleMeasured() {
        assertThat(Run.of("download", "--help").out()).contains("Parallelism in one line", "14.4 s");
    }

    @Test
    void helpTellsTheExitStatus() {
        assertThat(Run.of("--help").out()).contains("Exit status:", "success", "failure", "wrong usage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "score --version"})
    void versionIsThatOfTheBuild(String line) {
        Run run = Run.of((Object[]) line.split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.out().strip()).matches("parallelmap-demo \\d+\\.\\d+\\.\\d+.*");
    }

    @ParameterizedTest
    @CsvSource({
        "--nonsense,                      --nonsense",
        "download --nonsense,             --nonsense",
        "downlaod,                        downlaod",
        "download --threads 1 -3,         -3",
        "download --threads -4,           '-4'",
        "download --threads 0,            '0'",
        "download --threads 1;x,          'x'",
        "download --pages 0,              '0'",
        "download --pages many,           'many'",
        "download --median -1,            '-1'",
        "download --spread -0.1,          '-0.1'",
        "download --spread NaN,           'NaN'",
        "download --seed x,               --seed",
        "download --threads,              --threads",
        "thumbnails,                      DIR",
        "thumbnails . --threads -1,       '-1'",
        "thumbnails . --width 0,          '0'",
        "thumbnails . --sample -1,        '-1'",
        "score --threads -1,              '-1'",
        "score --items 0,                 '0'",
        "score --rounds 99999999999,      '99999999999'",
        "spark --items 0,                 '0'",
        "spark --pages 0,                 '0'",
        "spark --log loud,                'loud'",
        "spark --cluster --master local,  --master",
    })
    void wrongUsageIsToldInOneLineThatNamesIt(String line, String named) {
        Run run = Run.of((Object[]) line.replace(';', ',').split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().findFirst())
                .get()
                .asString()
                .startsWith("parallelmap-demo: ")
                .contains(named);
        assertThat(run.err()).contains("Try 'parallelmap-demo").doesNotContain("\tat ");
    }

    @Test
    void anOptionOfDownloadBeforeAnotherCommandIsNotPassedOverInSilence() {
        Run run = Run.of("--pages", 3, "score");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("'--pages' must come after 'score'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"download --pages 50", "score", "spark", "spark --cluster"})
    void anInterruptedCommandSaysSoAndEnds(String line) {
        Run run;
        Thread.currentThread().interrupt();
        try {
            run = Run.of((Object[]) line.split(" "));
        } finally {
            Thread.interrupted();
        }

        assertThat(run.status()).isEqualTo(130);
        assertThat(run.rows()).isEmpty();
        assertThat(run.err()).isEqualToIgnoringNewLines("parallelmap-demo: interrupted");
    }
}
