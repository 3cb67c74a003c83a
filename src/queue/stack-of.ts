/** What a log line may hold of an error. Its other fields are not for logs: a database error carries parameters and its whole client. */
export const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
