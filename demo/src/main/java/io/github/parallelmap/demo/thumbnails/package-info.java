/** Scales the images of a folder. */
@NullMarked
package io.github.parallelmap.demo.thumbnails;

import org.jspecify.annotations.NullMarked;
