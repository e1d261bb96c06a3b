package org.railwatch.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Railwatch;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.agent.Agents;
import org.railwatch.shell.Arguments;
import org.railwatch.store.Spoken;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.springframework.context.support.GenericApplicationContext;

class ImagesTest {
    @TempDir
    Path folder;

    private GenericApplicationContext context;
    private Images images;
    private Agent planet;

    @BeforeEach
    void a_store_with_one_provider() {
        var arguments = Arguments.of(List.of("--store", folder.resolve("s.gpkg").toString()), Map.of());
        var clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        context = Railwatch.context(arguments, clock, new Random(1));
        images = context.getBean(Images.class);
        planet = write(() -> context.getBean(Agents.class).ensure("Planet Labs PBC"));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void a_known_image_is_found_by_provider_and_date_and_made_only_once() {
        Image image = write(() -> images.ensureKnown(planet, Edtf.of("2023-10-05"), null));
        assertThat(write(() -> images.ensureKnown(planet, Edtf.of("2023-10-05"), null)))
                .isEqualTo(image);
        assertThat(images.findKnown(planet, Edtf.of("2023-10-05"))).contains(image);
        assertThat(images.findKnown(planet, Edtf.of("2023-10-06"))).isEmpty();
        assertThat(images.listAll()).containsExactly(image);
    }

    @Test
    void a_bare_date_is_the_providers_utc_day() {
        Image image = write(() -> images.ensureKnown(planet, Edtf.of("2023-10-05"), null));
        assertThat(image.beginAt()).isEqualTo("2023-10-05T00:00:00Z");
        assertThat(image.endAt()).isEqualTo("2023-10-05T23:59:59.999Z");
    }

    @Test
    void what_is_not_said_stays_unknown_and_what_is_not_changed_stays() {
        Image image = write(() -> images.ensureKnown(planet, Edtf.of("2023-10-05"), null));
        assertThat(image.gsdM()).isNull();
        assertThat(image.cloudPercent()).isNull();
        Image changed = write(() -> {
            images.update(image.id(), draft(3.0, 0.0));
            return images.get(image.id());
        });
        assertThat(changed.gsdM()).isEqualTo(3.0);
        assertThat(changed.cloudPercent()).isEqualTo(0.0);
        assertThat(changed.acquired()).isEqualTo(image.acquired());
        assertThat(changed.endAt()).isEqualTo(image.endAt());
        assertThat(changed.provider()).isEqualTo(planet);
    }

    @Test
    void impossible_measures_are_refused() {
        assertThatThrownBy(() -> draft(0.0, null)).hasMessageContaining("a ground sample distance of 0 m is none");
        assertThatThrownBy(() -> draft(null, 100.5))
                .hasMessage("a cloud cover of 100.5 percent cannot be; it runs from 0 to 100");
        assertThatThrownBy(() -> draft(null, -1.0)).hasMessageContaining("it runs from 0 to 100");
    }

    private static ImageDraft draft(@Nullable Double gsd, @Nullable Double cloud) {
        return new ImageDraft(null, null, null, gsd, cloud, null, null, null, null, null);
    }

    private <T> T write(Supplier<T> work) {
        var store = context.getBean(Store.class);
        store.obey(new Spoken("a test", "analyst", null, false), true);
        try {
            return store.write(work);
        } finally {
            store.settle();
        }
    }
}
