package io.github.parallelmap.spark;

import java.io.Serializable;

/**
 * A reference, within a slice, to an object that all slices of a call share.
 *
 * @param index the index of the object among the shared ones, from 0
 */
record SharedObject(int index) implements Serializable {}
