package org.railwatch.document.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlbumTest {
    @Test
    void so_many_bytes_are_held_and_all_are_hashed() {
        var album = new Album();
        byte[] large = new byte[40 << 20];
        Figure first = album.figure("A", null, null, large);
        Figure second = album.figure("B", null, null, large);
        Figure small = album.figure("C", null, null, new byte[] {1});
        assertThat(first.picture()).isNotNull();
        assertThat(second.picture()).isNull();
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(small.picture()).isNotNull();
        assertThat(album.figure("D", null, null, null).sha256()).isNull();
    }
}
