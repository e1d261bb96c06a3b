package org.railwatch.link.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** The versioned numbers and words that the link rules use. */
public final class Ruleset {
    private final Properties values;
    private final Pattern unobservable;

    private Ruleset(Properties values) {
        this.values = values;
        this.unobservable = Pattern.compile(
                "\\b(?:" + text("unobservable.words") + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The newest that ships. */
    public static Ruleset shipped() {
        var values = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Ruleset.class.getResourceAsStream("/link/rules-1.properties")),
                StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ruleset(values);
    }

    String version() {
        return text("version");
    }

    double weight(String feature) {
        return number("weight." + feature);
    }

    public double number(String name) {
        return Double.parseDouble(text(name));
    }

    /** Words for what no look shows. */
    Pattern unobservable() {
        return unobservable;
    }

    private String text(String name) {
        return Objects.requireNonNull(values.getProperty(name), name);
    }
}
