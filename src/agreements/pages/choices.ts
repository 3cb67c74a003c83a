import type { Option } from '../../site/fields';

interface Named {
  readonly id: string;
  readonly name: string;
}

export const optionsOf = (things: readonly Named[]): Option[] =>
  things.map(({ id, name }) => ({ value: id, text: name }));

/** Stored values as people say them, for a form that two have changed: names of things, words of keys. */
export const wordsIn =
  (fields: Readonly<Record<string, readonly Named[] | Readonly<Record<string, string>>>>) =>
  (field: string, value: string): string => {
    const known = fields[field];
    if (!known) return value;
    const words = new Map(
      Array.isArray(known)
        ? (known as readonly Named[]).map(({ id, name }) => [id, name] as const)
        : Object.entries(known as Readonly<Record<string, string>>),
    );
    return value
      .split('\n')
      .map((key) => words.get(key) ?? key)
      .join(', ');
  };
