import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { AppModule, type AppParts } from './app.module';
import { assets } from './http/assets';
import { nameRequest } from './http/current-request';
import { noteAccess } from './http/note-access';
import { noticeBadBytes, refuseBadBytes } from './http/refuse-bad-bytes';
import { securityHeaders } from './http/security-headers';
import { SecurityLog } from './http/security-log';
import { takeUpload } from './http/upload';
import { assetsFolder } from './installation';
import { usePublicApi } from './public/api/use-public-api';
import { largestFile } from './transfer/sheets/limits';

const largestBody = '1mb';

/** The application as HTTP serves it, initialised but not listening: the product and the tests start the same one. */
export async function createHttpApplication(
  parts: AppParts,
  logger: LoggerService | false,
): Promise<NestExpressApplication> {
  const server = express();
  server.disable('x-powered-by');
  server.set('query parser', 'simple');
  server.set('etag', false);
  server.set('trust proxy', parts.installation.trustedProxies);
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.of(parts),
    new ExpressAdapter(server),
    {
      bodyParser: false,
      logger,
      abortOnError: false,
    },
  );
  app.use(nameRequest);
  app.use(securityHeaders(parts.installation.baseUrl));
  usePublicApi(app);
  app.use('/assets', ...assets(assetsFolder));
  app.use(
    express.urlencoded({ extended: false, limit: largestBody, parameterLimit: 1000, verify: noticeBadBytes }),
  );
  app.use('/arbete/loften/:id/kalkylblad', takeUpload(largestFile, parts.installation.baseUrl));
  app.use(refuseBadBytes);
  app.use(noteAccess(app.get(SecurityLog)));
  await app.init();
  return app;
}
