package io.github.parallelmap.spark;

import org.apache.spark.Partition;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterator;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** A data set that consists of one slice. */
final class SliceRdd extends RDD<byte[]> {
    private static final long serialVersionUID = 1;

    static final ClassTag<byte[]> BYTES = ClassTag$.MODULE$.apply(byte[].class);

    private final transient @Nullable SlicePartition partition;

    /**
     * Creates a data set.
     *
     * @param parent any data set of one partition, which is never computed; RDD's other constructor has a type that
     *     differs between the versions of Scala
     * @param partition the slice
     */
    SliceRdd(RDD<?> parent, SlicePartition partition) {
        super(parent, BYTES);
        this.partition = partition;
    }

    @Override
    public Partition[] getPartitions() {
        return new @Nullable Partition[] {partition};
    }

    @Override
    public Iterator<byte[]> compute(Partition split, TaskContext context) {
        byte[] slice = ((SlicePartition) split).slice();
        return new scala.collection.AbstractIterator<>() {
            private boolean given;

            @Override
            public boolean hasNext() {
                return !given;
            }

            @Override
            public byte[] next() {
                given = true;
                return slice;
            }
        };
    }
}
