package org.railwatch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.UserError;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.agent.Agents;
import org.railwatch.store.Spoken;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;

class DocumentsTest {
    @TempDir
    Path folder = Path.of("");

    private Store store = new Store(Path.of("none"), true, Clock.systemUTC(), new Random(1));
    private Agents agents = new Agents(store);
    private Documents documents = new Documents(store, agents);

    @BeforeEach
    void open() {
        store = new Store(
                folder.resolve("s.gpkg"),
                false,
                Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
                new Random(1));
        agents = new Agents(store);
        documents = new Documents(store, agents);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private <T> T write(Supplier<T> work) {
        store.obey(new Spoken("import csv", "analyst", null, false), true);
        T made = store.write(work);
        store.settle();
        return made;
    }

    private Document known(String publisher, @Nullable String published, @Nullable String url) {
        return write(() -> documents.ensureKnown(
                agents.ensure(publisher), published == null ? null : Edtf.of(published), url, "Title"));
    }

    @Test
    void rows_of_an_import_that_name_the_same_copy_share_one_document() {
        assertThat(known("Wire", "2023-10-05", "https://w.example/1").ref()).isEqualTo("D-1");
        assertThat(known("WIRE", "2023-10-05", "https://w.example/1").ref()).isEqualTo("D-1");
        assertThat(known("Wire", "2023-10-06", "https://w.example/1").ref()).isEqualTo("D-2");
        assertThat(known("Wire", null, "https://w.example/1").ref()).isEqualTo("D-3");
        assertThat(known("Wire", null, "https://w.example/1").ref()).isEqualTo("D-3");
        assertThat(known("Other", "2023-10-05", "https://w.example/1").ref()).isEqualTo("D-4");
    }

    @Test
    void a_republication_of_a_republication_has_the_first_ones_day_and_a_citation_does_not() {
        Document first = known("Wire", null, "1");
        Document second = known("Wire", null, "2");
        Document third = known("Wire", null, "3");
        Document citing = known("Wire", null, "4");
        var edits = new DocumentEdits(store, agents, documents);
        write(() -> {
            edits.set(first, draft(Edtf.of("2023-10-05")));
            edits.derive(second, first, How.REPUBLISHES);
            edits.derive(third, second, How.REPUBLISHES);
            edits.derive(citing, third, How.CITES);
            return true;
        });
        assertThat(documents.listAll())
                .extracting(Document::dated)
                .containsExactly(Edtf.of("2023-10-05"), Edtf.of("2023-10-05"), Edtf.of("2023-10-05"), null);
        write(() -> {
            edits.set(documents.get(2), draft(Edtf.of("2023-10-06")));
            return true;
        });
        assertThat(documents.get(3).dated()).isEqualTo(Edtf.of("2023-10-06"));
    }

    private static DocumentDraft draft(Edtf dated) {
        return new DocumentDraft(null, null, null, null, null, dated, null, null, null, null);
    }

    @Test
    void a_name_that_no_agent_bears_adds_one_whatever_its_length() {
        String name = "The Very Long Name of a Commission on the Movement of Goods over a River Bridge, Section ";
        assertThat(write(() -> agents.ensure("Planet Labs PBC")).slug()).isEqualTo("planet-labs-pbc");
        assertThat(write(() -> agents.ensure("planet labs p.b.c.")).slug()).isEqualTo("planet-labs-pbc");
        Agent one = write(() -> agents.ensure(name + "One"));
        Agent two = write(() -> agents.ensure(name + "Two"));
        assertThat(two.slug()).isNotEqualTo(one.slug()).endsWith("-2");
        assertThat(write(() -> agents.ensure(name + "two"))).isEqualTo(two);
        assertThatThrownBy(() -> write(() -> agents.ensure("D-7"))).isInstanceOf(UserError.class);
    }
}
