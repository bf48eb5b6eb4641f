package io.github.parallelmap.demo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;

/** A browser without a window, which renders pages for tests that look at them. */
final class Browser implements AutoCloseable {
    private static final int HEIGHT = 800;

    /** Complains of a browser newer than Selenium's classes for its protocol, which are not used here. */
    private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    static {
        PROTOCOL.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts the browser that is installed; where there is none, the test is skipped. */
    static Browser start(Path profile) {
        Optional<Path> browser = installed("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = installed("chromedriver");
        assumeThat(browser.isPresent() && driver.isPresent())
                .as("Chromium and its driver are on the PATH; install Debian's packages chromium and chromium-driver")
                .isTrue();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments(
                "--headless",
                // Its sandbox refuses to run as root, as builds in containers often do.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<Path> installed(String... names) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page in a viewport of that width. */
    void open(Path page, int width, boolean dark) {
        setViewport(width, HEIGHT);
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        driver.get(page.toUri().toString());
        assertThat(number("return window.innerWidth"))
                .as("width of the viewport")
                .isEqualTo(width);
    }

    /** Runs a script in the page; what it returns is a list of texts. */
    List<String> texts(String script) {
        List<String> texts = new ArrayList<>();
        Object result = driver.executeScript(script);
        if (result instanceof List<?> list) {
            list.forEach(text -> texts.add(String.valueOf(text)));
        }
        return texts;
    }

    /** Runs a script in the page; what it returns is a whole number. */
    long number(String script) {
        Object result = driver.executeScript(script);
        assertThat(result).as(script).isInstanceOf(Long.class);
        return (Long) Objects.requireNonNull(result);
    }

    /** Runs a script in the page; what it returns is a text. */
    String text(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** What the page complained of since it was asked for last. */
    List<String> complaints() {
        return logged("browser");
    }

    /** What the browser asked the network for since it was asked for last: a page on disk is no exception. */
    List<String> requests() {
        return logged("performance").stream()
                .filter(entry -> entry.contains("Network.requestWillBeSent\""))
                .map(entry -> entry.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"(.*?)\".*", "$1"))
                .toList();
    }

    private List<String> logged(String log) {
        return driver.manage().logs().get(log).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Takes a picture of the whole page, and leaves it among what the build made for people to look at. */
    BufferedImage picture(String name) throws IOException {
        long width = number("return window.innerWidth");
        long height = number("return Math.ceil(document.documentElement.getBoundingClientRect().height)");
        setViewport(width, height);
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Path file = Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        return ImageIO.read(file.toFile());
    }

    private void setViewport(long width, long height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
