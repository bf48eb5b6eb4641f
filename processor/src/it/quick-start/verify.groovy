// Runs what was built, with the two jars that the POM brought and nothing else.
def jars = ['parallelmap-annotations', 'parallelmap-runtime'].collect { name ->
    def found = new FileNameFinder().getFileNames("${localRepositoryPath}/io/github/parallelmap/${name}", '**/*.jar',
            '**/*-sources.jar **/*-javadoc.jar')
    assert found.size() == 1: "${name}: ${found}"
    new File(found[0]).toURI().toURL()
}
def classes = new File(basedir, 'target/classes').toURI().toURL()
new URLClassLoader([classes, *jars] as URL[], ClassLoader.platformClassLoader).withCloseable { loader ->
    loader.loadClass('quickstart.Main').getMethod('run').invoke(null)
}
