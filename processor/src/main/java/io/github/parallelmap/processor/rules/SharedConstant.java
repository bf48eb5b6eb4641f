package io.github.parallelmap.processor.rules;

import com.google.auto.common.MoreTypes;
import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.reading.Constants;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import io.github.parallelmap.processor.types.PlainTypes;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * PM025: a constant that the items cannot use at once.
 *
 * <pre>{@code
 * @ParallelMap
 * void store(@Constant Connection connection, String answer) { ... }
 * }</pre>
 *
 * <p>Such an object holds a position or an unfinished state that every use changes, and is not made for several threads.
 * Collections are exempt, since one that all items only read is safe.
 */
final class SharedConstant implements Rule<AnnotatedMethod> {
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

    /** Subtypes that lock by themselves, line by line. */
    private static final Set<String> SAFE = Set.of("java.io.PrintStream", "java.io.PrintWriter");

    private final Types types;

    SharedConstant(Types types) {
        this.types = types;
    }

    @Override
    public List<Finding> check(AnnotatedMethod method) {
        return method.parameters().stream()
                .filter(parameter -> Constants.isConstant(parameter) && isStateful(parameter.asType()))
                .map(parameter -> Finding.of(
                        Diagnostic.SHARED_CONSTANT,
                        parameter,
                        parameter.getSimpleName(),
                        PlainTypes.erased(parameter.asType(), types)))
                .toList();
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
