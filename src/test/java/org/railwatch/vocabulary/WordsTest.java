package org.railwatch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void every_word_reads_back_to_its_constant() {
        readsBack(Basis.class);
        readsBack(Confidence.class);
        readsBack(Coverage.class);
        readsBack(FindingKind.class);
        readsBack(Qualifier.class);
        readsBack(Reliability.class);
        readsBack(TransportMode.class);
        readsBack(Unit.class);
        readsBack(Visibility.class);
    }

    private static <E extends Enum<E> & Word> void readsBack(Class<E> vocabulary) {
        for (var constant : vocabulary.getEnumConstants()) {
            assertThat(Word.find(vocabulary, constant.word())).isEqualTo(constant);
        }
    }

    @Test
    void an_unknown_word_is_refused_with_the_words_there_are() {
        assertThatThrownBy(() -> Visibility.of("fog"))
                .hasMessage("no visibility 'fog'; write one of clear, haze, cloud, snow, shadow, covered, unknown");
        assertThatThrownBy(() -> FindingKind.of("absnet"))
                .hasMessage("no finding kind 'absnet' among present, absent, indeterminate; did you mean 'absent'?");
        assertThatThrownBy(() -> Basis.of("own-look"))
                .hasMessage("no basis 'own-look' among own_look, reported, alleged; did you mean 'own_look'?");
        assertThatThrownBy(() -> Reliability.of("b"))
                .hasMessage("no reliability 'b' among A, B, C, D, E, F; did you mean 'B'?");
        assertThatThrownBy(() -> Reliability.of("G")).hasMessage("no reliability 'G'; write one of A, B, C, D, E, F");
        assertThatThrownBy(() -> Unit.of("")).hasMessageContaining("write one of each, m,");
    }

    @Test
    void near_words_come_nearest_first_and_at_most_three() {
        var known = List.of("tumangang", "tumen", "tumangang-town", "khasan", "hunchun");
        assertThat(NearWords.nearest("tumangagn", known)).containsExactly("tumangang");
        assertThat(NearWords.nearest("Tuman", known)).containsExactly("tumen", "tumangang", "tumangang-town");
        assertThat(NearWords.nearest("vladivostok", known)).isEmpty();
        assertThat(NearWords.nearest("statoin", List.of("rail_station", "rail_yard")))
                .containsExactly("rail_station");
        assertThat(NearWords.nearest("aaa", List.of("aad", "aac", "aab", "aae")))
                .containsExactly("aab", "aac", "aad");
        assertThat(NearWords.nearest("두만강", List.of("두만강역", "라진역"))).containsExactly("두만강역");
    }

    @Test
    void near_words_are_offered_in_one_phrase() {
        assertThat(NearWords.didYouMean(List.of())).isEmpty();
        assertThat(NearWords.didYouMean(List.of("a"))).isEqualTo("did you mean 'a'?");
        assertThat(NearWords.didYouMean(List.of("a", "b", "c"))).isEqualTo("did you mean 'a', 'b' or 'c'?");
    }
}
