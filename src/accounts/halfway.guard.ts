import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
} from '@nestjs/common';
import type { Request } from 'express';
import { isFromElsewhere } from '../http/own-form';
import { HttpSettings } from '../http/settings';
import { sessionSecretOf } from '../http/session-cookie';
import { SignInNeeded } from '../http/sign-in-needed';
import type { Language } from '../kernel/language';
import { csrfTokenOf } from './secrets';
import { type Halfway, Sessions } from './sessions';
import { signInPaths } from './sign-in.paths';

interface HalfwayRequest extends Request {
  halfway: Halfway;
  language: Language;
}

/** For the pages between the first and the second factor: they know who it is, and nobody else may open them. */
@Injectable()
export class HalfwayGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly settings: HttpSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<HalfwayRequest>();
    const secret = sessionSecretOf(request, this.settings.baseUrl);
    const halfway = secret ? await this.sessions.halfway(secret) : null;
    if (!halfway) throw new SignInNeeded('/arbete', signInPaths.signIn);
    const page = signInPaths.missing[halfway.missing];
    if (!request.path.startsWith(page)) throw new SignInNeeded('/arbete', page);
    if (request.method !== 'GET' && request.method !== 'HEAD') refuseForgery(request, halfway);
    request.halfway = halfway;
    request.language = halfway.language;
    return true;
  }
}

function refuseForgery(request: HalfwayRequest, { secret }: Halfway): void {
  const body = request.body as Record<string, unknown> | undefined;
  if (isFromElsewhere(request) || body?.csrfToken !== csrfTokenOf(secret))
    throw new ForbiddenException('cross-site');
  delete body.csrfToken;
}

/** The person between the two factors. */
export const AtHalfway = createParamDecorator(
  (_: unknown, context: ExecutionContext): Halfway =>
    context.switchToHttp().getRequest<HalfwayRequest>().halfway,
);
