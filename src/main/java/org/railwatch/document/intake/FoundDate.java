package org.railwatch.document.intake;

import org.railwatch.document.Basis;
import org.railwatch.time.Edtf;

/** A date with how it is known. */
public record FoundDate(Edtf date, Basis basis) {}
