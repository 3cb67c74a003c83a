import type { Language } from '../kernel/language';

export interface Link {
  readonly text: string;
  readonly href: string;
}

export interface MenuEntry extends Link {
  /** Addresses that belong to the entry besides its own. */
  readonly within?: readonly string[];
}

/** Addresses the frame of every page leads to; the pages themselves live with their concepts. */
export const sitePaths = {
  start: '/',
  signOut: '/logga-ut',
  ownAccount: '/arbete/konto',
  ownMail: '/arbete/mina-mejl',
  draftRestoration: (key: string) => `/arbete/utkast/${key}/aterkallande`,
  draftDisposal: (key: string) => `/arbete/utkast/${key}/kassering`,
  apiDocumentation: '/api/docs',
  accessibility: '/tillganglighet',
  words: '/ordlista',
  method: '/om-uppgifterna',
  data: '/data',
  contact: '/kontakt',
  icon: '/favicon.svg',
} as const;

/** Public pages set no cookie, so English is carried in the address. Swedish needs nothing; saying it twice is harmless. */
export function inLanguage(href: string, language: Language): string {
  if (language === 'sv' || !href.startsWith('/') || /[?&]lang=/.test(href)) return href;
  const [address = '', fragment] = href.split('#', 2);
  const asked = `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
  return fragment === undefined ? asked : `${asked}#${fragment}`;
}
