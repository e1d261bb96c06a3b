package org.railwatch.facility.gazetteer;

import org.railwatch.facility.AliasRelation;

/** Puts all the names of one entry into a gazetteer. */
final class Naming {
    private final Gazetteer gazetteer;
    private final Entry entry;

    Naming(Gazetteer gazetteer, Entry entry) {
        this.gazetteer = gazetteer;
        this.entry = entry;
    }

    Naming slug(String slug) {
        gazetteer.add(slug, entry, NameRelation.SLUG);
        return this;
    }

    Naming name(String text) {
        return alias(KindWords.withoutRemark(text), AliasRelation.SAME);
    }

    Naming alias(String text, AliasRelation relation) {
        NameRelation how = NameRelation.of(relation);
        gazetteer.add(text, entry, how);
        if (how == NameRelation.SAME && entry.kind().builtThere()) {
            KindWords.without(text).ifPresent(rest -> gazetteer.add(rest, entry, NameRelation.SHORT));
        }
        return this;
    }

    /** As a file writes it, with its relation in front: {@code near:Chongjin}. */
    Naming written(String text) {
        for (AliasRelation relation : AliasRelation.values()) {
            String prefix = relation.word() + ":";
            if (text.startsWith(prefix)) {
                return alias(text.substring(prefix.length()), relation);
            }
        }
        return alias(text, AliasRelation.SAME);
    }
}
