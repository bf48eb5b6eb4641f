package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.ParallelMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An application server drops the classes of an application that it stops; nothing here may hold on to them. */
class ClassUnloadingTest {
    /** Has the application's own classes, and shares the library with others. */
    private static final class ApplicationLoader extends ClassLoader {
        ApplicationLoader() {
            super(ClassUnloadingTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(ServedApplication.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) {
            String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
            try (InputStream in = Objects.requireNonNull(ClassUnloadingTest.class.getResourceAsStream(file), file)) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void anApplicationThatSharesTheLibraryIsUnloadedAtOnce() throws Exception {
        assertUnloaded(runIn(new ApplicationLoader()));
    }

    @Test
    void anApplicationThatBringsTheLibraryIsUnloadedOnceItsThreadsHaveEnded() throws Exception {
        assertUnloaded(runWithItsOwnLibrary());
    }

    private static WeakReference<ClassLoader> runWithItsOwnLibrary() throws Exception {
        URL[] classes = ClassPath.of(ParallelMap.class, ParallelPool.class, ClassUnloadingTest.class).stream()
                .map(ClassUnloadingTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(classes, null)) {
            assertThat(loader.loadClass(ParallelPool.class.getName())).isNotEqualTo(ParallelPool.class);
            return runIn(loader);
        }
    }

    /** Runs the application as a server does, on a thread of its own under its class loader; returns what must go. */
    private static WeakReference<ClassLoader> runIn(ClassLoader loader) throws Exception {
        Class<?> application = loader.loadClass(ServedApplication.class.getName());
        assertThat(application.getClassLoader()).isSameAs(loader);
        Runnable run = (Runnable) application.getConstructor().newInstance();
        Ending<Boolean> ending = Ending.<Boolean>elsewhere(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    run.run();
                    return true;
                })
                .join();
        assertThat(ending.result()).isTrue();
        return new WeakReference<>(loader);
    }

    private static void assertUnloaded(WeakReference<ClassLoader> loader) throws InterruptedException {
        Await.until("its class loader is collected", () -> {
            System.gc();
            return loader.refersTo(null);
        });
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
