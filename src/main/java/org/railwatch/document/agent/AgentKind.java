package org.railwatch.document.agent;

import org.railwatch.vocabulary.Word;

/** What sort of body an agent is. */
public enum AgentKind implements Word {
    STATE,
    MINISTRY,
    MILITARY,
    AGENCY,
    LEGISLATURE,
    THINKTANK,
    PUBLISHER,
    WIRE,
    PROVIDER,
    COMPANY,
    PERSON,
    OTHER
}
