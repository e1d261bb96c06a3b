package org.railwatch.document.intake;

import java.util.Optional;

/** The files that lie beside a page's, as a browser saves its pictures. */
public interface Siblings {
    /** The bytes of the file of that relative path; empty when there is none, or it lies elsewhere. */
    Optional<byte[]> bytes(String path);
}
