package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.parallelmap.processor.model.Settings;
import java.time.Duration;
import javax.lang.model.element.Modifier;

/** The constant that holds a method's call site, with what the annotation sets other than the defaults. */
final class CallSiteConstant implements Emitter {
    @Override
    public void emit(Site site, TypeSpec.Builder wrapper) {
        CodeBlock.Builder value = CodeBlock.builder()
                .add(
                        "$T.of($T.class, $S,$W$L)",
                        RuntimeTypes.CALL_SITE,
                        TypeNames.className(site.wrapper().owner()),
                        site.method().name(),
                        options(site.method().settings()));
        if (site.method().isInterruptible()) {
            value.add(".interruptible()");
        }
        wrapper.addField(FieldSpec.builder(
                        RuntimeTypes.CALL_SITE, site.constant(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value.build())
                .build());
    }

    private static CodeBlock options(Settings settings) {
        CodeBlock.Builder options = CodeBlock.builder().add("$T.defaults()", RuntimeTypes.MAP_OPTIONS);
        if (settings.threads() != 0) {
            options.add(".threads($L)", settings.threads());
        }
        if (!settings.kind().equals(Settings.PLATFORM)) {
            options.add(".kind($T.$L)", RuntimeTypes.THREAD_KIND, settings.kind());
        }
        if (settings.chunk() != 0) {
            options.add(".chunk($L)", settings.chunk());
        }
        if (!settings.onFailure().equals(Settings.STOP)) {
            options.add(".onFailure($T.$L)", RuntimeTypes.ON_FAILURE, settings.onFailure());
        }
        if (!settings.zip().equals(Settings.STRICT)) {
            options.add(".zip($T.$L)", RuntimeTypes.ZIP, settings.zip());
        }
        settings.timeout().ifPresent(timeout -> options.add(".timeout($L)", duration(timeout)));
        return options.build();
    }

    /** A duration in the largest unit that it is a whole number of. */
    private static CodeBlock duration(Duration duration) {
        if (duration.equals(Duration.ofHours(duration.toHours()))) {
            return duration("ofHours", duration.toHours());
        }
        if (duration.equals(Duration.ofMinutes(duration.toMinutes()))) {
            return duration("ofMinutes", duration.toMinutes());
        }
        if (duration.equals(Duration.ofSeconds(duration.toSeconds()))) {
            return duration("ofSeconds", duration.toSeconds());
        }
        return CodeBlock.of("$T.parse($S)", Duration.class, duration);
    }

    private static CodeBlock duration(String unit, long amount) {
        return CodeBlock.of("$T.$L($L)", Duration.class, unit, amount > Integer.MAX_VALUE ? amount + "L" : amount);
    }
}
