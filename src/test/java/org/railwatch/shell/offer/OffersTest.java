package org.railwatch.shell.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Railwatch;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.session.Console;
import org.railwatch.shell.session.Session;
import org.springframework.context.support.GenericApplicationContext;

/** What is offered at each place of a line, on a small store. */
class OffersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-11-05T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path folder;

    private static GenericApplicationContext context;

    @BeforeAll
    static void a_small_store() {
        context = context(folder.resolve("s.gpkg"));
        for (String line : List.of(
                "facility add tumangang --name 'Tumangang Station' --kind rail_station --country KP --at 130.6081,42.4214"
                        + " --alias 두만강역 --alias 'Tumen River Station'",
                "facility add rajin-port --name 'Rajin Port' --kind port --country KP --at 130.28308,42.25559",
                "facility part tumangang --name depot-north",
                "facility part tumangang --name 'east yard'",
                "facility part rajin-port --name pier-3",
                "agent add NIS --name 'National Intelligence Service' --kind agency --alias 국가정보원",
                "document add --title 'Artillery for Russia' --publisher RFA --published 2023-10-02",
                "document add --title 'Rail traffic' --publisher CSIS --published 2023-10-06",
                "image add --provider planet --acquired 2023-09-14",
                "image add --provider planet --acquired 2023-10-05",
                "image add --provider maxar --acquired 2023-10-07",
                "observation add --facility rajin-port --basis own_look --when 2023-10-07 --image I-3 --count 'vessel exact 1'",
                "observation add --facility tumangang --basis own_look --when 2023-10-05 --image I-2 --count 'railcar approx 73'",
                "claim add --document D-1 --gist 'a million shells' --kind transfer --place from:KP",
                "claim add --document D-2 --gist 'about 73 railcars' --place at:tumangang",
                "claim add --document D-2 --gist 'at Rajin' --place at:rajin-port",
                "event add --title '73 railcars at Tumangang'")) {
            assertThat(run(context, line)).as(line).isZero();
        }
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private static GenericApplicationContext context(Path store) {
        return Railwatch.context(
                Arguments.of(List.of("--store", store.toString(), "--actor", "analyst"), Map.of()),
                CLOCK,
                new Random(1));
    }

    private static int run(GenericApplicationContext context, String line) {
        var session = context.getBean(Session.class);
        var writer = new PrintWriter(new StringWriter());
        session.speakTo(Console.of(writer, writer));
        return session.run(Words.of(line));
    }

    /** What is offered where the bar stands; the words before it are complete. */
    private static List<Offer> offers(String before, String typed) {
        return context.getBean(Offers.class).at(Words.of(before), typed).offers();
    }

    private static List<String> texts(String before, String typed) {
        return offers(before, typed).stream().map(Offer::text).toList();
    }

    @Test
    void a_line_begins_with_a_noun_that_has_a_description() {
        assertThat(texts("", "fac")).containsExactly("facility");
        assertThat(offers("", ""))
                .allSatisfy(noun -> assertThat(noun.description()).isNotBlank());
    }

    @Test
    void a_noun_is_followed_by_a_verb_that_has_a_description() {
        assertThat(texts("facility", ""))
                .startsWith("add", "list", "show", "set")
                .contains("move");
        assertThat(offers("facility", ""))
                .allSatisfy(verb -> assertThat(verb.description()).isNotBlank());
        assertThat(texts("nothing", "")).isEmpty();
        assertThat(texts("facility nothing", "")).isEmpty();
    }

    @Test
    void line_16_options_that_must_be_given_come_first_and_none_comes_twice() {
        assertThat(texts("facility add x --kind port", "--"))
                .startsWith("--name", "--country")
                .doesNotContain("--kind");
        assertThat(texts("facility add x --kind=port", "--")).doesNotContain("--kind");
        assertThat(texts("facility add x --alias A", "--al")).containsExactly("--alias");
        assertThat(texts("facility list --", "--")).isEmpty();
    }

    @Test
    void an_enum_is_completed_also_behind_an_equals_sign() {
        assertThat(texts("facility add x --kind", "rail_y")).containsExactly("rail_yard");
        assertThat(texts("facility list", "--kind=po")).containsExactly("--kind=port");
    }

    @Test
    void line_19_an_alias_in_any_script_is_completed_to_the_slug() {
        assertThat(texts("facility show", "두만")).containsExactly("tumangang");
        assertThat(texts("facility show", "TUMEN")).containsExactly("tumangang");
        assertThat(offers("facility show", "두만").get(0).description())
                .isEqualTo("두만강역 = Tumangang Station, rail_station, KP");
        assertThat(texts("observation add --observer", "국가")).containsExactly("NIS");
    }

    @Test
    void a_name_is_completed_to_the_slug() {
        assertThat(texts("observation list --facility", "rajin p")).containsExactly("rajin-port");
    }

    @Test
    void what_belongs_to_the_facility_on_the_line_comes_first_or_alone() {
        assertThat(texts("observation add --facility tumangang --image", "")).containsExactly("I-2", "I-3", "I-1");
        assertThat(texts("observation add --facility 두만강역 --part", "")).containsExactly("depot-north", "east yard");
        assertThat(texts("observation set O-1 --part", "")).containsExactly("pier-3");
        assertThat(texts("observation add --part", "")).isEmpty();
        assertThat(texts("baseline set --facility rajin-port --claim", "")).containsExactly("C-3", "C-2", "C-1");
        assertThat(texts("observation add --facility rajin-port --supersedes", ""))
                .containsExactly("O-1", "O-2");
        assertThat(texts("link accept O-2", "")).containsExactly("C-2", "C-3", "C-1");
        assertThat(texts("link accept O-1", "")).containsExactly("C-3", "C-2", "C-1");
    }

    @Test
    void what_is_given_already_is_not_offered_again() {
        assertThat(texts("observation add --image I-2 --image", "")).containsExactly("I-3", "I-1");
    }

    @Test
    void a_reference_says_what_it_is() {
        assertThat(offers("claim add --document", "d-2"))
                .containsExactly(Offer.of("D-2", "Rail traffic, csis, 2023-10-06"));
        assertThat(offers("observation show", "O-2"))
                .containsExactly(Offer.of("O-2", "tumangang, 2023-10-05 railcar approx 73"));
        assertThat(offers("event show", "E-")).containsExactly(Offer.of("E-1", "73 railcars at Tumangang"));
        assertThat(offers("image show", "I-1")).containsExactly(Offer.of("I-1", "2023-09-14, planet"));
    }

    @Test
    void a_document_and_a_claim_are_found_by_a_word_too() {
        assertThat(texts("document show", "artil")).containsExactly("D-1");
        assertThat(texts("claim show", "railc")).containsExactly("C-2");
        assertThat(texts("claim add --event", "73")).containsExactly("E-1");
        assertThat(texts("document show", "\"'*")).isEmpty();
    }

    @Test
    void a_value_of_several_pieces_is_completed_piece_by_piece() {
        assertThat(texts("claim add --place", "a")).containsExactly("at:");
        assertThat(texts("claim add --place", "at:두만")).containsExactly("at:tumangang");
        assertThat(texts("claim add --place", "from:K")).contains("from:KP");
        assertThat(texts("claim add --count", "railc")).containsExactly("railcar ");
        assertThat(texts("claim add --count", "railcar approx"))
                .containsExactly("railcar approx ", "railcar approx_at_most ");
        assertThat(texts("claim add --count", "railcar no")).containsExactly("railcar none");
        assertThat(texts("claim add --count", "container_row exact 200 h"))
                .containsExactly("container_row exact 200 ha");
        assertThat(texts("claim add --attribution", "NIS,orig")).containsExactly("NIS,originator,");
        assertThat(texts("claim add --attribution", "NIS,relay,says,br")).containsExactly("NIS,relay,says,briefed,");
        assertThat(texts("claim add --transport", "sea,a")).containsExactly("sea,air");
        assertThat(texts("facility add x --country", "KP,R")).contains("KP,RU");
        assertThat(texts("observation add --moving", "stat")).containsExactly("stationary");
    }

    @Test
    void dates_are_today_this_month_and_those_of_looks_there() {
        assertThat(texts("observation add --facility tumangang --when", ""))
                .containsExactly("2023-11-05", "2023-11-04", "2023-11", "2023-10-05");
        assertThat(texts("observation list --since", "2023-10")).containsExactly("2023-10-07", "2023-10-05");
    }

    @Test
    void columns_are_those_of_the_noun_and_packed_with_commas() {
        assertThat(texts("facility list --columns", "na")).containsExactly("name");
        assertThat(texts("facility list --columns", "ref,na")).containsExactly("ref,name");
        assertThat(texts("facility list --sort", "-na")).containsExactly("-name");
        assertThat(texts("observation list --where", "basis = 'own_look' and fac"))
                .containsExactly("basis = 'own_look' and facility");
        assertThat(texts("observation list --where", "facility = 'fac")).isEmpty();
        assertThat(texts("find where", "kin")).containsExactly("kind");
    }

    @Test
    void zones_settings_and_help_are_completed() {
        assertThat(texts("facility add x --tz", "Pyong")).containsExactly("Asia/Pyongyang");
        assertThat(texts("set", "sug")).containsExactly("suggest");
        assertThat(texts("set suggest", "t")).containsExactly("tips");
        assertThat(texts("help", "facil")).containsExactly("facility");
        assertThat(texts("help facility", "sh")).containsExactly("show");
        assertThat(texts("journal show", "J-1")).startsWith("J-1", "J-17").doesNotContain("J-2");
        assertThat(texts("import csv x.csv --kind", "obs")).containsExactly("observation");
    }

    @Test
    void files_are_offered_where_a_file_is_taken() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.createFile(files.resolve("an article.txt"));
        Files.createFile(files.resolve(".hidden"));
        Files.createDirectory(files.resolve("more"));
        assertThat(offers("document add", files + "/"))
                .containsExactly(Offer.of(files + "/an article.txt", ""), Offer.begun(files + "/more/", "a folder"));
        assertThat(texts("document add", files + "/.h")).containsExactly(files + "/.hidden");
        assertThat(texts("document add", files + "/none/")).isEmpty();
        assertThat(texts("import csv", "geodata:f")).containsExactly("geodata:facilities.csv");
        assertThat(texts("script run", "tum")).contains("geodata:tumangang.rw");
        assertThat(texts("script run", "")).contains("geodata:tumangang.rw");
        assertThat(texts("facility list --output", "geodata:f")).isEmpty();
    }

    @Test
    void a_store_that_is_missing_or_is_none_offers_no_records_and_is_not_made() throws IOException {
        Path missing = folder.resolve("missing.gpkg");
        Path rubbish = Files.writeString(folder.resolve("rubbish.gpkg"), "no store");
        for (Path store : List.of(missing, rubbish, folder)) {
            try (var other = context(store)) {
                assertThat(other.getBean(Offers.class)
                                .at(List.of("facility", "show"), "tu")
                                .offers())
                        .isEmpty();
            }
        }
        assertThat(missing).doesNotExist();
        assertThat(rubbish).hasContent("no store");
    }

    @Test
    void a_store_that_another_program_is_writing_to_is_not_waited_for() throws Exception {
        Path busy = folder.resolve("busy.gpkg");
        Files.copy(folder.resolve("s.gpkg"), busy);
        try (var writer = java.sql.DriverManager.getConnection("jdbc:sqlite:" + busy);
                var statement = writer.createStatement();
                var other = context(busy)) {
            statement.execute("pragma journal_mode = delete");
            statement.execute("begin exclusive");
            long begin = System.nanoTime();
            assertThat(other.getBean(Offers.class)
                            .at(List.of("facility", "show"), "tu")
                            .offers())
                    .isEmpty();
            assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(2000);
            statement.execute("rollback");
            assertThat(other.getBean(Offers.class)
                            .at(List.of("facility", "show"), "tu")
                            .offers())
                    .hasSize(1);
        }
    }

    @Test
    void columns_that_are_offered_are_those_that_a_listing_has() {
        for (Known known : context.getBeanProvider(Known.class)) {
            var layer = context.getBeanProvider(org.railwatch.shell.Layer.class).stream()
                    .filter(one ->
                            one.kind().equals(known.kind()) && !one.rows().isEmpty())
                    .findFirst();
            if (layer.isPresent() && !known.columns().isEmpty()) {
                assertThat(layer.get().rows().get(0).flat().keySet())
                        .as(known.kind())
                        .containsAll(known.columns());
            }
        }
    }
}
