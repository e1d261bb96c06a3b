package org.railwatch.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.railwatch.Railwatch;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.offer.Offers;
import org.railwatch.shell.session.Console;
import org.railwatch.shell.session.Session;

/**
 * What a press of Tab costs on a store of 10,000 facilities with aliases and 100,000 observations with images, each with a
 * connection of its own: the first of each kind, then the median and the worst of many. Prints {@code name value unit} lines.
 */
public final class Completing {
    private static final int RUNS = 30;

    private Completing() {}

    public static void main(String[] words) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "bench").toAbsolutePath());
        Path store = folder.resolve("large.gpkg");
        if (!Files.exists(store)) {
            fill(store);
        }
        try (var context = context(store)) {
            Offers offers = context.getBean(Offers.class);
            for (String line : List.of(
                    "facility show |site-12",
                    "facility show |",
                    "facility show |별명77",
                    "facility show |Site 99",
                    "observation add --observer |agent-1",
                    "observation show |O-",
                    "observation show |O-9",
                    "observation add --facility site-1 --image |",
                    "observation add --facility site-1 --supersedes |O-1",
                    "observation add --facility site-1 --when |",
                    "observation list --since |2023-1",
                    "link accept O-99999 |",
                    "journal show |J-1",
                    "facility |",
                    "observation add |--")) {
                measure(offers, line);
            }
        }
    }

    private static void measure(Offers offers, String line) {
        int bar = line.indexOf('|');
        List<String> before = Words.of(line.substring(0, bar));
        var times = new ArrayList<Double>();
        int found = 0;
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            found = offers.at(before, line.substring(bar + 1)).offers().size();
            times.add((System.nanoTime() - begin) / 1e6);
        }
        String name = "complete." + line.replace(' ', '_').replace("|", "") + "(" + found + ")";
        var sorted = times.stream().sorted().toList();
        line(name + ".first", times.get(0));
        line(name + ".median", sorted.get(sorted.size() / 2));
        line(name + ".max", sorted.get(sorted.size() - 1));
    }

    private static void line(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.1f ms%n", name, value);
    }

    private static org.springframework.context.support.GenericApplicationContext context(Path store) {
        return Railwatch.context(
                Arguments.of(List.of("--store", store.toString()), Map.of()), Clock.systemUTC(), new Random(1));
    }

    /** Through the console what must be checked; the bulk of the rows by SQL, without the triggers that guard and journal them. */
    private static void fill(Path store) throws SQLException {
        try (var context = context(store)) {
            var session = context.getBean(Session.class);
            var said = new StringWriter();
            session.speakTo(Console.of(new PrintWriter(said), new PrintWriter(said)));
            for (String line : List.of(
                    "facility add first --name First --kind port --country KP --at 130.3,42.2",
                    "document add --title T --publisher agent-0")) {
                if (session.run(Words.of(line)) != 0) {
                    throw new IllegalStateException(line + ": " + said);
                }
            }
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                var statement = connection.createStatement()) {
            var triggers = new ArrayList<String>();
            try (var rows = statement.executeQuery("select name from sqlite_master where type = 'trigger'")) {
                while (rows.next()) {
                    triggers.add(rows.getString(1));
                }
            }
            connection.setAutoCommit(false);
            for (String trigger : triggers) {
                statement.execute("drop trigger \"" + trigger + "\"");
            }
            for (String sql : ROWS.split(";")) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    private static final String ROWS = """
            create table n(i integer primary key);
            with recursive c(i) as (select 1 union all select i + 1 from c where i < 100000) insert into n select i from c;
            insert into facility(uuid, slug, folded, name, name_folded, kind, countries, lon, lat, geom)
              select 'f' || i, 'site-' || i, 'site' || i, 'Site ' || i, 'site' || i, 'depot', 'KP', 130, 42, (select geom from facility limit 1)
              from n where i <= 10000;
            insert into facility_alias(facility_id, text, folded, relation)
              select i + 1, '별명' || i, '별명' || i, 'same' from n where i <= 10000;
            insert into agent(uuid, slug, folded, name, kind)
              select 'a' || i, 'agent-' || i, 'agent' || i, 'Agent ' || i, 'other' from n where i <= 1000;
            insert into image(uuid, acquired, provider_id)
              select 'i' || i, date('2020-01-01', '+' || (i % 1400) || ' days'), 1 + i % 1000 from n where i <= 50000;
            insert into observation(uuid, facility_id, basis, analyst, when_text, begin_at, end_at, coverage, visibility, moving)
              select 'o' || i, case when i % 4 = 0 then 2 else 2 + i % 9999 end, 'own_look', 'a', date('2020-01-01', '+' || (i % 1400) || ' days'),
                date('2020-01-01', '+' || (i % 1400) || ' days') || 'T00:00:00.000Z', date('2020-01-01', '+' || (i % 1400) || ' days') || 'T23:59:59.999Z',
                'full', 'clear', 'unknown' from n;
            insert into finding(observation_id, object, finding, qualifier, low, best, high, unit)
              select i, 'railcar', 'present', 'exact', i % 90, i % 90, i % 90, 'each' from n;
            insert into observation_image(observation_id, image_id) select i, 1 + i % 50000 from n;
            insert into claim(uuid, document_id, gist, polarity) select 'c' || i, 1, 'claim ' || i, 'affirm' from n where i <= 10000;
            insert into claim_place(claim_id, role, facility_id) select i, 'at', 2 + i % 9999 from n where i <= 10000;
            insert into journal(body, hash) select '{"at":"2023-01-01T00:00","command":"c ' || i || '"}', 'h' from n;
            drop table n""";
}
