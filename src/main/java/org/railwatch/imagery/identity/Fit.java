package org.railwatch.imagery.identity;

/**
 * How one picture lies in another, in pixels of the pictures as they were handed in.
 *
 * @param scale how many times larger the other shows what both show
 * @param shiftX where the one's left upper corner lies in the other, from its left
 * @param shiftY from its top
 * @param part share of the one that the other shows too, from 0 to 1
 * @param partOfOther share of the other that the one shows too
 */
public record Fit(double scale, double shiftX, double shiftY, double part, double partOfOther) {}
