import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { isValidElement } from 'preact';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { whereItLed } from './done-page';
import { Drafts } from './drafts';
import type { FormRequest } from './form.interceptor';

/** What was sent is no draft any more, in the same transaction as the act; a page is shown with the caller's drafts in its forms. */
@Injectable()
export class DraftInterceptor implements NestInterceptor {
  constructor(private readonly drafts: Drafts) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.settle(context, () => firstValueFrom(next.handle() as Observable<unknown>)));
  }

  private async settle(context: ExecutionContext, act: () => Promise<unknown>): Promise<unknown> {
    const request = context.switchToHttp().getRequest<FormRequest>();
    const answer = await act();
    const { caller, formKey, goesOnFrom } = request;
    if (formKey && whereItLed(answer, context) !== null)
      await this.drafts.settle(caller.userId, formKey, goesOnFrom);
    if (isValidElement(answer)) request.drafts = await this.drafts.own();
    return answer;
  }
}
