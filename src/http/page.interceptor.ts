import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { isValidElement } from 'preact';
import { map, type Observable } from 'rxjs';
import type { FormRequest } from './form.interceptor';
import { Pages } from './pages';
import { SeeOther } from './see-other';

/** A controller returns an element (a page) or a SeeOther (after a form); this sends it. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly pages: Pages) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FormRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(map((answer: unknown) => this.send(answer, request, response)));
  }

  private send(answer: unknown, request: FormRequest, response: Response): unknown {
    if (request.caller) response.set('cache-control', 'no-store');
    if (answer instanceof SeeOther) {
      response.status(303).location(answer.location);
      return '';
    }
    if (!isValidElement(answer)) return answer;
    response.type('html');
    if (request.method === 'POST' && response.statusCode === 201) response.status(200);
    return this.pages.render(answer, request);
  }
}
