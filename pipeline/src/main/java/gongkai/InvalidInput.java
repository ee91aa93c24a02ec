package gongkai;

/** The caller asked for something that cannot be: its message is one sentence for a person. */
public final class InvalidInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InvalidInput(String message) {
    super(message);
  }
}
