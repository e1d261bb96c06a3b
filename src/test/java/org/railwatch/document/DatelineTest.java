package org.railwatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.railwatch.document.intake.Address;
import org.railwatch.document.intake.Dateline;
import org.railwatch.document.intake.FoundDate;
import org.railwatch.document.intake.MachineDate;
import org.railwatch.document.intake.PrintedDate;
import org.railwatch.time.Edtf;
import org.railwatch.time.Utc;

class DatelineTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/document/datelines.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void a_report_says_when_it_was_written_and_by_which_agency(
            String text,
            @Nullable String byline,
            @Nullable String published,
            @Nullable String dated,
            @Nullable String wire,
            String how) {
        String read = CaseText.of(text);
        Edtf appeared = published == null ? null : Edtf.of(published);
        assertThat(Dateline.dated(read, appeared)
                        .map(FoundDate::date)
                        .map(Edtf::text)
                        .orElse(null))
                .as(how)
                .isEqualTo(dated);
        assertThat(Dateline.wire(read, byline).orElse(null)).as(how).isEqualTo(wire);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/document/addresses.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void an_address_says_when_its_page_appeared_and_an_archives_when_it_was_copied(
            String url, @Nullable String published, @Nullable String archived, String how) {
        var address = new Address(url);
        assertThat(address.published().map(FoundDate::date).map(Edtf::text).orElse(null))
                .as(how)
                .isEqualTo(published);
        assertThat(address.archivedAt().map(Utc::text).orElse(null)).as(how).isEqualTo(archived);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 November 2023                          | 2023-11-02
            Published on Thursday, Nov. 2nd, 2023    | 2023-11-02
            Thu 2 Nov 2023 07.45 GMT                 | 2023-11-02
            2023-11-02                               | 2023-11-02
            2023년 11월 2일                            | 2023-11-02
            Updated 2 November 2023                  |
            2/11/2023                                |
            31 November 2023                         |
            On 2 November 2023 the cars left         |
            """)
    void a_line_that_is_a_date_is_read(String line, @Nullable String date) {
        assertThat(PrintedDate.of(line).map(Edtf::text).orElse(null)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-02T07:45:00.000Z, 2023-11-02T07:45:00Z",
        "2023-11-02T07:45+0900, 2023-11-02T07:45+09:00",
        "2023-11-02T07:45:00+09, 2023-11-02T07:45:00+09:00",
        "2023-11-02 07:45:00, 2023-11-02",
        "2023-11-02, 2023-11-02",
        "2023-13-02,",
        "yesterday,"
    })
    void metadata_write_dates_in_many_ways(String said, @Nullable String date) {
        assertThat(MachineDate.of(said).map(Edtf::text).orElse(null)).isEqualTo(date);
    }
}
