// Runs what was built, with the two jars that the POM brought and nothing else.
def places = [new File(basedir, 'target/classes')]
['parallelmap-annotations', 'parallelmap-runtime'].each { name ->
    new File(localRepositoryPath, "io/github/parallelmap/${name}").eachFileRecurse { file ->
        if (file.name ==~ /${name}-[\d.]+(-SNAPSHOT)?\.jar/) {
            places << file
        }
    }
}
assert places.size() == 3: places
def loader = new URLClassLoader(places*.toURI()*.toURL() as URL[], ClassLoader.platformClassLoader)
try {
    loader.loadClass('quickstart.Main').getMethod('run').invoke(null)
    loader.loadClass('First').getMethod('main', String[]).invoke(null, [[] as String[]] as Object[])
} finally {
    loader.close()
}
