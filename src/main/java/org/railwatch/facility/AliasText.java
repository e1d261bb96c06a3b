package org.railwatch.facility;

import java.util.Locale;

/** An alias as typed, with its relation in front of a colon when it is not simply another name: {@code near:Chongjin}. */
record AliasText(String text, AliasRelation relation) {
    static AliasText of(String typed) {
        for (AliasRelation relation : AliasRelation.values()) {
            String prefix = relation.word() + ":";
            if (typed.toLowerCase(Locale.ROOT).startsWith(prefix) && typed.length() > prefix.length()) {
                return new AliasText(typed.substring(prefix.length()).strip(), relation);
            }
        }
        return new AliasText(typed.strip(), AliasRelation.SAME);
    }
}
