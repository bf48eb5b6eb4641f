package io.github.parallelmap.spark;

import java.io.Serializable;

/**
 * Stands in a slice for an object that all slices of a call share.
 *
 * @param index where it is among those
 */
record SharedObject(int index) implements Serializable {}
