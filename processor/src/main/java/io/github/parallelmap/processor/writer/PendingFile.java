package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/**
 * The file of one wrapper, whose text another thread puts together while the compiler's thread goes on with the next
 * wrapper.
 *
 * <p>To lay out a text is about half the work for a wrapper, and the one part that needs nothing of the compiler, whose
 * objects are for its own thread alone. What the other thread reads is therefore made of strings throughout; the file is
 * created and written by the thread that calls {@link #write}.
 */
public final class PendingFile {
    private final TypeElement owner;
    private final String simpleName;
    private final String qualifiedName;

    private final ForkJoinTask<String> text;

    /** Begins to lay out the file. */
    PendingFile(TypeElement owner, JavaFile file, Layouts layouts) {
        this.owner = owner;
        this.simpleName = file.typeSpec().name();
        this.qualifiedName = file.packageName().isEmpty() ? simpleName : file.packageName() + "." + simpleName;
        this.text = layouts.begin(file);
    }

    /**
     * The class that the wrapper is for.
     *
     * @return what messages about the file point at
     */
    public TypeElement owner() {
        return owner;
    }

    /**
     * The name of the wrapper.
     *
     * @return its simple name
     */
    public String simpleName() {
        return simpleName;
    }

    /**
     * Has the texts of all files put together, by the calling thread, too.
     *
     * @param files the files, in the order in which they were begun
     */
    public static void complete(List<PendingFile> files) {
        // The last first: the other thread begins with the first, and of those that wait the caller can take the last.
        for (int i = files.size() - 1; i >= 0; i--) {
            files.get(i).text.quietlyJoin();
        }
    }

    /**
     * Writes the file, once its text is there.
     *
     * @param filer where it goes
     * @throws javax.annotation.processing.FilerException if there is a type of its name already
     * @throws IOException if it cannot be written
     */
    public void write(Filer filer) throws IOException {
        String whole = text.join();
        JavaFileObject file = filer.createSourceFile(qualifiedName, owner);
        try (Writer writer = file.openWriter()) {
            writer.write(whole);
        } catch (IOException | RuntimeException e) {
            // Half a file would be compiled all the same, and its errors hide this one.
            file.delete();
            throw e;
        }
    }
}
