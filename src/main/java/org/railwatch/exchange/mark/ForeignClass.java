package org.railwatch.exchange.mark;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.exchange.json.JsonItem;
import org.railwatch.vocabulary.NearWords;
import org.railwatch.vocabulary.ObjectKind;

/**
 * What another program calls a thing, and which kind of ours that is: a word of our own tree, or a class of xView that the
 * crosswalk of {@code geodata/objects.csv} has.
 *
 * @param sourceClass its word, as it was written; null where it is ours
 */
record ForeignClass(ObjectKind object, @Nullable String sourceClass) {

    /**
     * Case, hyphens and underscores do not count; our own words come first.
     *
     * @throws UserError (usage) when it is neither ours nor in the crosswalk, with words that are near
     */
    static ForeignClass named(String name) {
        for (ObjectKind kind : ObjectKind.all()) {
            if (kind.word().equals(name)) {
                return new ForeignClass(kind, null);
            }
        }
        var xview = XviewClass.named(name);
        if (xview.isPresent()) {
            return of(xview.get(), name);
        }
        for (ObjectKind kind : ObjectKind.all()) {
            if (kind.word().equals(NearWords.fold(name))) {
                return new ForeignClass(kind, name);
            }
        }
        throw UserError.usage("the class '" + JsonItem.shown(name)
                + "' is neither one of our objects nor one of xView's; " + cure(name));
    }

    /**
     * By xView's number.
     *
     * @throws UserError (usage) when xView has none of that number, or the crosswalk none of that class
     */
    static ForeignClass numbered(long id) {
        XviewClass xview = XviewClass.numbered(id)
                .orElseThrow(() -> UserError.usage("xView has no class of the number " + id
                        + "; name the thing with a property object, such as railcar"));
        return of(xview, xview.name());
    }

    private static ForeignClass of(XviewClass xview, String name) {
        ObjectKind kind = xview.object()
                .orElseThrow(() -> UserError.usage("xView's class " + xview.id() + ", " + xview.name()
                        + ", is none of our objects; name it as one of them, or leave these marks out of the file"));
        return new ForeignClass(kind, name);
    }

    private static String cure(String name) {
        List<String> near = ObjectKind.near(name);
        if (near.isEmpty()) {
            var classes = new ArrayList<String>();
            XviewClass.all().forEach(each -> classes.add(each.name()));
            near = NearWords.nearest(name, classes);
        }
        return near.isEmpty()
                ? "name it as one of them in the file: railcar, tank, vessel …"
                : NearWords.didYouMean(near) + " name it so in the file";
    }
}
