package io.github.parallelmap.benchmarks.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.parallelmap.benchmarks.docs.Page.Block;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * The code blocks of the documentation do what they say. CONTRIBUTING.md says how to write blocks.
 *
 * <p>Java is compiled with the processor and run, Python is run where there is one, and both keep what they claim behind
 * {@code ->}. Build files name what this project is called and has, and so do commands.
 */
class DocumentedCodeTest {
    private static final String GROUP = "io.github.parallelmap";

    /** What is shown, but is no code. */
    private static final Set<String> SHOWN = Set.of("text", "mermaid");

    private static final Set<String> COMMANDS =
            Set.of("cd", "curl", "git", "java", "javac", "mkdir", "mvn", "spark-submit");
    private static final Pattern COORDINATES = Pattern.compile(GROUP.replace(".", "\\.") + ":([\\w-]+):([\\w.-]+)");
    private static final Pattern OPTION = Pattern.compile("-A(parallelmap\\.\\w+)=");
    private static final Pattern PROFILE = Pattern.compile("(?:^|\\s)-P(\\S+)");
    private static final Pattern MODULES = Pattern.compile("(?:^|\\s)-pl (\\S+)");
    private static final Pattern JAR = Pattern.compile("(?:^|\\s)-jar (\\S+)");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicContainer> everyBlock() throws IOException {
        return Page.all().stream().map(page -> {
            Program program = new Program();
            return DynamicContainer.dynamicContainer(
                    page.path(),
                    page.blocks().stream()
                            .map(block -> DynamicTest.dynamicTest(
                                    block.place() + " " + block.language(), () -> check(block, program))));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyLink() throws IOException {
        return Page.all().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.path(), () -> assertThat(deadLinks(page)).isEmpty()));
    }

    @Test
    void thereIsSomethingToCheck() throws IOException {
        assertThat(Page.all())
                .extracting(Page::path)
                .contains(
                        "README.md",
                        "CHANGELOG.md",
                        "CONTRIBUTING.md",
                        "benchmarks/README.md",
                        "docs/architecture.md",
                        "docs/comparison.md",
                        "docs/guide.md",
                        "docs/migrating.md",
                        "docs/options.md");
    }

    @Test
    void theIndexLeadsToEveryPage() throws IOException {
        Path index = Page.ROOT.resolve("docs/index.md");
        List<Path> linked = LINK.matcher(Files.readString(index))
                .results()
                .map(link -> index.resolveSibling(link.group(1)).normalize())
                .toList();
        assertThat(linked)
                .containsAll(Page.all().stream()
                        .map(page -> Page.ROOT.resolve(page.path()).normalize())
                        .filter(page -> !page.equals(index.normalize()))
                        .toList());
    }

    private void check(Block block, Program program) throws Throwable {
        if (block.checkedBy().isPresent() || block.page().path().equals("docs/diagnostics.md")) {
            assertThat(
                            Page.ROOT.resolve(
                                    block.checkedBy()
                                            .orElse(
                                                    "processor/src/test/java/io/github/parallelmap/processor/DocumentedDiagnosticTest.java")))
                    .as("what checks %s", block.place())
                    .exists();
            return;
        }
        switch (block.language()) {
            case "java" -> {
                assumeTrue(Runtime.version().feature() >= block.jdk(), () -> "needs JDK " + block.jdk());
                program.next(block);
            }
            case "python" -> runPython(block);
            case "xml" -> checkXml(block);
            case "kotlin", "groovy" -> checkCoordinates(block);
            case "sh" -> checkCommands(block);
            default ->
                assertThat(SHOWN)
                        .as("%s: nobody knows how to check \"%s\"", block.place(), block.language())
                        .contains(block.language());
        }
    }

    private void runPython(Block block) throws IOException, InterruptedException {
        Path script = folder.resolve("block.py");
        Path printed = folder.resolve("printed");
        Files.writeString(script, block.given() + "\n" + block.code() + "\n");
        Process process;
        try {
            process = new ProcessBuilder("python3", script.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no python3");
            throw e;
        }
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            fail(block.place() + ": runs for more than two minutes");
        }
        assertThat(Files.readAllLines(printed)).isEqualTo(Claims.printed(block.code()));
        assertThat(process.exitValue()).isZero();
    }

    private static void checkXml(Block block) throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(
                        new StringReader("<block>" + block.code().replaceFirst("^<\\?xml.*?\\?>", "") + "</block>")))
                .getDocumentElement();
        NodeList groups = root.getElementsByTagName("groupId");
        for (int i = 0; i < groups.getLength(); i++) {
            if (groups.item(i).getTextContent().equals(GROUP)) {
                Element coordinates = (Element) groups.item(i).getParentNode();
                checkCoordinates(
                        block,
                        text(coordinates, "artifactId"),
                        coordinates.getElementsByTagName("version").getLength() == 0
                                ? version()
                                : text(coordinates, "version"));
            }
        }
        checkOptions(block);
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static void checkCoordinates(Block block) throws Exception {
        for (var coordinates : COORDINATES.matcher(block.code()).results().toList()) {
            checkCoordinates(block, coordinates.group(1), coordinates.group(2));
        }
        checkOptions(block);
    }

