package gongkai.extract.pdf;

import gongkai.extract.layout.Ruling;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/**
 * Collects the horizontal and vertical lines of the paths that a page draws: stroked lines, the
 * sides of stroked boxes, and filled boxes thin enough to be lines.
 */
final class PdfPath {
  private static final Set<String> OPERATORS =
      Set.of(
          "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n",
          "W", "W*", "sh");

  /** A filled box of at most this thickness, in points, is a line. */
  private static final float THICKEST_LINE = 3f;

  private static final float STRAIGHT = 0.7f;

  private final AffineTransform toPage;
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<float[]> segments = new ArrayList<>();
  private final List<float[]> boxes = new ArrayList<>();

  /** Bounds of the current subpath: left, top, right, bottom; empty before it begins. */
  private float[] box = {};

  private float startX;
  private float startY;
  private float x;
  private float y;

  PdfPath(AffineTransform toPage) {
    this.toPage = toPage;
  }

  static boolean knows(String operator) {
    return OPERATORS.contains(operator);
  }

  List<Ruling> rulings() {
    return rulings;
  }

  void follow(String operator, List<COSBase> operands, Matrix matrix) {
    float[] values = values(operands);
    switch (operator) {
      case "m" -> {
        if (values.length >= 2) {
          move(at(values, 0, matrix));
        }
      }
      case "l" -> {
        if (values.length >= 2) {
          line(at(values, 0, matrix), true);
        }
      }
      case "c", "v", "y" -> {
        if (values.length >= 4) {
          line(at(values, values.length - 2, matrix), false);
        }
      }
      case "h" -> line(new float[] {startX, startY}, true);
      case "re" -> {
        if (values.length >= 4) {
          rectangle(values, matrix);
        }
      }
      case "S" -> stroke();
      case "s", "b", "b*" -> {
        line(new float[] {startX, startY}, true);
        stroke();
      }
      case "B", "B*" -> stroke();
      case "f", "F", "f*" -> fill();
      case "n" -> clear();
      default -> {
        // Clipping and shading draw no line.
      }
    }
  }

  private static float[] values(List<COSBase> operands) {
    float[] values = new float[operands.size()];
    for (int at = 0; at < values.length; at++) {
      if (!(operands.get(at) instanceof COSNumber number)) {
        return new float[0];
      }
      values[at] = number.floatValue();
    }
    return values;
  }

  private float[] at(float[] values, int index, Matrix matrix) {
    float[] point = {values[index], values[index + 1]};
    matrix.createAffineTransform().transform(point, 0, point, 0, 1);
    toPage.transform(point, 0, point, 0, 1);
    return point;
  }

  private void rectangle(float[] values, Matrix matrix) {
    float right = values[0] + values[2];
    float top = values[1] + values[3];
    move(at(values, 0, matrix));
    line(at(new float[] {right, values[1]}, 0, matrix), true);
    line(at(new float[] {right, top}, 0, matrix), true);
    line(at(new float[] {values[0], top}, 0, matrix), true);
    line(new float[] {startX, startY}, true);
  }

  private void move(float[] point) {
    endBox();
    startX = x = point[0];
    startY = y = point[1];
    box = new float[] {x, y, x, y};
  }

  private void line(float[] point, boolean drawn) {
    if (box.length == 0) {
      return;
    }
    if (drawn) {
      segments.add(new float[] {x, y, point[0], point[1]});
    }
    x = point[0];
    y = point[1];
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }

  private void endBox() {
    if (box.length > 0) {
      boxes.add(box);
      box = new float[0];
    }
  }

  private void stroke() {
    for (float[] segment : segments) {
      add(segment[0], segment[1], segment[2], segment[3], STRAIGHT);
    }
    clear();
  }

  private void fill() {
    endBox();
    for (float[] filled : boxes) {
      add(filled[0], filled[1], filled[2], filled[3], THICKEST_LINE);
    }
    clear();
  }

  private void add(float fromX, float fromY, float toX, float toY, float thickest) {
    float wide = Math.abs(toX - fromX);
    float high = Math.abs(toY - fromY);
    if (!Float.isFinite(wide + high + fromX + fromY)) {
      return;
    }
    if (high <= thickest && wide > high) {
      rulings.add(new Ruling(true, (fromY + toY) / 2, Math.min(fromX, toX), Math.max(fromX, toX)));
    } else if (wide <= thickest && high > wide) {
      rulings.add(new Ruling(false, (fromX + toX) / 2, Math.min(fromY, toY), Math.max(fromY, toY)));
    }
  }

  private void clear() {
    segments.clear();
    boxes.clear();
    box = new float[0];
  }
}
