package io.github.parallelmap.spark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.apache.spark.FutureAction;
import org.apache.spark.SparkContext;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Nil$;
import scala.concurrent.ExecutionContext;
import scala.concurrent.ExecutionContext$;
import scala.runtime.AbstractFunction0;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/** Submits jobs in a way that works for both Scala 2.12 and 2.13. */
final class Submission {
    /** Found by name: one parameter is a sequence, whose type differs between the two. */
    private static final Method SUBMIT_JOB = Arrays.stream(SparkContext.class.getMethods())
            .filter(method -> method.getName().equals("submitJob"))
            .findAny()
            .orElseThrow(() -> new IllegalStateException(
                    "SparkContext has no method submitJob; this library needs Spark 3.5 or 4"));

    private static final Object FIRST_PARTITION = Nil$.MODULE$.$colon$colon(0);

    private static final ExecutionContext IN_PLACE = ExecutionContext$.MODULE$.fromExecutor(Runnable::run);

    private Submission() {}

    /**
     * Submits a job with the local properties of the calling thread; reports the result and the end to the given job.
     */
    static FutureAction<?> submit(SparkContext spark, SliceRdd slice, SliceTask task, SliceJob job) {
        try {
            @SuppressWarnings("unchecked") // the type of the last argument's result
            FutureAction<BoxedUnit> action = (FutureAction<BoxedUnit>)
                    SUBMIT_JOB.invoke(spark, slice, task, FIRST_PARTITION, new ResultHandler(job), new Nothing());
            action.onComplete(new EndHandler(job), IN_PLACE);
            return action;
        } catch (InvocationTargetException e) {
            throw new ClusterException("Spark refused a job", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("SparkContext.submitJob is not public", e);
        }
    }

    private static final class ResultHandler extends AbstractFunction2<Object, byte[], BoxedUnit> {
        private final SliceJob job;

        ResultHandler(SliceJob job) {
            this.job = job;
        }

        @Override
        public BoxedUnit apply(Object partition, byte[] result) {
            job.resultCame(result);
            return BoxedUnit.UNIT;
        }
    }

    private static final class EndHandler extends AbstractFunction1<Try<BoxedUnit>, BoxedUnit> {
        private final SliceJob job;

        EndHandler(SliceJob job) {
            this.job = job;
        }

        @Override
        public BoxedUnit apply(Try<BoxedUnit> ending) {
            @Nullable Throwable thrown = ending.isFailure() ? ending.failed().get() : null;
            job.jobEnded(thrown);
            return BoxedUnit.UNIT;
        }
    }

    private static final class Nothing extends AbstractFunction0<BoxedUnit> {
        @Override
        public BoxedUnit apply() {
            return BoxedUnit.UNIT;
        }
    }
}
