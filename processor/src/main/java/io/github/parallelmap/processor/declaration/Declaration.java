package io.github.parallelmap.processor.declaration;

import com.google.auto.common.AnnotationMirrors;
import io.github.parallelmap.processor.declaration.Serializability.Obstacle;
import io.github.parallelmap.processor.model.Settings;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * One method marked {@code @ParallelMap} that obeys every rule that can be told from itself.
 *
 * @param method the method
 * @param settings what the annotation says
 */
public record Declaration(ExecutableElement method, Settings settings) {
    /** The most values that the parameters of one method may take up in a class file. */
    private static final int PARAMETER_SLOTS = 255;

    /** Tells valid declarations from others. */
    public static final class Factory {
        private final Reporter reporter;
        private final Pitfalls pitfalls;
        private final Serializability serializability;

        /**
         * Makes a factory.
         *
         * @param elements the compiler's elements
         * @param types the compiler's types
         * @param reporter who is told of broken rules
         */
        public Factory(Elements elements, Types types, Reporter reporter) {
            this.reporter = reporter;
            this.pitfalls = new Pitfalls(elements, types, reporter);
            this.serializability = new Serializability(elements, types);
        }

        /**
         * Judges one annotated method, whose types can all be resolved, and reports every rule it breaks.
         *
         * @param method the method
         * @param annotation its {@code @ParallelMap}
         * @return the declaration if it breaks none
         */
        public Optional<Declaration> createIfValid(ExecutableElement method, AnnotationMirror annotation) {
            Optional<Settings> settings = AnnotationReader.read(method, annotation, reporter);
            boolean isValid = Accessibility.check(method, reporter);
            isValid &= SuspendFunctions.check(method, reporter);
            isValid &= hasColumn(method);
            isValid &= fitsClassFile(method);
            if (AnnotationReader.isDistributable(annotation)) {
                isValid &= canTravel(method, annotation);
            }
            pitfalls.check(method);
            return isValid ? settings.map(valid -> new Declaration(method, valid)) : Optional.empty();
        }

        private boolean hasColumn(ExecutableElement method) {
            boolean hasColumn = !method.getParameters().stream().allMatch(Constants::isConstant);
            if (!hasColumn) {
                reporter.report(Diagnostic.NO_COLUMN, method, method.getSimpleName());
            }
            return hasColumn;
        }

        /** The constructor of the batch takes an array for each column, that of the row each value as it is. */
        private boolean fitsClassFile(ExecutableElement method) {
            int all = 0;
            int row = 1;
            int batch = 3;
            for (VariableElement parameter : method.getParameters()) {
                int slots = slots(parameter.asType());
                boolean isConstant = Constants.isConstant(parameter);
                all += slots;
                row += isConstant ? 0 : slots;
                batch += isConstant ? slots : 1;
            }
            int needed = Math.max(row, batch);
            if (needed > PARAMETER_SLOTS) {
                reporter.report(Diagnostic.TOO_MANY_PARAMETERS, method, method.getSimpleName(), all, needed);
            }
            return needed <= PARAMETER_SLOTS;
        }

        private static int slots(TypeMirror type) {
            return type.getKind() == TypeKind.LONG || type.getKind() == TypeKind.DOUBLE ? 2 : 1;
        }

        private boolean canTravel(ExecutableElement method, AnnotationMirror annotation) {
            boolean canTravel = canTravel(method.getReturnType(), method, "the result of " + method.getSimpleName());
            for (VariableElement parameter : method.getParameters()) {
                canTravel &= canTravel(parameter.asType(), parameter, "parameter " + parameter.getSimpleName());
            }
            if (!method.getModifiers().contains(Modifier.STATIC)) {
                String what = "the object that " + method.getSimpleName() + " is called on";
                AnnotationValue value = AnnotationMirrors.getAnnotationValue(annotation, "distributable");
                Reporter.Place place = new Reporter.Place(method, annotation, value);
                List<Obstacle> obstacles =
                        serializability.obstacles(Owners.ownerOf(method).asType());
                obstacles.forEach(
                        obstacle -> reporter.report(Diagnostic.NOT_SERIALIZABLE, place, what, obstacle.described()));
                canTravel &= obstacles.isEmpty();
            }
            return canTravel;
        }

        private boolean canTravel(TypeMirror type, Element place, String what) {
            List<Obstacle> obstacles = serializability.obstacles(type);
            obstacles.forEach(
                    obstacle -> reporter.report(Diagnostic.NOT_SERIALIZABLE, place, what, obstacle.described()));
            return obstacles.isEmpty();
        }
    }
}
