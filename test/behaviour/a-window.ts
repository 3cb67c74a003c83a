import type request from 'supertest';
import { formOn } from '../pages/form-on';
import type { SignedIn } from '../support/app';

type Fields = Record<string, string | string[]>;

/** A form as a person has it open in one window of a browser. */
export interface Window {
  /** Of this showing of the form. */
  readonly key: string;
  readonly fields: Fields;
  readonly html: string;
  /** What the page's script does after a pause. */
  save(changes: Record<string, string>, by?: SignedIn): request.Test;
  send(changes: Fields, by?: SignedIn): request.Test;
}

export async function aWindow(browser: SignedIn, page: string, name: string): Promise<Window> {
  const { text: html } = await browser.get(page).expect(200);
  return windowOn(browser, html, name);
}

/** The same on a page that answered a form. */
export function windowOn(browser: SignedIn, html: string, name: string): Window {
  const { action, fields } = formOn(html, name);
  const inside = html.slice(0, html.indexOf(`name="formName" value="${name}"`));
  const key = [...inside.matchAll(/name="sentOnce" value="([^"]+)"/g)].at(-1)?.[1] ?? '';
  const { csrfToken, formName, standsOn, goesOnFrom, ...typed } = fields;
  const token = String(csrfToken);
  return {
    key,
    fields,
    html,
    save: (changes, by = browser) =>
      by.post('/arbete/utkast', {
        csrfToken: token,
        key,
        before: String(goesOnFrom ?? ''),
        action,
        form: String(formName),
        address: String(standsOn),
        fields: JSON.stringify({ ...typed, ...changes }),
      }),
    send: (changes, by = browser) => by.post(action, { ...fields, sentOnce: key, ...changes }),
  };
}
