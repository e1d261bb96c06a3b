package org.railwatch.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.railwatch.geo.Ecql;
import org.railwatch.shell.line.Words;

/** What runs once a line, or once a row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Kernels {
    private static final String LINE = "observation add --facility tumangang --basis reported --when 2023-10-05"
            + " --count 'railcar approx 73' --note \"it's \\\"quoted\\\"\" --transport rail";
    private static final String CONDITION = "kind = 'port' AND country = 'KP' AND accuracy_m < 500";
    private static final List<Ecql.Column> COLUMNS = List.of(
            new Ecql.Column("kind", String.class),
            new Ecql.Column("country", String.class),
            new Ecql.Column("accuracy_m", Double.class));

    private final Ecql filter = Ecql.of(CONDITION, COLUMNS);
    private final Map<String, Object> row = new LinkedHashMap<>(Map.of("kind", "port", "country", "KP", "accuracy_m", 300.0));

    @Benchmark
    public List<String> wordsOfALine() {
        return Words.of(LINE);
    }

    @Benchmark
    public Ecql ecqlRead() {
        return Ecql.of(CONDITION, COLUMNS);
    }

    @Benchmark
    public boolean ecqlOfARow() {
        return filter.matches(row, null);
    }
}
