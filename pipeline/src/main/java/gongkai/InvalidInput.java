package gongkai;

/** A mistake in what the user asked for; its message is one sentence to be shown to them. */
public final class InvalidInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InvalidInput(String message) {
    super(message);
  }
}
