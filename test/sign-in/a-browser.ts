import type request from 'supertest';
import type { TestApp } from '../support/app';

/** Keeps cookies from answer to answer, and fills in forms as they stand on a page. */
export interface Browser {
  get(path: string): request.Test;
  post(path: string, fields?: Record<string, string>): request.Test;
  /** Sends the form with this address on the page, with its hidden fields. */
  submit(page: string, action: string, fields?: Record<string, string>): request.Test;
}

export function aBrowser(on: TestApp): Browser {
  const agent = on.anonymous();
  const post = (path: string, fields: Record<string, string> = {}) =>
    agent.post(path).type('form').send(fields);
  return {
    get: (path) => agent.get(path),
    post,
    submit: (page, action, fields = {}) => post(action, { ...hiddenIn(page, action), ...fields }),
  };
}

function hiddenIn(page: string, action: string): Record<string, string> {
  const [, form] = new RegExp(`<form[^>]*action="${action}"[^>]*>(.*?)</form>`, 's').exec(page) ?? [];
  if (form === undefined) throw new Error(`No form leads to ${action}`);
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}
