package org.railwatch.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Positions need no JTS and shapes no GeoTools: loading either costs what a one-shot command has not got. */
class LoadingTest {
    /** Loads this package anew and knows none of the libraries that are kept from it. */
    private static final class Without extends URLClassLoader {
        private final List<String> missing;

        Without(String... missing) {
            super(new URL[] {
                Position.class.getProtectionDomain().getCodeSource().getLocation()
            });
            this.missing = List.of(missing);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (missing.stream().anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("org.railwatch.")) {
                return super.loadClass(name, resolve);
            }
            var loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }

        @Nullable
        Object call(String type, String method, String argument) throws ReflectiveOperationException {
            return loadClass("org.railwatch.geo." + type)
                    .getMethod(method, String.class)
                    .invoke(null, argument);
        }
    }

    @Test
    void a_position_is_read_without_jts_or_geotools() throws Exception {
        try (var loader = new Without("org.locationtech.", "org.geotools.", "net.sf.")) {
            assertThat(loader.call("Position", "of", "130.6081,42.4214")).hasToString("130.6081,42.4214");
            assertThat(loader.call("Box", "of", "130,42,131,43")).hasToString("130,42,131,43");
            assertThat(loader.call("Metres", "of", "3km")).hasToString("3km");
        }
    }

    @Test
    void a_shape_is_read_without_geotools() throws Exception {
        try (var loader = new Without("org.geotools.")) {
            assertThat(loader.call("Shape", "ofWkt", "POINT (130 42)")).hasToString("POINT (130 42)");
        }
    }
}
