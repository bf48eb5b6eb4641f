package io.github.parallelmap.runtime;

/** Unboxes the values of a column. */
final class Unboxing {
    private Unboxing() {}

    /**
     * Fills an array with the values of a column that were read last.
     *
     * @param array an array of the primitive type that the column's values box
     * @param from the column
     * @throws NullPointerException if a value is null; the message names the column and the item
     */
    static void fill(Object array, Columns.Input<?> from) {
        if (array instanceof boolean[] unboxed) {
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Boolean) (Object) from.require(i);
            }
        } else if (array instanceof byte[] unboxed) {
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Byte) (Object) from.require(i);
            }
        } else if (array instanceof char[] unboxed) {
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Character) (Object) from.require(i);
            }
        } else if (array instanceof double[] unboxed) {
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Double) (Object) from.require(i);
            }
        } else if (array instanceof float[] unboxed) {
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Float) (Object) from.require(i);
            }
        } else if (array instanceof int[] unboxed) {
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Integer) (Object) from.require(i);
            }
        } else if (array instanceof long[] unboxed) {
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Long) (Object) from.require(i);
            }
        } else if (array instanceof short[] unboxed) {
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Short) (Object) from.require(i);
            }
        } else {
            throw new IllegalArgumentException("not an array of primitive values: " + array.getClass());
        }
    }
}
