package org.railwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkTest {
    /** Else its interrupt would hit the command after it. */
    @Test
    void a_command_does_not_end_before_what_cancels_it_has_ended() throws InterruptedException {
        var work = new Work();
        var cancelling = new CountDownLatch(1);
        var cancelled = new AtomicBoolean();
        work.whenCancelled(() -> {
            cancelling.countDown();
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            cancelled.set(true);
        });
        work.begin();
        var canceller = new Thread(work::cancel);
        canceller.start();
        assertThat(cancelling.await(10, TimeUnit.SECONDS)).isTrue();
        work.end();
        assertThat(cancelled).isTrue();
        canceller.join();
    }

    @Test
    void items_are_counted_as_the_next_is_asked_for() {
        var work = new Work();
        try (var part = work.part("rows", 3)) {
            for (String item : part.over(List.of("a", "b", "c"))) {
                assertThat(part.done()).as(item).isEqualTo(item.charAt(0) - 'a');
            }
        }
    }
}
