import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { catchError, from, type Observable } from 'rxjs';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { EditConflict } from '../kernel/edit-conflict';
import { Refusal } from '../kernel/refusal';
import type { ReturnedForm } from '../site/page-context';
import { InvalidInput } from './invalid-input';
import { RefusalTexts } from './refusal-texts';
import type { StaffRequest } from './staff.guard';

export interface FormRequest extends StaffRequest {
  returnedForm?: ReturnedForm;
}

type ShowsPage = Record<
  string,
  (id: string, by: Caller, typed: ReturnedForm['values'], request: FormRequest) => Promise<unknown>
>;
const pageOfForm = 'pageOfForm';
export const withoutTransaction = 'withoutTransaction';

/**
 * The form stands on the page that this method of the same controller shows, given (id, caller, what was typed, request).
 * A refused form comes back on that page with all that was typed.
 */
export const Form = (method: string): MethodDecorator => SetMetadata(pageOfForm, method);

@Injectable()
export class FormInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
    private readonly transactions: Transactions,
    private readonly texts: RefusalTexts,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const method = this.reflector.get<string | undefined>(pageOfForm, context.getHandler());
    if (!method) return next.handle() as Observable<unknown>;
    return next.handle().pipe(catchError((fault: unknown) => from(this.giveBack(fault, method, context))));
  }

  private async giveBack(fault: unknown, method: string, context: ExecutionContext): Promise<unknown> {
    const request = context.switchToHttp().getRequest<FormRequest>();
    const faults = this.faultsIn(fault, request.caller);
    // A form without a name cannot be found again on its page: then the fault has a page of its own.
    if (!faults || !request.formName) throw fault;
    const conflict = fault instanceof EditConflict ? fault : null;
    const typed = typedInto(request);
    request.returnedForm = {
      ...typed,
      values: conflict ? mergedInto(typed.values, conflict) : typed.values,
      faults,
      savedMeanwhile: conflict && savedIn(conflict),
    };
    context
      .switchToHttp()
      .getResponse<Response>()
      .status(conflict ? 409 : 422);
    const controller = this.modules.get<ShowsPage>(context.getClass(), { strict: false });
    const { id } = request.params as { id: string };
    const { values } = request.returnedForm;
    const show = async () => controller[method]?.(id, request.caller, values, request);
    const isWithout = this.reflector.get<boolean | undefined>(withoutTransaction, context.getClass());
    return isWithout ? show() : this.transactions.asStaff(request.caller.userId, show);
  }

  private faultsIn(fault: unknown, caller: Caller): ReturnedForm['faults'] | null {
    const explain = (code: string, values: Refusal['values'] = {}) =>
      this.texts.explain({ code, values }, caller.language);
    if (fault instanceof EditConflict) return [];
    if (fault instanceof Refusal) return [{ field: fault.field, message: explain(fault.code, fault.values) }];
    if (fault instanceof InvalidInput)
      return fault.faults.map(({ field, code }) => ({ field, message: explain(code) }));
    return null;
  }
}

function typedInto(request: FormRequest): Pick<ReturnedForm, 'name' | 'values'> {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const values = Object.fromEntries(Object.entries(body).map(([field, value]) => [field, asText(value)]));
  return { name: request.formName, values };
}

/**
 * What only the other changed takes the place of what was not typed. What the form was opened on (`version`, `was...`)
 * goes, so that the form that comes back is opened on what is saved now.
 */
function mergedInto(typed: ReturnedForm['values'], { merged }: EditConflict): ReturnedForm['values'] {
  return Object.fromEntries(
    Object.entries({ ...typed, ...merged }).filter(
      ([field]) => field !== 'version' && !/^was($|[A-Z])/.test(field),
    ),
  );
}

const asText = (value: unknown): string =>
  Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';

const savedIn = (conflict: EditConflict): ReturnedForm['savedMeanwhile'] => ({
  values: conflict.saved,
  by: conflict.savedBy,
  at: conflict.savedAt.toISOString(),
});
