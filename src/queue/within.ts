/**
 * What `promise` gives, or an error when it takes longer. The work itself goes on, and its later failure is nobody's.
 * @param patience in milliseconds
 */
export async function within<Result>(
  patience: number,
  promise: Promise<Result>,
  complaint: string,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), patience);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
