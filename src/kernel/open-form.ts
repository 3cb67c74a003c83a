import { mergeEdits } from './merge-edits';

/** A form's fields as text, the way a browser holds them: several choices one a line. */
export type FormTexts<Fields> = Record<keyof Fields & string, string>;

export function textsOf<Fields extends object>(fields: Fields): FormTexts<Fields> {
  const texts = Object.entries(fields).map(([field, value]) => [field, textOf(value)]);
  return Object.fromEntries(texts) as FormTexts<Fields>;
}

/**
 * What two people changed in a form that one of them had open: a field that only the other changed takes the other's value.
 * @param was what the form showed when it was opened, as JSON by field; a field it does not name counts as what is saved
 */
export function mergeOpened<Fields extends object>(
  was: string,
  typed: Fields,
  saved: Fields,
): { readonly merged: Fields; readonly clashes: Readonly<Record<string, string>> } {
  const [typedTexts, savedTexts] = [textsOf(typed), textsOf(saved)];
  const { merged, conflicts } = mergeEdits(openedOn(was, savedTexts), typedTexts, savedTexts);
  const chosen = (Object.keys(typed) as (keyof Fields & string)[]).map((field) => [
    field,
    merged[field] === typedTexts[field] ? typed[field] : saved[field],
  ]);
  return {
    merged: Object.fromEntries(chosen) as Fields,
    clashes: Object.fromEntries(conflicts.map((field) => [field, savedTexts[field]])),
  };
}

/** The fields that differ, before and after, as text: what the log keeps of a change. */
export function differencesOf<Fields extends object>(
  before: Fields,
  after: Fields,
): { readonly from: Readonly<Record<string, string>>; readonly to: Readonly<Record<string, string>> } {
  const [was, is] = [textsOf(before), textsOf(after)];
  const changed = (Object.keys(is) as (keyof Fields & string)[]).filter((field) => was[field] !== is[field]);
  const only = (texts: FormTexts<Fields>) =>
    Object.fromEntries(changed.map((field) => [field, texts[field]]));
  return { from: only(was), to: only(is) };
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return [...new Set(value.map(String))].sort().join('\n');
  if (typeof value === 'boolean') return value ? 'yes' : '';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}

function openedOn<Texts extends Record<string, string>>(was: string, saved: Texts): Texts {
  const said = Object(JSON.parse(was)) as Record<string, unknown>;
  const entries = Object.entries(saved).map(([field, now]) => {
    const opened = said[field];
    return [field, typeof opened === 'string' ? opened : now];
  });
  return Object.fromEntries(entries) as Texts;
}
