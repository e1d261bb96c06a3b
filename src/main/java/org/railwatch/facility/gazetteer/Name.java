package org.railwatch.facility.gazetteer;

/**
 * That an entry bears a name.
 *
 * @param capitals whether the name is an abbreviation in capitals, which small letters do not spell: US, VVO
 */
public record Name(Entry entry, NameRelation relation, boolean capitals) {}
