package org.railwatch.exchange.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One value of a JSON text, read into maps, lists, text, {@code Long}, {@code Double} and {@code Boolean}. */
final class JsonTree {
    /** Numbers, words and the like in one item; sixteen letters count as one. No mark of a million corners is drawn. */
    private static final int LARGEST = 1_000_000;

    /** A whole number of so many digits and its sign fits a {@code long}. */
    private static final int LONG_DIGITS = 18;

    private final JsonParser json;
    private final String where;
    private int size;

    /**
     * @param json at the first token of the value; at its last when it is read
     */
    JsonTree(JsonParser json, String where) {
        this.json = json;
        this.where = where;
    }

    Map<String, @Nullable Object> members() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            grow(name.length());
            json.nextToken();
            members.put(name, value());
        }
        return members;
    }

    @Nullable
    Object value() {
        grow(0);
        return switch (json.currentToken()) {
            case START_OBJECT -> members();
            case START_ARRAY -> items();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT ->
                json.getString().length() <= LONG_DIGITS
                        ? (Object) Long.valueOf(json.getString())
                        : (Object) Double.valueOf(json.getString());
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value begins with " + json.currentToken());
        };
    }

    private List<@Nullable Object> items() {
        var items = new ArrayList<@Nullable Object>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return items;
    }

    private String text() {
        String text = json.getString();
        grow(text.length());
        return text;
    }

    private void grow(int letters) {
        size += 1 + letters / 16;
        if (size > LARGEST) {
            throw UserError.unreadable(where + ": has more than a million values, which nothing that is drawn has;"
                    + " leave it out of the file");
        }
    }
}
