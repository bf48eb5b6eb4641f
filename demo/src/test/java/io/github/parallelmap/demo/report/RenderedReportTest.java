package io.github.parallelmap.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.demo.Run;
import io.github.parallelmap.demo.download.Latencies;
import io.github.parallelmap.demo.download.PageServer;
import io.github.parallelmap.demo.download.Pages;
import io.github.parallelmap.demo.report.events.RecordedCall;
import io.github.parallelmap.demo.report.events.WorkedRange;
import io.github.parallelmap.demo.report.page.Job;
import io.github.parallelmap.demo.report.page.Machine;
import io.github.parallelmap.demo.report.page.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What a browser makes of a report. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenderedReportTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final List<Integer> THREADS = List.of(1, 2, 4);

    /** The ranges that a recorder of the test's own saw in the run of each number of threads. */
    private List<Long> ranges = List.of();

    private Path fine = Path.of("");
    private Path broken = Path.of("");
    private Browser browser;

    @BeforeAll
    void runAndOpen(@TempDir Path folder) throws Exception {
        browser = Browser.start(folder.resolve("profile"));
        fine = folder.resolve("fine.html");
        broken = folder.resolve("broken.html");
        try (Recording recording = new Recording()) {
            recording.enable("io.github.parallelmap.Call");
            recording.enable("io.github.parallelmap.Range");
            recording.start();
            Run run = Run.of("download", "--pages", 40, "--median", 6, "--threads", "1,2,4", "--report", fine);
            assertThat(run.status()).as(run.err()).isZero();
            recording.stop();
            Path events = folder.resolve("events.jfr");
            recording.dump(events);
            ranges = rangesOfEachRun(RecordingFile.readAllEvents(events));
        }
        try (PageServer server = PageServer.start(Pages.write(12, 7), new Latencies(5, 0, 7))) {
            List<URI> urls = new ArrayList<>(server.assignment().urls());
            urls.set(7, urls.get(7).resolve("/page/99"));
            Path list = Files.write(
                    folder.resolve("urls.txt"), urls.stream().map(URI::toString).toList());
            Run run = Run.of("download", "--threads", "2", "--urls", list, "--report", broken);
            assertThat(run.status()).isEqualTo(1);
        }
    }

    /** Leaves out the warm-up, which is the first call. */
    private static List<Long> rangesOfEachRun(List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.getEventType().getName().endsWith(".Call"))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .skip(1)
                .map(call -> events.stream()
                        .filter(event -> event.getEventType().getName().endsWith(".Range"))
                        .filter(range -> isWithin(range.getStartTime(), call))
                        .count())
                .toList();
    }

    private static boolean isWithin(Instant time, RecordedEvent call) {
        return !time.isBefore(call.getStartTime()) && !time.isAfter(call.getEndTime());
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyRecordedRangeIsABar() {
        browser.open(fine, WIDE, false);

        assertThat(ranges).hasSameSizeAs(THREADS);
        assertThat(browser.texts(
                        "return [...document.querySelectorAll('.lanes')].map(l => l.querySelectorAll('.bar').length)"))
                .isEqualTo(ranges.stream().map(String::valueOf).toList());
    }

    @Test
    void aBarSaysWhichItemRanWhenAndWhere() {
        browser.open(fine, WIDE, false);

        assertThat(browser.text("return document.querySelector('.bar title').textContent"))
                .matches("(?s)item 0, http://127\\.0\\.0\\.1:\\d+/page/0\ncaller, .* to .*: .*[mµn]?s");
    }

    @Test
    void aRunOfOneThreadHasOneLane() {
        browser.open(fine, WIDE, false);

        List<String> workers = browser.texts(
                "return [...document.querySelectorAll('.lanes')].map(l => l.querySelectorAll('.worker').length)");
        assertThat(workers).hasSameSizeAs(THREADS);
        assertThat(workers.get(0)).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {NARROW, WIDE})
    void thePageFitsTheScreenAndIsVisible(int width) {
        for (Path page : List.of(fine, broken)) {
            browser.open(page, width, false);

            assertThat(browser.number("return document.documentElement.scrollWidth"))
                    .as("width of %s", page)
                    .isLessThanOrEqualTo(width);
            assertThat(browser.texts("""
                            return [...document.querySelectorAll('h1, h2, h3, p, dd, .tick, .bar > rect, circle, polyline, .point text')]
                                .filter(element => getComputedStyle(element).display != 'none')
                                .filter(element => !element.closest('.scroll') && element.textContent.trim() + element.tagName != 'text')
                                .filter(element => {
                                    const box = element.getBoundingClientRect();
                                    return box.width <= 0 || box.left < 0 || box.right > innerWidth + 1
                                })
                                .map(element => element.outerHTML)"""))
                    .as("elements without width or beyond the edge of %s", page)
                    .isEmpty();
        }
    }

    /** The widths on either side of which the page changes, and a hand-made run for each length of its marks. */
    @ParameterizedTest
    @ValueSource(ints = {NARROW, 640, 641, WIDE})
    void labelsOfAnAxisDoNotRunIntoEachOther(int width, @TempDir Path folder) throws Exception {
        Path crowded =
                Files.writeString(folder.resolve("crowded.html"), pageOfRunsThatTake(399, 1_999, 3_999, 399_999));
        for (Path page : List.of(fine, crowded)) {
            browser.open(page, width, false);
            // As with a font that is wider than the one installed here.
            browser.text("document.querySelectorAll('.tick').forEach(tick => tick.style.letterSpacing = '2px')");

            assertThat(browser.texts("""
                            const boxes = [...document.querySelectorAll('.lanes, .curve > svg')].map(
                                chart => [...chart.querySelectorAll('.tick')].map(tick => [tick, tick.getBoundingClientRect()]));
                            return boxes.flatMap(of => of.flatMap(([a, one], i) => of.slice(i + 1)
                                .filter(([b, two]) => one.left < two.right && two.left < one.right
                                    && one.top + 3 < two.bottom && two.top + 3 < one.bottom)
                                .map(([b]) => a.textContent + ' and ' + b.textContent)))""")).as("labels of %s that overlap", page).isEmpty();
        }
    }

    private static String pageOfRunsThatTake(long... millis) {
        List<io.github.parallelmap.demo.report.page.Run> runs = new ArrayList<>();
        for (long time : millis) {
            long nanos = time * 1_000_000;
            RecordedCall call =
                    new RecordedCall(nanos, "main", List.of(new WorkedRange("main", 0, 1, 0, nanos)), Map.of());
            runs.add(new io.github.parallelmap.demo.report.page.Run(1, nanos, true, call, new TreeMap<>()));
        }
        return new Page(new Job("test", "a job", item -> "item"), Machine.here(), Optional.empty(), runs).html();
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void textCanBeToldFromWhatIsBehindIt(boolean dark) {
        for (Path page : List.of(fine, broken)) {
            browser.open(page, WIDE, dark);

            assertThat(browser.texts("""
                            document.querySelectorAll('details').forEach(details => details.open = true);
                            const parse = colour => colour.match(/[\\d.]+/g).map(Number);
                            const light = colour => {
                                const [r, g, b] = parse(colour).map(value => value / 255)
                                    .map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
                                return .2126 * r + .7152 * g + .0722 * b;
                            };
                            const behind = element => {
                                for (let at = element; at; at = at.parentElement) {
                                    const colour = getComputedStyle(at).backgroundColor;
                                    if ((parse(colour)[3] ?? 1) > 0) return colour;
                                }
                                return 'rgb(255, 255, 255)';
                            };
                            const texts = [...document.body.querySelectorAll('*')].filter(element =>
                                !['SCRIPT', 'title'].includes(element.tagName)
                                && [...element.childNodes].some(node => node.nodeType == 3 && node.data.trim()));
                            if (texts.length < 50) return ['only ' + texts.length + ' texts'];
                            return texts.map(element => {
                                const style = getComputedStyle(element);
                                const ink = light(element.tagName == 'text' ? style.fill : style.color);
                                const paper = light(behind(element));
                                return [(Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05), element];
                            }).filter(([contrast]) => !(contrast >= 4.5))
                                .map(([contrast, element]) => contrast + ' ' + element.outerHTML.slice(0, 200))"""))
                    .as("texts of too little contrast in %s", page)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"light, 1280, false", "dark, 1280, true", "narrow-light, 320, false", "narrow-dark, 320, true"})
    void aDarkScreenStaysDarkAndALightOneLight(String name, int width, boolean dark) throws Exception {
        for (Path page : List.of(fine, broken)) {
            browser.open(page, width, dark);
            BufferedImage picture =
                    browser.picture(page.getFileName().toString().replace(".html", "-") + name);

            assertThat(shareOfBrightPixels(picture)).isBetween(dark ? 0.0 : 0.7, dark ? 0.2 : 1.0);
        }
    }

    private static double shareOfBrightPixels(BufferedImage picture) {
        int bright = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                Color colour = new Color(picture.getRGB(x, y));
                bright += colour.getRed() + colour.getGreen() + colour.getBlue() > 3 * 200 ? 1 : 0;
            }
        }
        return (double) bright / picture.getWidth() / picture.getHeight();
    }

    @Test
    void theTabKeyReachesEveryTimelineWhichThenTellsWhatIsThere() {
        browser.open(fine, WIDE, false);
        List<String> reached = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 30 && reached.size() < THREADS.size(); i++) {
            browser.press(Keys.TAB);
            if (browser.number("return document.activeElement.matches('.lanes') ? 1 : 0") == 1) {
                reached.add(browser.text("return document.activeElement.closest('article').id"));
                told.add(browser.text(
                        "return document.activeElement.closest('article').querySelector('.told').innerText"));
                assertThat(browser.text("return getComputedStyle(document.activeElement).outlineStyle"))
                        .isEqualTo("solid");
            }
        }

        assertThat(reached).containsExactly("run-1", "run-2", "run-3");
        assertThat(told).allMatch(text -> text.startsWith("item "));
    }

    @Test
    void theArrowKeysWalkFromBarToBar() {
        browser.open(fine, WIDE, false);
        browser.text("document.querySelector('#run-1 .lanes').focus()");
        browser.press(Keys.ARROW_RIGHT);
        browser.press(Keys.ARROW_RIGHT);
        browser.press(Keys.ARROW_LEFT);

        String told = browser.text("return document.querySelector('#run-1 .told').textContent");
        assertThat(told).startsWith("item 1, ");
        assertThat(
                        browser.texts(
                                "return [...document.querySelectorAll('#run-1 .current title')].map(title => title.textContent)"))
                .containsExactly(told);
        assertThat(browser.text("return document.querySelector('#run-1 .lanes').ariaValueText"))
                .isEqualTo(told);
    }

    @Test
    void theDownKeyGoesToTheNextWorker() {
        browser.open(fine, WIDE, false);
        browser.text("document.querySelector('#run-3 .lanes').focus()");
        browser.press(Keys.ARROW_DOWN);

        assertThat(browser.text("return document.querySelector('#run-3 .told').textContent"))
                .contains("\nworker 1, ");
    }

    @Test
    void theTableBelowATimelineOpensByKeyAndHasARowForEachBar() {
        browser.open(fine, WIDE, false);
        browser.text("document.querySelector('#run-2 summary').focus()");
        browser.press(Keys.ENTER);

        assertThat(browser.number("""
                        return [...document.querySelectorAll('#run-2 details tbody tr')]
                            .filter(row => row.getBoundingClientRect().height > 0).length""")).isEqualTo(ranges.get(1));
    }

    @Test
    void aFailedItemIsMarkedByShapeAndNamed() {
        browser.open(broken, WIDE, false);

        assertThat(browser.texts("""
                        return [...document.querySelectorAll('.flag')]
                            .filter(flag => {
                                flag.scrollIntoView({behavior: 'instant', block: 'center'});
                                const box = flag.querySelector('.cross').getBoundingClientRect();
                                const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                                return box.width > 5 && flag.contains(top);
                            })
                            .map(flag => flag.querySelector('title').textContent)"""))
                .singleElement()
                .asString()
                .startsWith("item 7, ")
                .contains("status 404");
        assertThat(browser.text("return document.querySelector('h1').innerText"))
                .isEqualTo("Failed on 2 threads");
        assertThat(browser.texts("return [...document.querySelectorAll('.failures li')].map(item => item.innerText)"))
                .singleElement()
                .asString()
                .startsWith("Item 7, ")
                .contains("/page/99", "status 404");
    }

    @Test
    void nothingIsAskedOfTheNetworkAndNothingComplains() {
        browser.complaints();
        browser.requests();
        browser.open(fine, WIDE, false);
        browser.text("document.querySelector('.lanes').focus()");

        assertThat(browser.requests()).allMatch(url -> url.startsWith("file:///") || url.startsWith("data:"));
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.text("return document.querySelector('.told').textContent"))
                .as("the script has run")
                .startsWith("item 0");
    }
}
