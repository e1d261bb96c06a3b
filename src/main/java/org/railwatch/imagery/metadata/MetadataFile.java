package org.railwatch.imagery.metadata;

import java.util.Map;
import org.railwatch.UserError;
import org.railwatch.shell.line.InputFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a provider's metadata: a STAC Item, or the JSON that Planet delivers beside a scene. */
public final class MetadataFile {
    private static final int LARGEST = 8 << 20;

    private MetadataFile() {}

    /**
     * @throws UserError (unreadable) when it is neither, and says what it is
     */
    public static SceneMetadata read(InputFile file) {
        byte[] bytes = file.bytes();
        if (bytes.length > LARGEST) {
            throw UserError.unreadable(file + " is larger than 8 MB, which no scene's metadata is");
        }
        Map<?, ?> json = object(file);
        if (json.get("stac_version") instanceof String version) {
            return StacItem.read(json, version, file.name());
        }
        if (json.get("properties") instanceof Map<?, ?> properties && properties.containsKey("acquired")) {
            return PlanetScene.read(json);
        }
        throw UserError.unreadable(file + " is JSON, but neither a STAC Item nor Planet's metadata of a scene;"
                + " give one of these with --meta");
    }

    private static Map<?, ?> object(InputFile file) {
        try {
            if (JsonMapper.shared().readValue(file.text(), Object.class) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (JacksonException e) {
            String where =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw UserError.unreadable(
                    file + " is not JSON, or broken" + where + "; --meta takes a STAC Item or Planet's metadata.json");
        }
        throw UserError.unreadable(
                file + " is JSON, but no object; --meta takes a STAC Item or Planet's metadata.json");
    }
}
