package org.railwatch.shell.query;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.railwatch.UserError;
import org.railwatch.shell.UserFolder;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Destructive;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Line;
import org.railwatch.shell.line.RestOfLine;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.session.Session;
import org.railwatch.shell.session.Told;
import org.railwatch.vocabulary.NearWords;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Lines kept under a name, in the user's configuration, for every store. */
public final class QueryCommands {
    private final Session session;
    /** A query that runs itself would never end. */
    private final Deque<String> running = new ArrayDeque<>();

    public QueryCommands(Session session) {
        this.session = session;
    }

    @Command(
            name = {"query", "save"},
            description = "Keep a line under a name",
            group = "Session")
    @Examples({
        "query save ports facility list --kind port",
        "query save north 'facility list --country KP --format ids'"
    })
    Answer.Text save(
            @Argument(index = 0, description = "what it shall be called") Query.Name name,
            @Argument(index = 1, description = "the line: in quotes, or all that follows") List<RestOfLine> line) {
        List<String> words = words(line);
        if (words.isEmpty()) {
            throw UserError.usage("query save needs the line after " + name + ", such as facility list --kind port");
        }
        if (words.get(0).equals("include")) {
            throw UserError.usage("include stands in scripts only; save script run instead");
        }
        session.bound(Line.of(words));
        var query = new Query(name, Words.line(words));
        if (!session.memory().rehearsing()) {
            file().change(queries -> with(query, queries));
        }
        return new Answer.Text(List.of(name + "  " + query.line()), Map.of("name", name.text(), "line", query.line()));
    }

    /** The same line may be saved again; another one does not take its name. */
    private static List<Query> with(Query query, List<Query> queries) {
        if (queries.contains(query)) {
            return queries;
        }
        if (find(queries, query.name()).isPresent()) {
            throw UserError.failed("there is a query '" + query.name() + "' already, with another line; query remove "
                    + query.name() + " takes it away, or take another name");
        }
        var more = new ArrayList<>(queries);
        more.add(query);
        return more;
    }

    private static List<String> words(List<RestOfLine> line) {
        return line.size() == 1
                ? Words.of(line.get(0).word())
                : line.stream().map(RestOfLine::word).toList();
    }

    @Command(
            name = {"query", "run"},
            description = "Run the line that is kept under a name",
            group = "Session")
    @Examples({"query save stations facility list --kind rail_station", "query run stations --format ids"})
    Answer.Text run(
            @Argument(index = 0, description = "what it is called") Query.Name name,
            @Argument(index = 1, description = "words to add to the line") List<RestOfLine> more) {
        Query query = get(file().list(), name);
        if (running.contains(name.text())) {
            throw UserError.usage("the query '" + name + "' runs itself; query remove " + name + " takes it away");
        }
        var words = new ArrayList<>(Words.of(query.line()));
        more.forEach(word -> words.add(word.word()));
        running.push(name.text());
        int code;
        try {
            code = session.run(words);
        } finally {
            running.pop();
        }
        if (code != 0) {
            throw new Told(code);
        }
        return new Answer.Text(List.of(), List.of());
    }

    @Command(
            name = {"query", "list"},
            description = "List the lines that are kept under a name",
            group = "Session")
    @Examples({"query list", "query list --format json"})
    Answer.Listing list() {
        var rows = new ArrayList<Row>();
        for (Query query : file().list()) {
            rows.add(Row.of(
                    null,
                    query.name().text(),
                    new Fields().put("name", query.name().text()).put("line", query.line())));
        }
        return Answer.Listing.of(List.of("name", "line"), rows);
    }

    @Command(
            name = {"query", "remove"},
            description = "Keep a line no longer",
            group = "Session")
    @Examples({"query save depots facility list --kind depot", "query remove depots --yes"})
    @Destructive
    Answer.Text remove(
            @Argument(index = 0, description = "what it is called") Query.Name name,
            @Option(longName = "yes", description = "do not ask") boolean yes) {
        Query query = get(file().list(), name);
        if (!session.memory().rehearsing()) {
            file().change(queries -> {
                var fewer = new ArrayList<>(queries);
                fewer.remove(get(queries, name));
                return fewer;
            });
        }
        return new Answer.Text(List.of(name + "  " + query.line()), Map.of("name", name.text(), "line", query.line()));
    }

    private static Query get(List<Query> queries, Query.Name name) {
        return find(queries, name).orElseThrow(() -> {
            List<String> near = NearWords.nearest(
                    name.text(),
                    queries.stream().map(query -> query.name().text()).toList());
            return UserError.failed("there is no query '" + name + "'; "
                    + (near.isEmpty() ? "query list shows those there are" : NearWords.didYouMean(near)));
        });
    }

    private static Optional<Query> find(List<Query> queries, Query.Name name) {
        return queries.stream().filter(query -> query.name().equals(name)).findFirst();
    }

    private static QueryFile file() {
        try {
            return new QueryFile(UserFolder.config());
        } catch (IOException e) {
            throw UserError.notWritable("the folder of the queries cannot be made: " + e.getMessage());
        }
    }
}
