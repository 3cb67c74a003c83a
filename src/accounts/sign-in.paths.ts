import { ownAddress } from '../http/own-address';

/** Addresses of signing in, for pages and redirects. */
export const signInPaths = {
  signIn: '/logga-in',
  forgotten: '/logga-in/glomt-losenord',
  link: (secret: string) => `/logga-in/lank/${secret}`,
  via: (provider: number) => `/logga-in/via/${provider}`,
  answerFrom: (provider: number) => `/logga-in/via/${provider}/svar`,
  missing: {
    code: '/logga-in/kod',
    second_factor: '/logga-in/tvasteg',
    stronger_identity: '/logga-in/starkare',
  },
  welcome: '/arbete/valkommen',
  password: '/arbete/losenord',
  account: '/arbete/konto',
  accountSecondFactor: '/arbete/konto/tvasteg',
} as const;

/** Only a page of the workspace, never another site. */
export const ownPath = (path: unknown): string => ownAddress(path) ?? '/arbete';
