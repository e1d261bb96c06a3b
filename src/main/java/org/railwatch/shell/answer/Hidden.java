package org.railwatch.shell.answer;

/**
 * What of an answer is not on the screen.
 *
 * @param columns left out on the right
 * @param cells cut, so that they end in {@code …}
 */
public record Hidden(int columns, int cells) {
    static final Hidden NOTHING = new Hidden(0, 0);

    boolean nothing() {
        return columns == 0 && cells == 0;
    }
}
