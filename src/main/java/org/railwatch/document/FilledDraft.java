package org.railwatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.intake.Address;
import org.railwatch.document.intake.Dateline;
import org.railwatch.document.intake.FoundDate;
import org.railwatch.document.intake.Page;
import org.railwatch.document.intake.Particulars;
import org.railwatch.shell.line.Reference;
import org.railwatch.time.Edtf;

/**
 * What the analyst says of a document, and what its page and address say where the analyst says nothing.
 *
 * @param said what came from the page, in a few words each
 */
record FilledDraft(
        DocumentDraft draft,
        @Nullable Basis datedBasis,
        @Nullable Basis publishedBasis,
        List<String> said) {

    /** Of a document that is known, not held: only its address speaks, and only of when it was published. */
    static FilledDraft known(DocumentDraft given) {
        FoundDate published = given.published() == null ? inAddress(given.url()) : null;
        return new FilledDraft(
                published == null ? given : given.publishedOn(published.date()),
                given.dated() == null ? null : Basis.ANALYST,
                basis(given.published(), published),
                published == null ? List.of() : List.of(told(published)));
    }

    /**
     * Of a document with its text.
     *
     * @param republishes whether another one has the text already, so that its day counts
     */
    static FilledDraft held(DocumentDraft given, Page page, boolean republishes) {
        Particulars own = page.particulars();
        var said = new ArrayList<String>();
        String title = fill("title", given.title(), own.title(), said);
        String byline = fill("byline", given.byline(), own.byline(), said);
        String url = fill("url", given.url(), own.url(), said);
        LanguageTag language = given.language() != null || own.language() == null
                ? given.language()
                : LanguageTag.find(own.language()).orElse(null);
        if (given.language() == null && language != null) {
            said.add("language " + language);
        }
        FoundDate published =
                given.published() != null ? null : own.published() == null ? inAddress(url) : own.published();
        Edtf publishedOn = published == null ? given.published() : published.date();
        if (published != null) {
            said.add(told(published));
        }
        FoundDate dated = given.dated() != null ? null : dated(page, publishedOn, republishes ? null : published);
        if (dated != null) {
            said.add("dated " + dated.date() + (dated.basis() == Basis.PAGE ? " by a date in the page" : ""));
        }
        var draft = new DocumentDraft(
                given.publisher(),
                title,
                url,
                byline,
                given.wire(),
                dated == null ? given.dated() : dated.date(),
                publishedOn,
                language,
                given.reliability(),
                given.note());
        return new FilledDraft(draft, basis(given.dated(), dated), basis(given.published(), published), said);
    }

    FilledDraft withWire(String agency) {
        return new FilledDraft(draft.creditedTo(Reference.of(agency)), datedBasis, publishedBasis, said);
    }

    /** A dateline speaks of the day itself; without one it is the day on which the page appeared. */
    private static @Nullable FoundDate dated(Page page, @Nullable Edtf publishedOn, @Nullable FoundDate published) {
        Optional<FoundDate> dateline = Dateline.dated(page.text(), publishedOn);
        if (dateline.isPresent() || published == null) {
            return dateline.orElse(null);
        }
        String text = published.date().text();
        return text.matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? new FoundDate(Edtf.of(text.substring(0, 10)), published.basis())
                : null;
    }

    private static @Nullable String fill(
            String name, @Nullable String given, @Nullable String found, List<String> said) {
        if (given == null && found != null) {
            said.add(name);
        }
        return given == null ? found : given;
    }

    private static @Nullable Basis basis(@Nullable Edtf given, @Nullable FoundDate found) {
        return given != null ? Basis.ANALYST : found == null ? null : found.basis();
    }

    private static String told(FoundDate published) {
        return "published " + published.date() + " by "
                + switch (published.basis()) {
                    case PAGE -> "a date in the page";
                    case METADATA -> "its metadata";
                    case URL, ARCHIVE -> "its address";
                    case ANALYST -> "the analyst";
                };
    }

    private static @Nullable FoundDate inAddress(@Nullable String url) {
        return url == null ? null : new Address(url).published().orElse(null);
    }
}
