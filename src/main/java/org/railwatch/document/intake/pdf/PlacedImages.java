package org.railwatch.document.intake.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** The pictures of one PDF page with the place where each is drawn. */
final class PlacedImages extends PDFStreamEngine {
    private static final int MOST = 500;
    private static final long MOST_OPERATORS = 5_000_000;

    private final double height;
    private final List<Placed> found = new ArrayList<>();
    private long operators;

    /**
     * A picture on a page; the units are points from the page's top and left.
     */
    record Placed(PDImageXObject image, double top, double bottom, double width) {}

    private PlacedImages(double height) {
        this.height = height;
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetMatrix(this));
    }

    static List<Placed> on(PDPage page) throws IOException {
        var images = new PlacedImages(page.getCropBox().getUpperRightY());
        images.processPage(page);
        return images.found;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new PdfLines.TooMuch("drawing steps");
        }
        boolean draws = operator.getName().equals(OperatorName.DRAW_OBJECT)
                && !operands.isEmpty()
                && operands.get(0) instanceof COSName;
        if (!draws) {
            super.processOperator(operator, operands);
            return;
        }
        PDXObject object = getResources().getXObject((COSName) operands.get(0));
        if (object instanceof PDFormXObject form) {
            showForm(form);
        } else if (object instanceof PDImageXObject image && found.size() < MOST) {
            Matrix at = getGraphicsState().getCurrentTransformationMatrix();
            double high = at.getScalingFactorY();
            double bottom = height - at.getTranslateY();
            found.add(new Placed(image, bottom - high, bottom, at.getScalingFactorX()));
        }
    }
}
