package kotlined

import java.io.IOException
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test

class GreetingsTest {
    private val parallel = GreetingsParallel(Greetings("!"))

    @Test
    fun columnsOfObjectsAndPrimitivesAreZipped() {
        val guests = listOf(Guest("Ann", null), Guest("Robert", "Bob"))

        assertEquals(listOf("Hi Ann!", "Hi BobHi Bob!"), parallel.greet(guests, intArrayOf(1, 2), "Hi"))
    }

    @Test
    fun rowsAreRecords() {
        val rows = listOf(GreetingsParallel.GreetArgs(Guest("Ann", null), 1))

        assertEquals(listOf("Hi Ann!"), parallel.greet(rows, "Hi"))
    }

    @Test
    fun theDeclaredExceptionIsThrownAsItself() {
        assertArrayEquals(intArrayOf(1, 2), parallel.length(listOf("a", "bc")))
        val thrown = assertThrows(IOException::class.java) { parallel.length(listOf("a", "")) }
        assertEquals("no name", thrown.message)
    }

    @Test
    fun genericMethodsKeepTheirTypes() {
        val largest: List<Int?> = parallel.largest(listOf(listOf(1, 3, 2), listOf()))

        assertEquals(listOf(3, null), largest)
    }

    @Test
    fun theWrapperIsThereForTheSourcesBesideItsOwner() {
        assertEquals(listOf("Welcome Ann."), Party(listOf(Guest("Ann", null))).welcome())
    }

    @Test
    fun aStaticMethodIsMappedWithoutAnInstance() {
        assertArrayEquals(doubleArrayOf(2.0, 5.0), parallel.twice(doubleArrayOf(1.0, 2.5)))
    }
}
