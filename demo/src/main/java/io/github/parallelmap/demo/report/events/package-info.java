/** Has JDK Flight Recorder record a call, and reads what it recorded. */
@NullMarked
package io.github.parallelmap.demo.report.events;

import org.jspecify.annotations.NullMarked;
