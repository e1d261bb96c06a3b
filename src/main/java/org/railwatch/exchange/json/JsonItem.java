package org.railwatch.exchange.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/**
 * An object of a JSON file whose members are read as what they must be; one that is something else refuses the file, in a
 * sentence that names its place. A member that is null is as good as none.
 *
 * @param place in the file, {@code annotations[3]}; empty for the object that is all of it
 */
public record JsonItem(String file, String place, Map<String, @Nullable Object> members) {
    private static final int LONGEST_SHOWN = 40;
    /** What no word and no remark has: control characters but line breaks and tabs, and halves of a letter. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");

    /** How a sentence begins that speaks of an option of a command; a file has none. */
    private static final Pattern OPTION = Pattern.compile("^--(?:[a-z-]+: )?");

    public @Nullable Object value(String name) {
        return members.get(name);
    }

    public boolean has(String name) {
        return members.get(name) != null;
    }

    /** Its words; null for none and for blank ones. */
    public @Nullable String text(String name) {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw fault(name, "'" + shown(value) + "' is no text");
        }
        if (UNFIT.matcher(text).find()) {
            throw fault(name, "'" + shown(text) + "' has a control character or half a letter in it; take it out");
        }
        return text.isBlank() ? null : text.strip();
    }

    public @Nullable Double number(String name) {
        Object value = members.get(name);
        return value == null ? null : (Double) finite(name, value);
    }

    /** A whole number, however it is written. */
    public @Nullable Long whole(String name) {
        Double number = number(name);
        if (number == null) {
            return null;
        }
        if (number != Math.rint(number) || Math.abs(number) > 1L << 53) {
            throw fault(name, "'" + shown(members.get(name)) + "' is no whole number");
        }
        return number.longValue();
    }

    /** A whole number, also one in quotes, as numbers of classes often stand; null when it has none. */
    public @Nullable Long wholeOrQuoted(String name) {
        return members.get(name) instanceof String text && text.strip().matches("\\d{1,18}")
                ? (Long) Long.parseLong(text.strip())
                : whole(name);
    }

    /** Yes or no, also as 1 or 0. */
    public boolean flag(String name) {
        Object value = members.get(name);
        if (value == null || Boolean.FALSE.equals(value) || Long.valueOf(0).equals(value)) {
            return false;
        }
        if (Boolean.TRUE.equals(value) || Long.valueOf(1).equals(value)) {
            return true;
        }
        throw fault(name, "'" + shown(value) + "' is neither true nor false");
    }

    /**
     * What tells an item from all others of its list: text or a whole number.
     *
     * @throws UserError (unreadable) when it has none
     */
    public String id(String name) {
        Object value = members.get(name);
        if (value == null) {
            throw fault(name, "is missing");
        }
        String id = value instanceof String ? text(name) : String.valueOf(whole(name));
        if (id == null) {
            throw fault(name, "is empty");
        }
        return id;
    }

    /** An object in it; null when it has none. */
    public @Nullable JsonItem object(String name) {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw fault(name, "'" + shown(value) + "' is no object");
        }
        return new JsonItem(file, within(name), named(map));
    }

    /** The objects of a list in it; those that are none are passed over. */
    public List<JsonItem> objects(String name) {
        var objects = new ArrayList<JsonItem>();
        if (members.get(name) instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Map<?, ?> map) {
                    objects.add(new JsonItem(file, within(name) + "[" + i + "]", named(map)));
                }
            }
        }
        return objects;
    }

    /** A list of numbers, which {@code name} has or is part of. */
    public List<Double> numbers(String name, @Nullable Object list) {
        if (!(list instanceof List<?> items)) {
            throw fault(name, "'" + shown(list) + "' is no list of numbers");
        }
        var numbers = new ArrayList<Double>();
        for (Object item : items) {
            numbers.add(finite(name, item));
        }
        return numbers;
    }

    private double finite(String name, @Nullable Object value) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        boolean quoted = value instanceof String text && text.strip().matches("[+-]?\\d+(\\.\\d+)?");
        throw fault(
                name,
                "'" + shown(value) + (quoted ? "' is a text, not a number; leave its quotes out" : "' is no number"));
    }

    /** The error that refuses the file for a member of this item. */
    public UserError fault(String name, String sentence) {
        return UserError.unreadable(file + ": " + within(name) + ": " + sentence);
    }

    /** The error that refuses the file for the whole of this item. */
    public UserError refused(String sentence) {
        return UserError.unreadable(file + ": " + (place.isEmpty() ? "" : place + ": ") + sentence);
    }

    /** What a member means; that it means nothing refuses the file. */
    public <T> T checked(String name, Supplier<T> meaning) {
        return new JsonItem(file, within(name), Map.of()).meant(meaning);
    }

    /** What the item means; that it means nothing refuses the file. */
    public <T> T meant(Supplier<T> meaning) {
        try {
            return meaning.get();
        } catch (UserError e) {
            throw switch (e.kind()) {
                case USAGE, FAILED -> refused(OPTION.matcher(e.sentence()).replaceFirst(""));
                case UNREADABLE, NOT_WRITABLE, EMPTY, LOCKED, INTERRUPTED -> e;
            };
        }
    }

    private String within(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static Map<String, @Nullable Object> named(Map<?, ?> map) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    /** On one line, of at most 40 letters. */
    public static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        String line = text.substring(0, Math.min(text.length(), 4 * LONGEST_SHOWN))
                .replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Cs}]+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN - 1) + "…";
    }
}
