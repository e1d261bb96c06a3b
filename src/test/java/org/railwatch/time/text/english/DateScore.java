package org.railwatch.time.text.english;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.text.Sentences;
import org.railwatch.time.Edtf;
import org.railwatch.time.text.TimeMention;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the dates found in texts against those that people marked there.
 *
 * <p>Input: one JSON object a line, {@code {published, text, times: [{start, end, text, type, value}]}}, positions in code points.
 * Measures of TempEval-3 (UzZaman et al. 2013): spans that are equal (strict) or overlap (relaxed), each mark matched once; value
 * F1 counts the overlapping ones whose TIMEX3 value is equal too. Of a news corpus whose annotators read the beginning of each
 * article only (MEANTIME: title, date line and the first sentences), what is found after that is neither right nor wrong:
 * {@code lines} says how many lines were read.
 */
public final class DateScore {
    private static final int DAY = "2023-10-05".length();

    /** What was marked or found. */
    private record Mark(int start, int end, String text, String type, String value) {
        boolean overlaps(Mark other) {
            return start < other.end && other.start < end;
        }
    }

    private int gold;
    private int found;
    private int strict;
    private int relaxed;
    private int values;
    private int days;
    private int daysRight;
    private final PrintStream misses;

    private DateScore(PrintStream misses) {
        this.misses = misses;
    }

    /**
     * {@code FILE LINES}: the file, and how many lines of each text its annotators read; 0 for all. {@code --misses} lists the
     * errors, but never those in every third text, which the rules were written without looking at.
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int lines = Integer.parseInt(arguments[1]);
        boolean listed = arguments.length > 2 && arguments[2].equals("--misses");
        List<JsonNode> texts = read(file);
        System.out.println(of(texts, lines, index -> index % 3 != 2, listed ? System.out : null)
                .line("two thirds seen"));
        System.out.println(of(texts, lines, index -> index % 3 == 2, null).line("the third set aside"));
        System.out.println(of(texts, lines, index -> true, null).line("all"));
    }

    private static List<JsonNode> read(Path file) throws IOException {
        var texts = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                texts.add(JsonMapper.shared().readTree(line));
            }
        }
        return texts;
    }

    private static DateScore of(List<JsonNode> texts, int lines, IntPredicate chosen, @Nullable PrintStream misses) {
        var score = new DateScore(misses == null ? new PrintStream(PrintStream.nullOutputStream()) : misses);
        for (int i = 0; i < texts.size(); i++) {
            if (chosen.test(i)) {
                score.add(texts.get(i), lines);
            }
        }
        return score;
    }

    private void add(JsonNode node, int lines) {
        String text = node.get("text").asString();
        int read = endOfLine(text, lines);
        var marked = new ArrayList<Mark>();
        for (JsonNode time : node.get("times")) {
            marked.add(new Mark(
                    time.get("start").asInt(),
                    time.get("end").asInt(),
                    time.get("text").asString(),
                    time.get("type").asString(),
                    time.get("value").asString()));
        }
        var here = new ArrayList<Mark>();
        for (TimeMention mention : mentions(text, published(node))) {
            int start = text.codePointCount(0, mention.start());
            int end = text.codePointCount(0, mention.end());
            if (mention.start() < read) {
                here.add(new Mark(start, end, mention.text(), mention.type().name(), mention.value()));
            }
        }
        gold += marked.size();
        found += here.size();
        match(marked, here, text);
    }

    /** Every mark with the find that overlaps it most, equal ones first; no find is used twice. */
    private void match(List<Mark> marked, List<Mark> here, String text) {
        var left = new ArrayList<>(here);
        for (Mark mark : marked) {
            Mark best = null;
            for (Mark one : left) {
                if (one.overlaps(mark) && (best == null || closer(one, best, mark))) {
                    best = one;
                }
            }
            if (best == null) {
                misses.println("MISSED  " + mark.text() + " = " + mark.value() + around(text, mark));
                continue;
            }
            left.remove(best);
            relaxed++;
            strict += best.start() == mark.start() && best.end() == mark.end() ? 1 : 0;
            boolean right = best.value().equals(mark.value());
            values += right ? 1 : 0;
            if (mark.value().matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                days++;
                daysRight += best.value().startsWith(mark.value().substring(0, DAY)) ? 1 : 0;
            }
            if (!right) {
                misses.println("VALUE   " + mark.text() + " = " + mark.value() + ", read " + best.text() + " = "
                        + best.value() + around(text, mark));
            }
        }
        left.forEach(one -> misses.println("EXTRA   " + one.text() + " = " + one.value() + around(text, one)));
    }

    private static boolean closer(Mark one, Mark best, Mark mark) {
        return Math.abs(one.start() - mark.start()) + Math.abs(one.end() - mark.end())
                < Math.abs(best.start() - mark.start()) + Math.abs(best.end() - mark.end());
    }

    private static String around(String text, Mark mark) {
        int start = text.offsetByCodePoints(0, mark.start());
        return "   | "
                + text.substring(Math.max(0, start - 60), Math.min(text.length(), start + 60))
                        .replace('\n', '/');
    }

    private static List<TimeMention> mentions(String text, @Nullable Edtf published) {
        var sentences = new ArrayList<NewsDates.Sentence>();
        Sentences.of(text)
                .forEach(sentence -> sentences.add(new NewsDates.Sentence(
                        text.offsetByCodePoints(0, sentence.start()), text.offsetByCodePoints(0, sentence.end()))));
        return NewsDates.of(text, sentences, published, List.of());
    }

    private static @Nullable Edtf published(JsonNode node) {
        JsonNode published = node.get("published");
        try {
            return published == null || published.isNull() ? null : Edtf.of(published.asString());
        } catch (UserError e) {
            return null;
        }
    }

    private static int endOfLine(String text, int lines) {
        int at = -1;
        for (int i = 0; i < lines; i++) {
            at = text.indexOf('\n', at + 1);
            if (at < 0) {
                return text.length();
            }
        }
        return lines == 0 ? text.length() : at;
    }

    private String line(String name) {
        return String.format(
                Locale.ROOT,
                "%s: %d marked, %d found; strict F1 %.3f, relaxed F1 %.3f, value F1 %.3f; day right %d of %d",
                name,
                gold,
                found,
                f1(strict),
                f1(relaxed),
                f1(values),
                daysRight,
                days);
    }

    private double f1(int right) {
        return gold + found == 0 ? 1 : 2.0 * right / (gold + found);
    }
}
