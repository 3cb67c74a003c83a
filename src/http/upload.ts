import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request, RequestHandler } from 'express';
import multer from 'multer';
import { sessionSecretOf } from './session-cookie';

/** A file that was sent with a form. */
export interface Upload {
  readonly name: string;
  /** Null for a file that was larger than is taken: then nothing of it is kept. */
  readonly bytes: Buffer | null;
}

interface UploadRequest extends Request {
  upload?: Upload | null;
  file?: { readonly originalname: string; readonly buffer: Buffer };
}

/**
 * Takes one file, in the field `file`, from a form of somebody with a session; it stays in memory for as long as the request.
 * A file that is too large is no fault here: the form is shown again and says so.
 * @param largest in bytes; a field of the form may be as large as such a file written in base 64
 */
export function takeUpload(largest: number, baseUrl: string): RequestHandler {
  const limits = { fileSize: largest, files: 1, fields: 20, fieldSize: Math.ceil(largest * 1.4), parts: 21 };
  const take = multer({ storage: multer.memoryStorage(), limits }).single('file');
  return (request: UploadRequest, response, next) => {
    if (!sessionSecretOf(request, baseUrl)) return next();
    take(request, response, (fault?: unknown) => {
      const isTooLarge = fault instanceof multer.MulterError && fault.code === 'LIMIT_FILE_SIZE';
      if (fault && !isTooLarge) return next(Object.assign(fault, { status: 400 }));
      const { file } = request;
      if (isTooLarge) request.upload = { name: '', bytes: null };
      else if (file && file.buffer.length + file.originalname.length > 0)
        request.upload = { name: file.originalname, bytes: file.buffer };
      next();
    });
  };
}

/** The file that was sent with the form, if any. */
export const Uploaded = createParamDecorator(
  (_: unknown, context: ExecutionContext): Upload | null =>
    context.switchToHttp().getRequest<UploadRequest>().upload ?? null,
);
