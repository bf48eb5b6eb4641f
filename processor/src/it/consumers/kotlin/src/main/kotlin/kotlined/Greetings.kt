package kotlined

import io.github.parallelmap.Constant
import io.github.parallelmap.ParallelMap
import java.io.IOException

data class Guest(val name: String, val nickname: String?)

/** `@Throws` is what makes an exception a checked one to the wrapper. */
class Greetings(private val end: String) {
    @ParallelMap(threads = 4)
    fun greet(guest: Guest, times: Int, @Constant word: String): String =
        "$word ${guest.nickname ?: guest.name}".repeat(times) + end

    @ParallelMap
    @Throws(IOException::class)
    fun length(name: String): Int = if (name.isEmpty()) throw IOException("no name") else name.length

    @ParallelMap
    fun <T : Comparable<T>> largest(values: List<T>): T? = values.maxOrNull()

    companion object {
        @JvmStatic
        @ParallelMap
        fun twice(value: Double): Double = 2 * value
    }
}
