package org.railwatch.time.text;

/**
 * A part of a day: "Wednesday night". EDTF has no sign for it and says the day.
 *
 * @param sign of TIMEX3: MO, AF, EV or NI
 */
public record DayPart(Expression day, String sign) implements Expression {
    @Override
    public Reading in(Setting setting) {
        Reading whole = day.in(setting);
        return whole.of(TimeMention.Type.TIME, whole.value() + "T" + sign);
    }
}
