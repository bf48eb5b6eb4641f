// The project is what README.md shows, so that what users paste is what is tested.
def readme = new File(basedir, '../../../../README.md').getText('UTF-8')

def after = { String words, String language ->
    def block = readme =~ /(?s)${java.util.regex.Pattern.quote(words)}.*?```${language}\n(.*?)```/
    assert block.find(): "README.md has no ${language} after \"${words}\""
    block.group(1)
}

new File(basedir, 'pom.xml').setText(after('**Maven.**', 'xml'), 'UTF-8')

new File(basedir, 'src/main/java/First.java').setText(after('src/main/java/First.java', 'java'), 'UTF-8')

new File(basedir, 'src/main/java/quickstart/Downloads.java').setText("""\
package quickstart;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

${after('## Example', 'java')}
""", 'UTF-8')
