const pathOfWorkspace = /^\/arbete(\/[\w/-]*)?$/;
const question = /^\?[\w=&%.+~*-]*$/;
const anchor = /^#[\w-]+$/;

/** A page of the workspace as it was said, with its filter and its place on the page; null for anything else. */
export function ownAddress(said: unknown): string | null {
  if (typeof said !== 'string' || said.length > 1000) return null;
  const [, path = '', asked = '', place = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(said) ?? [];
  const isOwn =
    pathOfWorkspace.test(path) &&
    (asked === '' || question.test(asked)) &&
    (place === '' || anchor.test(place));
  return isOwn ? said : null;
}

/** Without what is told once. */
export function addressOfPage(originalUrl: string): string {
  const [path = '', asked = ''] = originalUrl.split('?', 2);
  const query = new URLSearchParams(asked);
  for (const once of ['klart', 'lang']) query.delete(once);
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}