    private static void checkCoordinates(Block block, String artifact, String version) throws IOException {
        List<String> artifacts = new ArrayList<>();
        for (Path pom : poms()) {
            artifacts.add(artifactOf(pom));
        }
        assertThat(artifacts).as(block.place()).contains(artifact);
        assertThat(version).as(block.place()).isEqualTo(version());
    }

    private static void checkOptions(Block block) throws ReflectiveOperationException {
        Processor processor = Class.forName("io.github.parallelmap.processor.ParallelMapProcessor")
                .asSubclass(Processor.class)
                .getDeclaredConstructor()
                .newInstance();
        assertThat(processor.getSupportedOptions())
                .as(block.place())
                .containsAll(OPTION.matcher(block.code())
                        .results()
                        .map(option -> option.group(1))
                        .toList());
    }

    private static void checkCommands(Block block) throws IOException {
        for (String line : block.code().replace("\\\n", " ").lines().toList()) {
            String command = line.replaceFirst("\\s# .*", "");
            if (command.isBlank() || command.startsWith("#")) {
                continue;
            }
            for (String step : command.split("&&", -1)) {
                assertThat(COMMANDS).as(block.place()).contains(step.strip().split("\\s+", 2)[0]);
            }
            for (var profile : PROFILE.matcher(command).results().toList()) {
                assertThat(profiles()).as(block.place()).contains(profile.group(1));
            }
            for (var modules : MODULES.matcher(command).results().toList()) {
                for (String module : modules.group(1).split(",", -1)) {
                    assertThat(Page.ROOT.resolve(module).resolve("pom.xml"))
                            .as(block.place())
                            .exists();
                }
            }
            for (var jar : JAR.matcher(command).results().toList()) {
                checkJar(block, jar.group(1));
            }
        }
    }

    /** A jar is that of a module of this name, which need not be built yet. */
    private static void checkJar(Block block, String jar) throws IOException {
        var parts = Pattern.compile("(.+)/target/(.+)\\.jar").matcher(jar);
        assertThat(parts.matches()).as("%s: %s", block.place(), jar).isTrue();
        assertThat(artifactOf(Page.ROOT.resolve(parts.group(1)).resolve("pom.xml")))
                .as(block.place())
                .isEqualTo(parts.group(2));
    }

    private static List<Path> poms() throws IOException {
        try (Stream<Path> files = Files.find(
                Page.ROOT,
                3,
                (file, attributes) ->
                        file.endsWith("pom.xml") && !file.toString().contains("target"))) {
            return files.toList();
        }
    }

    private static String artifactOf(Path pom) throws IOException {
        String own = Files.readString(pom).replaceFirst("(?s)<parent>.*?</parent>", "");
        var artifact = Pattern.compile("<artifactId>(.*?)</artifactId>").matcher(own);
        assertThat(artifact.find()).as(pom.toString()).isTrue();
        return artifact.group(1);
    }

    private static String version() throws IOException {
        var version =
                Pattern.compile("<version>(.*?)</version>").matcher(Files.readString(Page.ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static Set<String> profiles() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path pom : poms()) {
            all.append(Files.readString(pom));
        }
        return Pattern.compile("<profile>\\s*(?:<!--.*?-->\\s*)?<id>(.*?)</id>", Pattern.DOTALL)
                .matcher(all)
                .results()
                .map(profile -> profile.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> deadLinks(Page page) throws IOException {
        List<String> dead = new ArrayList<>();
        String text = String.join("\n", page.lines()).replaceAll("(?s)```.*?\n```", "");
        Path start = Page.ROOT.resolve(page.path());
        for (var link : LINK.matcher(text).results().toList()) {
            String target = link.group(1);
            if (URI.create(target).getScheme() != null) {
                continue;
            }
            Path file = target.isEmpty() ? start : start.resolveSibling(target).normalize();
            if (!Files.exists(file)) {
                dead.add(link.group());
            } else if (link.group(2) != null && !anchors(file).contains(link.group(2))) {
                dead.add(link.group());
            }
        }
        return dead;
    }

    private static Set<String> anchors(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
