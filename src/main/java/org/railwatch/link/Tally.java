package org.railwatch.link;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.railwatch.claim.Access;
import org.railwatch.claim.Claim;
import org.railwatch.claim.Event;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.SamePictures;
import org.railwatch.link.rules.Relation;
import org.railwatch.link.rules.Suggestion;

/**
 * How many witnesses an event has: tellings are claims, readings are agents who say they looked at the image themselves,
 * images are images. Twelve articles about one image are one witness.
 */
record Tally(Event event, int tellings, int readings, int images) {
    /**
     * One tally for each event that some claim tells of.
     *
     * @param suggestions those that {@code report} a look tell which look, and so which image, an event rests on
     */
    static List<Tally> of(List<Event> events, List<Claim> claims, List<Suggestion> suggestions, SamePictures pictures) {
        var tallies = new ArrayList<Tally>();
        for (Event event : events) {
            var told = claims.stream()
                    .filter(claim -> claim.event() != null && claim.event() == event.id())
                    .toList();
            var readers = new TreeSet<Long>();
            var images = new ArrayList<Image>();
            for (Claim claim : told) {
                for (Claim.Hop hop : claim.attribution()) {
                    if (hop.access() == Access.SENSOR || hop.access() == Access.WITNESSED) {
                        readers.add(hop.agent().id());
                    }
                }
            }
            for (Suggestion suggestion : suggestions) {
                Claim claim = suggestion.question().claim();
                if (suggestion.relation() == Relation.REPORTS && claim.event() != null && claim.event() == event.id()) {
                    suggestion.question().looks().forEach(look -> {
                        look.images().forEach(image -> addOnce(image, images, pictures));
                        if (look.observer() != null) {
                            readers.add(look.observer().id());
                        }
                    });
                }
            }
            if (!told.isEmpty()) {
                tallies.add(new Tally(event, told.size(), readers.size(), images.size()));
            }
        }
        return tallies;
    }

    /** Two rows of one picture are one image. */
    private static void addOnce(Image image, List<Image> images, SamePictures pictures) {
        for (Image counted : images) {
            if (pictures.why(counted, image).isPresent()) {
                return;
            }
        }
        images.add(image);
    }

    /** {@code E-1 73 railcars at Tumangang: 16 tellings · 1 reading · 1 image}. */
    String words() {
        return event.ref() + " " + event.title() + ": " + counted(tellings, "telling") + " · "
                + counted(readings, "reading") + " · " + counted(images, "image");
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
