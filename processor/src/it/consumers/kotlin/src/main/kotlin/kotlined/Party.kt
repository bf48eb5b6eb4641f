package kotlined

/** Uses the wrapper in the module that it is generated in. */
class Party(private val guests: List<Guest>) {
    private val greetings = GreetingsParallel(Greetings("."))

    fun welcome(): List<String> = greetings.greet(guests, IntArray(guests.size) { 1 }, "Welcome")
}
