package org.railwatch.store;

import java.util.List;

/** What {@code store check} looks at in the rows of one package, which alone knows what they mean. */
public interface ContentCheck {
    /** Of what is looked at: {@code annotations}. */
    String name();

    /** A sentence for each thing that is wrong; none when all is as it should be. */
    List<String> faults();
}
