package org.railwatch.imagery.raster.header;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.georeference.GeoTransform;

/**
 * What GDAL keeps beside a picture, in {@code X.tif.aux.xml} (GDAL, "Persistent Auxiliary Metadata"). Its map is from the
 * outer corner whatever the file says of pixels that are points.
 *
 * @param transform null when it has none
 * @param system a reference system as well-known text; null when it has none
 * @param nodata of its bands, as far as it has it; null when none has, or two have different ones
 */
public record AuxFile(
        @Nullable GeoTransform transform,
        @Nullable String system,
        @Nullable Double nodata) {
    /**
     * @param name for messages
     * @throws UserError (unreadable) when it is not of that form
     */
    public static AuxFile of(byte[] xml, String name) {
        if (DeclaredEntities.in(xml)) {
            throw UserError.unreadable(name + " declares a document type, which no such file does; take it away");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return read(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException | NumberFormatException e) {
            throw UserError.unreadable(name + " beside the picture cannot be read; mend it or take it away");
        } catch (UserError e) {
            throw UserError.unreadable(name + " beside the picture is no use: " + e.sentence());
        }
    }

    private static AuxFile read(XMLStreamReader reader) throws XMLStreamException {
        var path = new ArrayList<String>();
        GeoTransform transform = null;
        String system = null;
        var nodata = new ArrayList<Double>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                path.add(reader.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.remove(path.size() - 1);
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                String text = reader.getText().strip();
                if (path.equals(List.of("PAMDataset", "GeoTransform"))) {
                    transform = GeoTransform.of(text.replaceAll("\\s*,\\s*", " "));
                } else if (path.equals(List.of("PAMDataset", "SRS"))) {
                    system = text;
                } else if (path.equals(List.of("PAMDataset", "PAMRasterBand", "NoDataValue"))) {
                    nodata.add(number(text));
                }
            }
        }
        boolean alike = !nodata.isEmpty() && nodata.stream().distinct().count() == 1;
        return new AuxFile(transform, system, alike ? nodata.get(0) : null);
    }

    /** As C's functions read it too. */
    private static double number(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "nan", "-nan" -> Double.NaN;
            case "inf", "+inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
