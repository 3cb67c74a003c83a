import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Injectable,
  Logger,
} from '@nestjs/common';
import type { Response } from 'express';
import { ErrorPage } from '../site/error-page';
import { Missing, NotAllowed, TakenBack } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import type { FormRequest } from './form.interceptor';
import { FormNotTaken } from './form-not-taken';
import { FormNotTakenPage } from './form-not-taken.page';
import { httpTexts } from './http.texts';
import { hasCode } from '../database/error-codes';
import { InvalidInput } from './invalid-input';
import { languageOf, Pages } from './pages';
import { InvalidParameters, problemOf, sendProblem } from './problem';
import { RefusalTexts } from './refusal-texts';
import { SignInNeeded } from './sign-in-needed';
import { TooManyAttempts } from './too-many-attempts';

type Texts = (typeof httpTexts)['sv'];
type Words = { [Key in keyof Texts]: Texts[Key] extends string ? Key : never }[keyof Texts];

const wordsFor: Readonly<Record<number, readonly [Words, Words]>> = {
  400: ['badRequest', 'badRequestText'],
  403: ['forbidden', 'forbiddenText'],
  404: ['notFound', 'notFoundText'],
  409: ['conflict', 'badRequestText'],
  410: ['gone', 'goneText'],
  413: ['tooLarge', 'tooLargeText'],
  422: ['badRequest', 'badRequestText'],
  429: ['tooMany', 'tooManyText'],
  500: ['broken', 'brokenText'],
};

/** Every fault in plain words: problem+json on the API, a page everywhere else. What nobody foresaw is logged, once, and told to nobody. */
@Injectable()
@Catch()
export class FaultFilter implements ExceptionFilter {
  private readonly logger = new Logger('Fault');

  constructor(
    private readonly pages: Pages,
    private readonly texts: RefusalTexts,
  ) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FormRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    if (fault instanceof SignInNeeded) {
      response.redirect(303, `${fault.at}?till=${encodeURIComponent(fault.comeBackTo)}`);
      return;
    }
    const status = statusOf(fault);
    if (status >= 500 || isRefusedBelow(fault))
      this.logger.error(fault instanceof Error ? (fault.stack ?? fault.message) : fault);
    if (fault instanceof TooManyAttempts) response.set('retry-after', String(fault.retryAfter));
    if (request.path.startsWith('/api/')) {
      sendProblem(response, problemOf(fault, status, request.originalUrl));
      return;
    }
    response
      .status(status)
      .set('cache-control', 'no-store')
      .type('html')
      .send(this.page(fault, status, request));
  }

  private page(fault: unknown, status: number, request: FormRequest): string {
    if (fault instanceof FormNotTaken) return this.pages.render(<FormNotTakenPage fault={fault} />, request);
    const language = languageOf(request);
    const words = httpTexts[language];
    const [title, text] = isCrossSite(fault)
      ? (['crossSite', 'crossSiteText'] as const)
      : (wordsFor[status] ?? ['badRequest', 'badRequestText']);
    const view = {
      status,
      title: words[title],
      text: fault instanceof Refusal ? this.texts.explain(fault, language) : words[text],
      canSearch: !request.caller && [404, 410].includes(status),
      suggestions: [{ href: request.caller ? '/arbete' : '/', text: words.toStart }],
    };
    return this.pages.render(<ErrorPage view={view} />, request);
  }
}

const isCrossSite = (fault: unknown): boolean =>
  fault instanceof HttpException && fault.message === 'cross-site';

function statusOf(fault: unknown): number {
  if (fault instanceof Missing) return 404;
  if (fault instanceof TakenBack) return 410;
  if (fault instanceof NotAllowed || fault instanceof FormNotTaken) return 403;
  if (fault instanceof TooManyAttempts) return 429;
  if (fault instanceof Refusal) return 409;
  if (fault instanceof InvalidInput) return 422;
  if (fault instanceof InvalidParameters) return 400;
  if (isRefusedBelow(fault)) return 403;
  if (fault instanceof HttpException) return fault.getStatus();
  return bodyFaultStatus(fault);
}

/** Express and its body parser put a status on what the client did wrong. */
function bodyFaultStatus(fault: unknown): number {
  const status = (fault as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

/** What the application let through and the database did not: forbidden to the person, and a fault of ours to look into. */
const isRefusedBelow = (fault: unknown): boolean =>
  hasCode((fault as { driverError?: unknown } | null)?.driverError, '42501');
