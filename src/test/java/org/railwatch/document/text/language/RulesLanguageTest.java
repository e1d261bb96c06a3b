package org.railwatch.document.text.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.railwatch.UserError;
import org.railwatch.document.Document;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.agent.AgentKind;

class RulesLanguageTest {
    private static final String DUTCH =
            "De wagons stonden op het spoor en het werd niet gezegd dat zij uit het noorden waren.";
    private static final String ENGLISH =
            "The cars were on the siding, and it was not said that they were from the north.";

    @Test
    void a_text_of_another_language_is_refused_with_the_language_and_the_cure() {
        assertThatThrownBy(() -> RulesLanguage.refuseUnread(document("nl", ENGLISH)))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.kind()).isEqualTo(UserError.Kind.FAILED))
                .hasMessage("D-3 is in language nl: not read; the rules read en; if it is English,"
                        + " document set D-3 --language en");
        assertThatThrownBy(() -> RulesLanguage.refuseUnread(document(null, DUTCH)))
                .hasMessage("D-3 is in language nl: not read; the rules read en, and its words look like nl; if it is"
                        + " English, document set D-3 --language en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "en-Latn-US"})
    void what_is_stated_wins_over_what_the_words_look_like(String language) {
        assertThatCode(() -> RulesLanguage.refuseUnread(document(language, DUTCH)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_text_that_looks_english_or_like_nothing_is_read() {
        assertThatCode(() -> RulesLanguage.refuseUnread(document(null, ENGLISH)))
                .doesNotThrowAnyException();
        assertThatCode(() -> RulesLanguage.refuseUnread(document(null, "Tumangang, 5 Oct.")))
                .doesNotThrowAnyException();
        assertThatCode(() -> RulesLanguage.refuseUnread(document(null, null))).doesNotThrowAnyException();
    }

    private static Document document(@Nullable String language, @Nullable String text) {
        var publisher = new Agent(1, "a", "p", "P", AgentKind.PUBLISHER, null, List.of());
        return new Document(
                3, "d", publisher, null, null, null, null, null, null, language, null, null, text, null, List.of());
    }
}
