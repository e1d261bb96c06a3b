package org.railwatch.imagery.chip;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.railwatch.Railwatch;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.answer.Screen;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.session.Console;
import org.railwatch.shell.session.Session;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who types lines on a new store in a folder, and looks at what they write. */
public final class Analyst implements AutoCloseable {
    /** What a line did. */
    public record Said(int code, String out, String err) {
        public JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    private final Path folder;
    final GenericApplicationContext context;
    private final Session session;

    public Analyst(Path folder) {
        this.folder = folder;
        var arguments =
                Arguments.of(List.of("--store", folder.resolve("s.gpkg").toString(), "--actor", "analyst"), Map.of());
        context = Railwatch.context(arguments, Clock.systemUTC(), new Random(1));
        session = context.getBean(Session.class);
    }

    /** Types a line; {@code ~/} stands for the folder. */
    public Said types(String line) {
        return types(line, Screen.NONE);
    }

    public Said types(String line, Screen screen) {
        var out = new StringWriter();
        var err = new StringWriter();
        session.speakTo(new Console(new PrintWriter(out), new PrintWriter(err), screen, Screen.NONE, false, null));
        int code = session.run(Words.of(line.replace("~/", folder + "/")));
        return new Said(code, out.toString(), err.toString());
    }

    /** A line that succeeds. */
    public Said does(String line) {
        Said said = types(line);
        if (said.code() != 0) {
            throw new AssertionError(line + ": " + said);
        }
        return said;
    }

    /** A picture that was written, read by Java's own reader. */
    BufferedImage picture(String name) throws IOException {
        return Objects.requireNonNull(ImageIO.read(folder.resolve(name).toFile()));
    }

    /** The texts inside a PNG by their keywords. */
    Map<String, String> texts(String name) throws IOException {
        var all = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name))).position(8);
        var texts = new LinkedHashMap<String, String>();
        while (all.hasRemaining()) {
            var body = new byte[all.getInt()];
            var type = new byte[4];
            all.get(type).get(body).getInt();
            if (new String(type, StandardCharsets.US_ASCII).equals("iTXt")) {
                String text = new String(body, StandardCharsets.UTF_8);
                int end = text.indexOf('\0');
                texts.put(text.substring(0, end), text.substring(end + 5));
            }
        }
        return texts;
    }

    @Override
    public void close() {
        context.close();
    }
}
