/** Addresses of the public side, as they are written in links. */
export const publicPaths = {
  start: '/',
  promiseSet: (id: string): string => `/medborgarloften/${id}`,
  accessibility: '/tillganglighet',
  api: '/api/v1',
  promiseSets: '/api/v1/promise-sets',
  promiseSetJson: (id: string): string => `/api/v1/promise-sets/${id}`,
  apiInfo: '/api/v1/api-info',
  openApi: '/api/v1/openapi.json',
  apiDocs: '/api/docs',
} as const;
