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
import type { FormDraft } from '../site/form-draft';
import type { ReturnedForm } from '../site/page-context';
import { type SensitiveField, sensitiveFields, signOf } from './free-text';
import { httpTexts } from './http.texts';
import { Drafts } from './drafts';
import { inputsOf, withoutTransaction } from './form-inputs';
import { InvalidInput } from './invalid-input';
import { RefusalTexts } from './refusal-texts';
import type { StaffRequest } from './staff.guard';

export interface FormRequest extends StaffRequest {
  returnedForm?: ReturnedForm;
  /** The caller's own, where the page is shown within a transaction. */
  drafts?: readonly FormDraft[];
}

type ShowsPage = Record<
  string,
  (id: string, by: Caller, typed: ReturnedForm['values'], request: FormRequest) => Promise<unknown>
>;
const pageOfForm = 'pageOfForm';

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
    private readonly drafts: Drafts,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const method = this.reflector.get<string | undefined>(pageOfForm, context.getHandler());
    if (!method) return next.handle() as Observable<unknown>;
    const doubt = doubtIn(context);
    if (doubt) return from(this.ask(doubt, method, context));
    return next.handle().pipe(catchError((fault: unknown) => from(this.giveBack(fault, method, context))));
  }

  /** Nothing is saved yet: the form comes back once, with what looks as if it points out a person, and a choice to save anyway. */
  private ask(doubt: readonly SensitiveField[], method: string, context: ExecutionContext): Promise<unknown> {
    const request = context.switchToHttp().getRequest<FormRequest>();
    request.returnedForm = {
      ...typedInto(request),
      faults: doubt.map((field) => ({ field: field.field, message: doubtInWords(field, request.caller) })),
      savedMeanwhile: null,
      saveAnyway: signOf(doubt),
    };
    return this.showAgain(method, 422, context);
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
    return this.showAgain(method, conflict ? 409 : 422, context);
  }

  private showAgain(method: string, status: number, context: ExecutionContext): Promise<unknown> {
    const request = context.switchToHttp().getRequest<FormRequest>();
    context.switchToHttp().getResponse<Response>().status(status);
    const controller = this.modules.get<ShowsPage>(context.getClass(), { strict: false });
    const { id } = request.params as { id: string };
    const values = request.returnedForm?.values ?? {};
    const show = async () => controller[method]?.(id, request.caller, values, request);
    const isWithout = this.reflector.get<boolean | undefined>(withoutTransaction, context.getClass());
    if (isWithout) return show();
    return this.transactions.asStaff(request.caller.userId, async () => {
      request.drafts = await this.drafts.own();
      return show();
    });
  }

  private faultsIn(fault: unknown, caller: Caller): ReturnedForm['faults'] | null {
    const explain = (code: string, values: Refusal['values'] = {}) =>
      this.texts.explain({ code, values }, caller.language);
    if (fault instanceof EditConflict) return [];
    if (fault instanceof Refusal) return [{ field: fault.field, message: explain(fault.code, fault.values) }];
    if (fault instanceof InvalidInput)
      return fault.faults.map(({ field, code, values }) => ({ field, message: explain(code, values) }));
    return null;
  }
}

/** What is to be asked about before the form is taken; null when there is nothing, or the person has said yes to just that. */
function doubtIn(context: ExecutionContext): readonly SensitiveField[] | null {
  const request = context.switchToHttp().getRequest<FormRequest>();
  const body = (request.body ?? {}) as Record<string, unknown>;
  const { saveAnyway } = body;
  delete body.saveAnyway;
  // A form without a name cannot be found again on its page, so there is no way to ask.
  if (!request.formName) return null;
  const fields = sensitiveFields(inputsOf(context), body);
  return fields.length === 0 || saveAnyway === signOf(fields) ? null : fields;
}

function doubtInWords({ findings }: SensitiveField, { language }: Caller): string {
  const words = httpTexts[language].sensitive;
  return words.text(findings.map(({ kind, text }) => words.as(words.kinds[kind], text)).join(', '));
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
