type Fields = Record<string, string | string[]>;

export interface FormOnPage {
  readonly action: string;
  /** As a browser would send it when nothing is touched, each time from a new showing: without the key that makes a form act once. */
  readonly fields: Fields;
}

/** The form of that name on a page, filled as it was shown. Throws when the page has none. */
export function formOn(html: string, name: string): FormOnPage {
  const form = formsOn(html).find(({ fields }) => fields.formName === name);
  if (!form) throw new Error(`No form ${name} on the page`);
  return form;
}

export const hasForm = (html: string, name: string): boolean =>
  formsOn(html).some(({ fields }) => fields.formName === name);

export function formsOn(html: string): FormOnPage[] {
  return [...html.matchAll(/<form ([^>]*)>(.*?)<\/form>/gs)].map(([, attributes = '', inside = '']) => ({
    action: attributeOf(attributes, 'action') ?? '',
    fields: fieldsIn(inside),
  }));
}

function fieldsIn(html: string): Fields {
  const fields: Fields = {};
  const add = (name: string | null, value: string) => {
    if (name === null) return;
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  };
  for (const [, attributes = ''] of html.matchAll(/<input ([^>]*)>/g)) {
    if (/type="file"/.test(attributes)) continue;
    const isChoice = /type="(checkbox|radio)"/.test(attributes);
    if (!isChoice || /\schecked/.test(attributes))
      add(attributeOf(attributes, 'name'), attributeOf(attributes, 'value') ?? '');
  }
  for (const [, attributes = '', text = ''] of html.matchAll(/<textarea ([^>]*)>(.*?)<\/textarea>/gs))
    add(attributeOf(attributes, 'name'), unescaped(text));
  delete fields.sentOnce;
  for (const [, attributes = '', options = ''] of html.matchAll(/<select ([^>]*)>(.*?)<\/select>/gs))
    add(attributeOf(attributes, 'name'), chosenIn(options));
  return fields;
}

function chosenIn(options: string): string {
  const all = [...options.matchAll(/<option ([^>]*)>/g)].map(([, attributes = '']) => attributes);
  const chosen = all.find((attributes) => /\sselected|^selected/.test(attributes)) ?? all[0] ?? '';
  return attributeOf(chosen, 'value') ?? '';
}

function attributeOf(attributes: string, name: string): string | null {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? null : unescaped(value);
}

export const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The words of a page without its tags, one space between them. */
export const wordsOf = (html: string): string =>
  unescaped(html.replace(/<[^>]+>/g, ' '))
    .replace(/\u00ad/g, '')
    .replace(/[\s\u00a0]+/g, ' ');
