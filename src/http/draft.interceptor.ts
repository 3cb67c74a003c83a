import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { isValidElement } from 'preact';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { Drafts } from './drafts';
import type { FormRequest } from './form.interceptor';
import { SeeOther } from './see-other';

/** What was sent is no draft any more, in the same transaction as the act; a page is shown with the caller's drafts in its forms. */
@Injectable()
export class DraftInterceptor implements NestInterceptor {
  constructor(private readonly drafts: Drafts) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FormRequest>();
    return from(this.settle(request, () => firstValueFrom(next.handle() as Observable<unknown>)));
  }

  private async settle(request: FormRequest, act: () => Promise<unknown>): Promise<unknown> {
    const answer = await act();
    const { caller, formKey, goesOnFrom } = request;
    if (answer instanceof SeeOther && formKey) await this.drafts.settle(caller.userId, formKey, goesOnFrom);
    if (isValidElement(answer)) request.drafts = await this.drafts.own();
    return answer;
  }
}
