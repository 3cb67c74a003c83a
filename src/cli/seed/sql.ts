/** Pieces of SQL for rows that are the same each time: every id and every choice is a digest of a number. */

/** @param key an SQL expression that is text */
export const uuid = (key: string): string => `md5('seed ' || ${key})::uuid`;

/** Twelve of the sixteen signs of a digest; all of them may stand in a public id. */
export const publicId = (key: string): string => `left(md5('seed public ' || ${key}), 12)`;

/** A number from 0 up to below `many`, as good as drawn. @param key an SQL expression that is text */
export const drawn = (key: string, many: number | string): string =>
  `(('x' || left(md5('drawn ' || ${key}), 7))::bit(28)::integer % (${many}))`;

/** The word at this number, and from the beginning again. */
export const oneOf = (number: string, words: readonly string[]): string =>
  `(array[${words.map((word) => `'${word}'`).join(', ')}])[1 + (${number}) % ${words.length}]`;

/** Whom the rows name as the one who wrote them. */
export const person = uuid(`'person'`);

/** Of municipality number `n`, and of the police area that it belongs to. */
export const municipality = uuid(`'m' || n`);
export const policeArea = uuid(`'a' || (n - 1) / 3`);
