package org.railwatch.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.railwatch.shell.answer.Screen;
import org.railwatch.shell.answer.Style;
import org.railwatch.store.Work;

class ProgressLineTest {
    @Test
    void it_counts_and_says_the_rate_and_what_is_left() {
        assertThat(ProgressLine.text("rows", 12_300, 40_000, 3))
                .isEqualTo("[######..............] 12,300 of 40,000 rows, 30 %, 4,100/s, 7 s left");
        assertThat(ProgressLine.text("rows", 40_000, 40_000, 10))
                .isEqualTo("[####################] 40,000 of 40,000 rows, 100 %, 4,000/s");
        assertThat(ProgressLine.text("pictures", 3, 1000, 2))
                .isEqualTo("[....................] 3 of 1,000 pictures, 0 %, 1.5/s, 11 min left");
    }

    @Test
    void in_its_first_second_it_promises_nothing() {
        assertThat(ProgressLine.text("rows", 100, 40_000, 0.5))
                .isEqualTo("[....................] 100 of 40,000 rows, 0 %");
    }

    @Test
    void of_an_unknown_total_it_only_counts() {
        assertThat(ProgressLine.text("rows", 100, 0, 2)).isEqualTo("100 rows, 50/s");
    }

    @Test
    void it_is_drawn_on_a_terminal_after_half_a_second_and_leaves_no_trace() throws InterruptedException {
        var said = new StringWriter();
        var err = new PrintWriter(said);
        var work = new Work();
        try (var part = work.part("rows", 10);
                var line = ProgressLine.over(
                        work,
                        new Console(err, err, new Screen(80, Style.PLAIN), new Screen(80, Style.PLAIN), false, null))) {
            part.step();
            long end = System.nanoTime() + 10_000_000_000L;
            while (!said.toString().contains("1 of 10 rows") && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            line.takeAway();
        }
        assertThat(said.toString())
                .contains("[##..................] 1 of 10 rows")
                .endsWith("\r\u001b[K");
    }

    @Test
    void it_is_not_drawn_where_there_is_no_terminal_or_the_work_is_short() {
        var said = new StringWriter();
        var err = new PrintWriter(said);
        var work = new Work();
        try (var part = work.part("rows", 10);
                var line = ProgressLine.over(
                        work,
                        new Console(err, err, new Screen(80, Style.PLAIN), new Screen(80, Style.PLAIN), false, null))) {
            part.step();
            line.takeAway();
        }
        assertThat(said.toString()).isEmpty();
    }
}
