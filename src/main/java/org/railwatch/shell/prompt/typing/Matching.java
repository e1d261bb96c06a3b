package org.railwatch.shell.prompt.typing;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

/** Takes what {@link Completion} offers as it is: an alias in another script is completed to a slug that begins otherwise. */
final class Matching implements CompletionMatcher {
    private @Nullable CompletingParsedLine line;
    private List<Candidate> matches = List.of();

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            @Nullable String originalGroupName) {
        this.line = line;
    }

    /** While a list is shown JLine asks again, with the word that is typed on. */
    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        String typed = word();
        matches = line instanceof TypedLine
                ? candidates
                : candidates.stream()
                        .filter(candidate -> candidate.value().regionMatches(true, 0, typed, 0, typed.length()))
                        .toList();
        return matches;
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return matches.stream()
                .filter(candidate -> candidate.value().equals(word()))
                .findFirst()
                .orElse(null);
    }

    /** What all begin with; only what is typed when there are others that are not shown. */
    @Override
    public String getCommonPrefix() {
        if (matches.isEmpty() || matches.get(0).group() != null) {
            return word();
        }
        String common = matches.get(0).value();
        for (Candidate candidate : matches) {
            int same = 0;
            String value = candidate.value();
            while (same < Math.min(common.length(), value.length()) && common.charAt(same) == value.charAt(same)) {
                same++;
            }
            common = common.substring(0, same);
        }
        return common.isEmpty() || !Character.isHighSurrogate(common.charAt(common.length() - 1))
                ? common
                : common.substring(0, common.length() - 1);
    }

    private String word() {
        return line == null ? "" : line.word();
    }
}
