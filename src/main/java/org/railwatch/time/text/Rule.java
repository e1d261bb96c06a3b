package org.railwatch.time.text;

/**
 * The rules by which a time is read, each with what it says and where it comes from.
 *
 * <p>Values and extents follow the TimeML annotation guidelines 1.2.1 (Saurí et al. 2006), which also say which words carry a
 * time; that a day of the week in news is the nearest one follows the Associated Press Stylebook ("days of the week" within seven
 * days of publication, month and day beyond them). What is our own choice is called so.
 */
public enum Rule {
    STATED("the text says it whole"),
    DATELINE("the text's own date"),
    LATEST_PAST("no year is said: the latest that is not after the text's day"),
    NEXT_PLANNED("no year is said and the sentence speaks of a plan: the next after the text's day"),
    WEEKDAY_PAST("a day of the week is the nearest past one, or the text's own day (AP Stylebook)"),
    WEEKDAY_PLANNED("a day of the week in a plan is the next one (AP Stylebook)"),
    WEEKDAY_OF_WEEK("a day of the week of a week that is named"),
    FROM_TEXT_DAY("counted from the day that the text is dated"),
    UNIT_AGO("so many units back, as exact as the unit"),
    FROM_NAMED("counted from the date named beside it or last before"),
    SAME_AS_NAMED("the date that was named last"),
    SPAN_TO_TEXT_DAY("a span that ends, or begins, with the text's day"),
    THIRDS("early, mid and late are thirds (our choice)"),
    TO_DATE("earlier in a unit is from its beginning to the text's day, later is the rest (our choice)"),
    LENGTH("a length of time, no date"),
    REPEATED("how often, no date"),
    VAGUE("too vague for a date"),
    SINCE("from then to the day of the saying (our choice: a saying knows nothing of what comes after it)"),
    UNTIL("up to then"),
    BEFORE("before then"),
    AFTER("after then"),
    RANGE("from the one to the other"),
    ZONE_STATED("a clock time with the zone that is said"),
    ZONE_OF_PLACE("a clock time with the zone of the place named nearest"),
    UTC_KEPT("a local time and its UTC are both said: the UTC is kept"),
    NO_ZONE("a clock time of an unknown zone is no instant"),
    NO_TEXT_DAY("relative to the text's day, which is not known: document set D-n --dated gives it");

    private final String meaning;

    Rule(String meaning) {
        this.meaning = meaning;
    }

    /** In a sentence without a capital or a full stop. */
    public String meaning() {
        return meaning;
    }
}
