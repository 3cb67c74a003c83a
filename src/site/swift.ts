/** The part of a staff page that is put in place of the old one. */
const part = '#innehall';

const swiftly = {
  'hx-target': part,
  'hx-select': part,
  'hx-swap': 'outerHTML',
  'hx-push-url': 'true',
} as const;

/**
 * Attributes of a link or a form whose answer takes the place of the page's content, without the page being loaded anew.
 * Where there is no script the browser follows the same address: the answer is the same whole page.
 */
export const swiftLink = (href: string) => ({ href, 'hx-get': href, ...swiftly });

export const swiftGet = (action: string) =>
  ({ method: 'get', action, 'hx-get': action, ...swiftly }) as const;

export const swiftPost = (action: string) =>
  ({ method: 'post', action, 'hx-post': action, ...swiftly }) as const;

/** What htmx is not to do: write style into the page, carry old style over to the new part, and keep pages to go back to. */
export const swiftConfig = '{"includeIndicatorCSS":false,"defaultSettleDelay":0,"history":"reload"}';
