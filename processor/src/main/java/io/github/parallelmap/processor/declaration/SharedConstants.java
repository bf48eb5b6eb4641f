package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreTypes;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Warns of constants that the items cannot use at once: objects whose every use moves a position or an unfinished state
 * which they hold, and that are not made for several threads. Collections are not among them, since one that all items
 * only read is in order.
 */
final class SharedConstants {
    private static final Set<String> STATEFUL = Set.of(
            "java.io.InputStream",
            "java.io.OutputStream",
            "java.io.RandomAccessFile",
            "java.io.Reader",
            "java.io.Writer",
            "java.lang.StringBuilder",
            "java.nio.Buffer",
            "java.nio.charset.CharsetDecoder",
            "java.nio.charset.CharsetEncoder",
            "java.security.MessageDigest",
            "java.security.Signature",
            "java.sql.Connection",
            "java.sql.ResultSet",
            "java.sql.Statement",
            "java.text.BreakIterator",
            "java.text.CharacterIterator",
            "java.text.Format",
            "java.util.Calendar",
            "java.util.Enumeration",
            "java.util.Iterator",
            "java.util.Scanner",
            "java.util.Spliterator",
            "java.util.SplittableRandom",
            "java.util.regex.Matcher",
            "java.util.stream.BaseStream",
            "java.util.zip.Checksum",
            "javax.crypto.Cipher",
            "javax.crypto.Mac",
            "javax.xml.parsers.DocumentBuilder",
            "javax.xml.parsers.SAXParser",
            "javax.xml.stream.XMLStreamReader",
            "javax.xml.stream.XMLStreamWriter",
            "javax.xml.transform.Transformer",
            "javax.xml.xpath.XPath");

    /** Subtypes of those that lock by themselves, line by line. */
    private static final Set<String> SAFE = Set.of("java.io.PrintStream", "java.io.PrintWriter");

    private final Types types;
    private final Reporter reporter;

    SharedConstants(Types types, Reporter reporter) {
        this.types = types;
        this.reporter = reporter;
    }

    void check(ExecutableElement method) {
        for (VariableElement parameter : method.getParameters()) {
            if (Constants.isConstant(parameter) && isStateful(parameter.asType())) {
                reporter.report(
                        Diagnostic.SHARED_CONSTANT,
                        parameter,
                        parameter.getSimpleName(),
                        PlainTypes.erased(parameter.asType(), types));
            }
        }
    }

    private boolean isStateful(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.TYPEVAR) {
            return false;
        }
        String name = type.getKind() == TypeKind.DECLARED
                ? MoreTypes.asTypeElement(type).getQualifiedName().toString()
                : "";
        return STATEFUL.contains(name)
                || (!SAFE.contains(name)
                        && types.directSupertypes(type).stream().anyMatch(this::isStateful));
    }
}
