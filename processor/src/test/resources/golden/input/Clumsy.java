package shapes;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;

/** Names that are taken. */
class Clumsy<List, Batch, String extends Clumsy<List, Batch, String>> {
    @ParallelMap
    int delegate(int delegate, int options, int i, int out, int size, int range, int columns, int rows, int row) {
        return delegate + options + i + out + size + range + columns + rows + row;
    }

    @ParallelMap
    List with(List with, @Constant int rows, Batch Arrays, @Constant int from, @Constant int to) {
        return with;
    }

    @ParallelMap
    String yield(String record, String clone, String hashCode, String yield, @Constant String delegate) {
        return record;
    }

    @ParallelMap
    void Column(Object Column, java.util.List<Batch> MapOptions, @Constant long Clumsy, @Constant Object input) {}

    @ParallelMap
    static int columnBatch(int Clumsy) {
        return Clumsy;
    }

    @ParallelMap
    <Override, YieldArgs, ColumnBatch> Override run(Override Range, YieldArgs Mapper, @Constant ColumnBatch run) {
        return Range;
    }

    @ParallelMap
    int über(int ä) {
        return ä;
    }

    @ParallelMap
    int MAPPER(int MAPPER) {
        return MAPPER;
    }
}
