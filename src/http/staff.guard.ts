import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { isUuid } from '../kernel/ids';
import type { SeenDraft } from '../site/form-draft';
import { FormNotTaken, isOwnForm } from './form-not-taken';
import { isFromElsewhere } from './own-form';
import { ownAddress } from './own-address';
import { SignInNeeded } from './sign-in-needed';
import { sessionSecretOf } from './session-cookie';
import { HttpSettings } from './settings';
import { seenDrafts, UnsentForms } from './unsent-forms';
import { WhoIsAsking } from './who-is-asking';

export interface StaffRequest extends Request {
  caller: Caller;
  /** Which of the page's forms was sent; empty when it did not say. */
  formName: string;
  /** Of this showing of the form; null when none was sent along. */
  formKey: string | null;
  /** The page that the form stood on; null when it did not say. */
  standsOn: string | null;
  /** Drafts whose words it held: its own, and those that it went on with. */
  goesOnFrom: readonly SeenDraft[];
}

/** A draft that the browser sent before its form may come after it: so long it counts as sent with it, in milliseconds. */
const overtaken = 10_000;

/** Nobody passes without a live session; no form passes without the session's token. */
@Injectable()
export class StaffGuard implements CanActivate {
  constructor(
    private readonly whoIsAsking: WhoIsAsking,
    private readonly settings: HttpSettings,
    private readonly unsentForms: UnsentForms,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<StaffRequest>();
    const secret = sessionSecretOf(request, this.settings.baseUrl);
    const caller = secret ? await this.whoIsAsking.identify(secret) : null;
    if (!caller && changesSomething(request))
      throw new FormNotTaken('signedOut', request, await this.unsentForms.keep(context, null));
    if (!caller) {
      const wayOn = secret ? await this.whoIsAsking.wayOn(secret) : null;
      throw new SignInNeeded(request.originalUrl, wayOn ?? '/logga-in');
    }
    request.caller = caller;
    if (changesSomething(request)) await this.refuseForgery(context, caller);
    request.formName = takeField(request, 'formName') ?? '';
    const key = takeField(request, 'sentOnce');
    request.formKey = key && isUuid(key) ? key : null;
    request.standsOn = ownAddress(takeField(request, 'standsOn'));
    request.goesOnFrom = [...this.ownDraft(request), ...seenDrafts(takeField(request, 'goesOnFrom'))];
    return true;
  }

  private ownDraft({ formKey }: StaffRequest): SeenDraft[] {
    return formKey ? [{ key: formKey, savedAt: new Date(this.clock.now().getTime() + overtaken) }] : [];
  }

  private async refuseForgery(context: ExecutionContext, caller: Caller): Promise<void> {
    const request = context.switchToHttp().getRequest<StaffRequest>();
    const body = request.body as Record<string, unknown> | undefined;
    if (isFromElsewhere(request)) throw new ForbiddenException('cross-site');
    if (body?.csrfToken !== caller.csrfToken) {
      const kept = await this.unsentForms.keep(context, caller);
      if (kept || isOwnForm(request)) throw new FormNotTaken('signedInAnew', request, kept);
      throw new ForbiddenException('cross-site');
    }
    delete body.csrfToken;
  }
}

const changesSomething = ({ method }: Request): boolean => method !== 'GET' && method !== 'HEAD';

/** What the form says of itself is not the act's to see. */
function takeField(
  request: StaffRequest,
  name: 'formName' | 'sentOnce' | 'standsOn' | 'goesOnFrom',
): string | null {
  const body = request.body as Record<string, unknown> | undefined;
  const value = body?.[name];
  delete body?.[name];
  return typeof value === 'string' ? value : null;
}
