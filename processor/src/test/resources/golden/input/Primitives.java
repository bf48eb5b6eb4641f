package shapes;

import io.github.parallelmap.ParallelMap;

public final class Primitives {
    private Primitives() {}

    @ParallelMap
    public static boolean not(boolean value) {
        return !value;
    }

    @ParallelMap
    public static byte nextByte(byte value) {
        return (byte) (value + 1);
    }

    @ParallelMap
    public static char nextChar(char value) {
        return (char) (value + 1);
    }

    @ParallelMap
    public static double half(double value) {
        return value / 2;
    }

    @ParallelMap
    public static float twice(float value) {
        return value * 2;
    }

    @ParallelMap
    public static int square(int value) {
        return value * value;
    }

    @ParallelMap
    public static long cube(long value) {
        return value * value * value;
    }

    @ParallelMap
    public static short negate(short value) {
        return (short) -value;
    }
}
