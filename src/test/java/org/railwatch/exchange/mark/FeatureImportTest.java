package org.railwatch.exchange.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railwatch.geo.georeference.Crs;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.imagery.annotation.HeldImages;
import org.railwatch.shell.session.Typed;

/** Marks of other programs and of other desks, from GeoJSON. */
class FeatureImportTest {
    private static final String COLUMNS =
            "annotation list --format csv --columns ref,object,shape,px,source_class,score";
    private static final String HEADER = "ref,object,shape,px,source_class,score\n";
    private static final String NOWHERE = "{\"type\": \"Point\", \"coordinates\": [0, 0]}";

    @TempDir
    Path folder;

    private MarkDesk desk;

    @BeforeEach
    void an_image_is_held() {
        desk = new MarkDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Typed.Reply done(String line) {
        return desk.done(line);
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\": \"Feature\", \"properties\": {" + properties + "}, \"geometry\": " + geometry + "}";
    }

    private static String collection(String... features) {
        return "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",\n", features) + "]}";
    }

    private Typed.Reply taken(String text, String options) throws IOException {
        return desk.done(desk.line("geojson", text, options));
    }

    private void refused(String text, String options, String sentence) throws IOException {
        desk.refused(desk.line("geojson", text, options), sentence);
    }

    @Test
    void what_goes_out_comes_in_the_same_at_another_desk() throws IOException {
        done("annotation add I-1 --of railcar --box '120,80 134.125,96' --count 'approx 14' --confidence low --note N");
        done("annotation add I-1 --of tank --obb '10,10 20,20 15,25 5,15' --occluded");
        done("annotation add I-1 --of train --line '10,20 300,200'");
        done("annotation add I-1 --of person --point '10,20'");
        done("export geojson --kind annotation --output " + folder.resolve("m.geojson"));
        String columns = " --format csv --columns uuid,object,shape,px,count,confidence,occluded,note --sort uuid";
        String before = done("annotation list" + columns).out();

        try (var other = new Typed(folder.resolve("other.gpkg"))) {
            HeldImages.add(other.session().store(), "2023-10-05", HeldImages.TUMANGANG);
            for (String name : new String[] {"m", "m-lines", "m-areas"}) {
                Typed.Reply reply =
                        other.type("import geojson " + folder.resolve(name + ".geojson") + " --kind annotation");
                assertThat(reply.code()).as(reply.err()).isZero();
                assertThat(reply.err()).doesNotContain("not taken");
            }
            assertThat(other.type("annotation list" + columns).out()).isEqualTo(before);
            Typed.Reply again = other.type("import geojson " + folder.resolve("m.geojson") + " --kind annotation");
            assertThat(again.err()).contains("features[0]: A-1 has its identifier");
        }
    }

    @Test
    void a_ref_of_another_store_is_not_taken_for_another_picture_here() throws IOException {
        done("annotation add I-1 --of railcar --box '120,80 134,96'");
        done("export geojson --kind annotation --output " + folder.resolve("m.geojson"));
        try (var other = new Typed(folder.resolve("other.gpkg"))) {
            var elsewhere = new Georeference(
                    Crs.ofEpsg(32652),
                    new GeoTransform(641_900, 3, 0, 4_698_100, 0, -3),
                    HeldImages.WIDTH,
                    HeldImages.HEIGHT);
            HeldImages.add(other.session().store(), "2023-10-05", elsewhere);
            String line = "import geojson " + folder.resolve("m-areas.geojson") + " --kind annotation";
            Typed.Reply reply = other.type(line);
            assertThat(reply.code()).isEqualTo(3);
            assertThat(reply.err())
                    .contains("features[0]: its pixels and its geometry are 3333 pixels apart on I-1")
                    .contains("--image says which it is on");
            assertThat(other.type(line + " --image I-1").code()).isZero();
        }
    }

    @Test
    void xviews_features_are_taken_by_their_pixels_and_numbers() throws IOException {
        taken(
                collection(feature(
                        "\"bounds_imcoords\": \"120,80,134,91\", \"type_id\": 37, \"image_id\": \"scene.tif\", \"cat_id\": 4",
                        "{\"type\": \"Polygon\", \"coordinates\": [[[1, 2], [3, 2], [3, 4], [1, 2]]]}")),
                "");
        assertThat(done(COLUMNS).out()).isEqualTo(HEADER + "A-1,tank,box,\"120,80 134,91\",Tank car,\n");
    }

    @Test
    void osmls_features_are_taken_by_their_surest_class_and_0_0_is_no_place() throws IOException {
        taken(
                collection(
                        feature(
                                "\"bounds_imcoords\": [120, 80, 134, 91], \"feature_types\": {\"Flat Car\": 0.2, \"Tank car\": 0.7}",
                                NOWHERE),
                        feature(
                                "\"bounds_imcoords\": [1, 2, 3, 4], \"detection_score\": 0.5, \"feature_types\": {\"railcar\": 1}, \"image_id\": \"job:1\"",
                                NOWHERE)),
                " --image I-1");
        assertThat(done(COLUMNS).out()).isEqualTo(HEADER + """
                A-1,tank,box,"120,80 134,91",Tank car,0.7
                A-2,railcar,box,"1,2 3,4",,0.5
                """);
    }

    @Test
    void raster_visions_features_are_laid_on_the_picture_by_its_georeference() throws IOException {
        String lonLat = done("image pixel I-1 --px 100,50 --format csv").out();
        assertThat(lonLat).contains("130.6");
        done("annotation add I-1 --of vessel --polygon '100,50 120,50 120,70'");
        done("export geojson --kind annotation --output " + folder.resolve("g.geojson"));
        String geometry = Files.readString(folder.resolve("g-areas.geojson"))
                .replaceFirst("(?s).*\"geometry\":(\\{.*?]]]}).*", "$1");
        taken(feature("\"class_name\": \"Locomotive\", \"score\": 0.25, \"class_id\": 3", geometry), " --image I-1");
        assertThat(done(COLUMNS + " --sort -ref --limit 1").out())
                .startsWith(HEADER + "A-2,locomotive,polygon,\"")
                .endsWith(",Locomotive,0.25\n");
        String px = done("annotation show A-2 --columns px --format json").out();
        assertThat(px).containsPattern("\\b(100|99.9\\d\\d?|100.0\\d\\d?),(50|49.9\\d\\d?|50.0\\d\\d?)\\b");
    }

    @Test
    void several_parts_and_unknown_members_are_told() throws IOException {
        String err = taken(
                        collection(
                                feature(
                                        "\"class_name\": \"railcar\"",
                                        "{\"type\": \"MultiPoint\", \"coordinates\": [[130.6, 42.4], [130.7, 42.4]]}"),
                                feature(
                                        "\"class_name\": \"railcar\", \"bounds_imcoords\": [1, 2, 3, 4], \"cloudy\": true, \"x\": null",
                                        "null")),
                        " --image I-1")
                .err();
        assertThat(err)
                .contains("1 mark was left out: a shape of several parts or with holes")
                .contains("not taken, for marks have no place for it: cloudy (1 mark)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type_id": 50, "bounds_imcoords": "1,2,3,4"    | features[0].properties.type_id: xView's class 50, Yacht, is none of our objects
            "type_id": 99, "bounds_imcoords": "1,2,3,4"    | features[0].properties.type_id: xView has no class of the number 99
            "type_id": "99", "bounds_imcoords": "1,2,3,4"  | features[0].properties.type_id: xView has no class of the number 99
            "type_id": "a", "bounds_imcoords": "1,2,3,4"   | features[0].properties.type_id: 'a' is no number
            "class_name": "dragon"                         | features[0].properties.class_name: the class 'dragon' is neither one of our objects nor one of xView's
            "bounds_imcoords": "1,2,3,4"                   | features[0]: does not say what it is
            "object": "tank", "bounds_imcoords": "1,2,3"   | bounds_imcoords: '1,2,3' is not four numbers, x1,y1,x2,y2
            "object": "tank", "bounds_imcoords": "1,2,a,4" | bounds_imcoords: '1,2,a,4' is not four numbers, x1,y1,x2,y2
            "object": "tank", "bounds_imcoords": "1,2,1,4" | bounds_imcoords: '1,2,1,4' has no width or no height
            "object": "tank", "bounds_imcoords": "NaN,2,1,4" | bounds_imcoords: 'NaN,2.0' is no place on a picture
            "object": "tank", "bounds_imcoords": "1,2,401,4" | bounds_imcoords: the pixel 401,4 lies outside I-1
            "object": "tank", "px": "1,2 3,4"              | properties.shape: is missing
            "object": "tank", "px": "1,2", "shape": "box"  | properties.px: box takes two opposite corners, 'X,Y X,Y', and 1 is given
            "object": "tank", "px": "1,2 b", "shape": "box" | properties.px: 'b' is not a pixel
            "object": "tank"                               | features[0].geometry: the pixel
            "class_name": "tank", "feature_types": 3       | properties.feature_types: '3' is no object
            """)
    void a_wrong_feature_refuses_the_file_with_its_place(String properties, String sentence) throws IOException {
        String far = "{\"type\": \"Point\", \"coordinates\": [131.5, 42.4]}";
        refused(collection(feature(properties, far)), " --image I-1", sentence);
    }

    @Test
    void what_is_wrong_with_a_place_is_told() throws IOException {
        HeldImages.add(desk.typed().session().store(), "2023-10-06", null);
        String tank = "\"object\": \"tank\"";
        String at = "{\"type\": \"Point\", \"coordinates\": [130.605, 42.42]}";
        refused(collection(feature(tank, at)), "", "features[0]: names no image; --image says which it is on");
        refused(collection(feature(tank, at)), " --image I-2", "features[0].geometry: I-2 is not georeferenced");
        refused(collection(feature(tank, "null")), " --image I-1", "features[0]: has no place");
        refused(collection(feature(tank, NOWHERE)), " --image I-1", "features[0]: has no place");
        refused(collection(feature(tank, "3")), " --image I-1", "features[0].geometry: '3' is no geometry");
        refused(collection(feature(tank, "{\"type\": \"Circle\"}")), " --image I-1", "features[0].geometry: ");
        refused(
                collection(feature(tank + ", \"image\": \"I-9\"", at)),
                "",
                "features[0].properties.image: there is no image I-9; the newest is I-2");
        refused(
                collection(feature(tank + ", \"image_id\": \"scene.tif\"", at)),
                "",
                "features[0].properties.image_id: 2 images are named scene.tif, I-1, I-2, and nobody knows which is meant; give the"
                        + " image's uuid there, or --image says which picture it is");
        refused(
                collection(feature(tank + ", \"image\": \"I-1\"", at), feature(tank + ", \"image\": \"I-2\"", at)),
                " --image I-1",
                "features[1]: is on I-2, and those before are on I-1; --image is for marks on one picture");
        refused(
                "{\"type\": \"FeatureCollection\", \"crs\": {\"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::32652\"}},"
                        + " \"features\": [" + feature(tank, at) + "]}",
                " --image I-1",
                "features[0].geometry: is in urn:ogc:def:crs:EPSG::32652");
        refused("{\"type\": \"Topology\"}", "", "m.json is JSON, but a Topology without features");
        refused("{}", "", "m.json is JSON, but has no type");
        refused("{\"type\": \"FeatureCollection\", \"features\": {}}", "", "a FeatureCollection without features");
        refused(feature("", at), " --image I-1", "m.json: does not say what it is");
    }
}
