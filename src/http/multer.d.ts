/** What we use of multer, which comes without types. */
declare module 'multer' {
  import type { RequestHandler } from 'express';

  interface Limits {
    readonly fileSize: number;
    readonly files: number;
    readonly fields: number;
    readonly fieldSize: number;
    readonly parts: number;
  }
  interface Multer {
    single(field: string): RequestHandler;
  }
  interface MakeMulter {
    (options: { readonly storage: object; readonly limits: Limits }): Multer;
    memoryStorage(): object;
    readonly MulterError: new () => Error & { readonly code: string };
  }
  const multer: MakeMulter;
  export = multer;
}
