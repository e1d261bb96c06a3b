package org.railwatch.shell.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.session.Typed;

class SessionSaveTest {
    private static final int LINES = 60;
    private static final List<String> LISTINGS = List.of(
            "facility list",
            "agent list",
            "document list",
            "image list",
            "observation list",
            "baseline list",
            "claim list",
            "event list",
            "link list");

    @TempDir
    Path folder = Path.of("");

    private Path store = Path.of("");
    private Path script = Path.of("");

    @BeforeEach
    void a_store_with_something_in_it() throws IOException {
        store = folder.resolve("s.gpkg");
        script = folder.resolve("session.rw");
        try (var before = new Typed(store)) {
            for (String line : List.of(
                    "facility add tumangang --name Tumangang --kind rail_station --country KP --at 130.6,42.4",
                    "document add --title Old --publisher RFA --published 2023-10-02",
                    "event add --title 'Before the session'",
                    "event add --title 'Taken back before the session'",
                    "undo")) {
                assertThat(before.type(line).code()).as(line).isZero();
            }
        }
        Files.copy(store, folder.resolve("copy.gpkg"));
    }

    /** The seed of a failure is in its message; that session can be had again by {@code -Drailwatch.seed}. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_random_session_replays_to_the_same_store(int round) throws IOException {
        long seed = Long.getLong("railwatch.seed", System.nanoTime() + round);
        var random = new Random(seed);
        var typed = new ArrayList<String>();
        List<String> expected;
        int done = 0;
        try (var session = new Typed(store)) {
            for (int i = 0; i < LINES; i++) {
                List<String> words = words(random, i);
                typed.add(Words.line(words));
                done += session.type(words).code() == 0 ? 1 : 0;
            }
            assertThat(done).as("seed %d: lines that did something", seed).isGreaterThan(LINES / 4);
            assertThat(session.type(List.of("session", "save", script.toString()))
                            .err())
                    .as("seed %d", seed)
                    .startsWith("railwatch: wrote ");
            expected = listings(session);
        }
        assertThat(replayed())
                .as("seed %d\n%s\n--- saved ---\n%s", seed, String.join("\n", typed), Files.readString(script))
                .isEqualTo(expected);
    }

    private static List<String> words(Random random, int number) {
        String text = List.of("a", "it's", "b\nc", "d\re", "f\u001b[1m", "${x} $y", "-z", "--q", "역 #1")
                .get(random.nextInt(9));
        String n = Integer.toString(1 + random.nextInt(6));
        String event = "E-" + n;
        return switch (random.nextInt(18)) {
            case 0, 1 -> List.of("event", "add", "--title=" + text + number);
            case 2 -> List.of("event", "set", event, "--title=" + text + number, "--note=" + text);
            case 3 -> List.of("event", "remove", event, "--yes");
            case 4 -> Words.of("facility add f" + n + " --name F" + n + " --kind depot --country KP --at 130," + n);
            case 5 -> List.of("facility", "alias", "f" + n, "--", text + n);
            case 6 -> Words.of("facility remove f" + n + " --yes");
            case 7 ->
                Words.of("facility set tumangang --tz " + (random.nextBoolean() ? "Asia/Tokyo" : "Asia/Pyongyang"));
            case 8, 9 ->
                Words.of("observation add --facility " + (random.nextBoolean() ? "tumangang" : "f" + n)
                        + " --basis reported --observer 'Agent " + n + "' --when 2023-10-0" + n
                        + " --finding present --of railcar");
            case 10 -> Words.of("observation remove O-" + n + " --yes");
            case 11 ->
                Words.of("claim add --document D-1 --gist 'told " + n + "' --kind activity --event "
                        + (random.nextBoolean() ? event : "'event " + n + "'") + " --place at:tumangang");
            case 12 -> Words.of("set actor actor-" + random.nextInt(2));
            case 13 -> Words.of("event add --title dry --dry-run");
            case 14 -> Words.of("undo " + (1 + random.nextInt(3)));
            case 15 -> Words.of("undo");
            case 16 -> Words.of("redo");
            default -> Words.of("undo J-" + (3 + random.nextInt(LINES)));
        };
    }

    private List<String> replayed() {
        try (var replay = new Typed(folder.resolve("copy.gpkg"))) {
            var reply = replay.type(List.of("script", "run", script.toString()));
            assertThat(reply.code()).as(reply.err()).isZero();
            assertThat(replay.type("journal verify").code()).isZero();
            return listings(replay);
        }
    }

    private static List<String> listings(Typed session) {
        var listings = new ArrayList<String>();
        for (String listing : LISTINGS) {
            var reply = session.type(listing + " --format json");
            assertThat(reply.code()).as(reply.err()).isZero();
            listings.add(reply.out().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "(uuid)"));
        }
        return listings;
    }

    @Test
    void what_was_taken_back_at_once_is_left_out() throws IOException {
        try (var session = new Typed(store)) {
            session.type("event add --title Kept");
            session.type("facility add a --name A --kind depot --country KP --at 1,2");
            session.type("undo");
            session.type("event add --title 'Last, and taken back'");
            session.type("undo");
            session.type(List.of("session", "save", script.toString()));
        }
        assertThat(commands()).containsExactly("set actor analyst", "event add --title Kept");
    }

    @Test
    void what_took_a_number_that_later_rows_count_from_stays_with_its_undo_and_says_why() throws IOException {
        try (var session = new Typed(store)) {
            session.type("event add --title 'Took a number'");
            session.type("undo");
            session.type("event add --title 'Has the next'");
            session.type(List.of("session", "save", script.toString()));
        }
        assertThat(commands())
                .containsExactly(
                        "set actor analyst",
                        "# taken back below; it stands here for the numbers that it took, or for what rests on it",
                        "event add --title 'Took a number'",
                        "undo J-6",
                        "event add --title 'Has the next'");
    }

    @Test
    void a_name_that_was_used_before_its_undo_is_still_there_when_it_is_used() throws IOException {
        List<String> expected;
        try (var session = new Typed(store)) {
            assertThat(session.type("facility alias tumangang passing").code()).isZero();
            assertThat(session.type("baseline set --facility passing --count 'railcar at_most 5' --when 2022")
                            .code())
                    .isZero();
            assertThat(session.type("undo J-6").code()).isZero();
            session.type(List.of("session", "save", script.toString()));
            expected = listings(session);
        }
        assertThat(replayed()).isEqualTo(expected);
    }

    @Test
    void lines_of_scripts_are_in_it_and_those_of_a_rehearsal_or_rolled_back_are_not() throws IOException {
        Path inner =
                Files.writeString(folder.resolve("inner.rw"), "event add --title ${t}\nevent add --title Second\n");
        Path failing =
                Files.writeString(folder.resolve("failing.rw"), "event add --title Gone\nfacility show nowhere\n");
        try (var session = new Typed(store)) {
            session.type(List.of("script", "run", inner.toString(), "--param", "t=First one"));
            session.type(List.of("script", "run", inner.toString(), "--param", "t=x", "--dry-run"));
            assertThat(session.type(List.of("script", "run", failing.toString(), "--transaction"))
                            .err())
                    .contains("nothing was kept");
            session.type(List.of("session", "save", script.toString()));
        }
        assertThat(commands())
                .containsExactly("set actor analyst", "event add --title 'First one'", "event add --title Second");
    }

    @Test
    void only_the_open_store_is_told_of_and_the_other_is_named() throws IOException {
        Path other = folder.resolve("copy.gpkg");
        try (var session = new Typed(store)) {
            session.type("event add --title Here");
            session.type(List.of("store", "open", other.toString()));
            assertThat(session.type(List.of("session", "save", script.toString()))
                            .err())
                    .contains("this session wrote nothing to " + other);
            session.type("event add --title There");
            assertThat(session.type(List.of("session", "save", script.toString()))
                            .err())
                    .contains("not in it: what this session wrote to " + store);
        }
        assertThat(commands()).containsExactly("set actor analyst", "event add --title There");
    }

    @Test
    void an_import_that_took_the_good_rows_says_how_to_replay_it() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("half.csv"), "slug,name,kind,country,lon,lat\ng1,G,depot,KP,1,2\ng2,G,nokind,KP,1,2\n");
        List<String> expected;
        try (var session = new Typed(store)) {
            assertThat(session.type(List.of("import", "csv", csv.toString(), "--kind", "facility"))
                            .code())
                    .isEqualTo(1);
            session.type("event add --title After");
            session.type(List.of("session", "save", script.toString()));
            expected = listings(session);
        }
        assertThat(Files.readString(script)).contains("add --continue-on-error").contains("exit code 1");
        try (var replay = new Typed(folder.resolve("copy.gpkg"))) {
            replay.type(List.of("script", "run", script.toString(), "--continue-on-error"));
            assertThat(listings(replay)).isEqualTo(expected);
        }
    }

    private List<String> commands() throws IOException {
        List<String> lines = Files.readAllLines(script);
        return lines.subList(lines.indexOf("set actor analyst"), lines.size());
    }
}
