package org.railwatch.shell.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as lines of a name and a value each; a long value goes on below itself, nothing is cut. */
final class CardText {
    private static final String GAP = "  ";
    /** Display columns below which a value is better put under its name than beside it. */
    private static final int NARROWEST = 16;

    private final List<String> lines = new ArrayList<>();
    private final Screen screen;
    private final int longest;

    private CardText(Map<String, @Nullable Object> values, Screen screen) {
        this.screen = screen;
        this.longest =
                values.keySet().stream().mapToInt(ScreenText::width).max().orElse(0);
        values.forEach(this::add);
    }

    /** A line for each name and its value, and for each of a list of records. */
    static List<String> lines(Map<String, @Nullable Object> values, Screen screen) {
        return new CardText(values, screen).lines;
    }

    private void add(String name, @Nullable Object value) {
        var texts = new ArrayList<String>();
        List<?> items = value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map
                ? list
                : Collections.singletonList(value);
        int room = room();
        for (Object item : items) {
            String text = Plain.cell(item);
            texts.addAll(room == 0 ? List.of(text) : ScreenText.wrapped(text, room));
        }
        String head = screen.style().header(name);
        String below = GAP;
        if (beside()) {
            head += " ".repeat(longest - ScreenText.width(name)) + GAP;
            below = " ".repeat(longest) + GAP;
        } else {
            lines.add(head);
            head = GAP;
        }
        for (String text : texts) {
            lines.add((head + set(name, value, text)).stripTrailing());
            head = below;
        }
    }

    private String set(String name, @Nullable Object value, String text) {
        if (value == null) {
            return screen.style().faint(text);
        }
        return name.equals("ref") ? screen.style().ref(text) : text;
    }

    private boolean beside() {
        return screen.width() == 0 || screen.width() - longest - GAP.length() >= NARROWEST;
    }

    /** Display columns for a value; 0 for no limit. */
    private int room() {
        return screen.width() == 0 ? 0 : Math.max(1, screen.width() - GAP.length() - (beside() ? longest : 0));
    }
}
