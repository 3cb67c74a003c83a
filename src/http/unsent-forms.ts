import { randomUUID } from 'node:crypto';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Caller } from '../kernel/caller';
import { isUuid } from '../kernel/ids';
import { draftAnchor, type SeenDraft } from '../site/form-draft';
import { Drafts, type WrittenForm } from './drafts';
import { inputsOf, withoutTransaction } from './form-inputs';
import { isFromElsewhere } from './own-form';
import { type InputClass, fieldsOf, writtenFieldsOf } from './free-text';
import { ownAddress } from './own-address';
import { WhoIsAsking } from './who-is-asking';

/** A form that was not taken is now a draft of who wrote it. */
export interface KeptForm {
  readonly address: string;
  /** Somebody else is signed in here now, who is not to see it. */
  readonly isOthers: boolean;
}

/** What came when its session was over: the form's own token tells whose it is, whoever is signed in now. */
@Injectable()
export class UnsentForms {
  constructor(
    private readonly whoIsAsking: WhoIsAsking,
    private readonly drafts: Drafts,
    private readonly reflector: Reflector,
  ) {}

  /** @returns null for a form with nothing written, or nobody's, or about how somebody signs in */
  async keep(context: ExecutionContext, caller: Caller | null): Promise<KeptForm | null> {
    const request = context.switchToHttp().getRequest<Request>();
    if (this.reflector.get<boolean | undefined>(withoutTransaction, context.getClass())) return null;
    const written = isFromElsewhere(request) ? null : writtenForm(request, inputsOf(context));
    const { csrfToken } = Object(request.body) as Record<string, unknown>;
    const writer =
      written && typeof csrfToken === 'string' ? await this.whoIsAsking.writerOf(csrfToken) : null;
    if (!written || !writer || !(await this.drafts.keep(writer, written))) return null;
    return {
      address: `${written.address}#${draftAnchor(written.key)}`,
      isOthers: caller !== null && caller.userId !== writer,
    };
  }
}

/** Null where nobody has written anything. */
function writtenForm(request: Request, inputs: readonly InputClass[]): WrittenForm | null {
  const body = Object(request.body) as Record<string, unknown>;
  const { formName, sentOnce, goesOnFrom } = body;
  const hasWords = inputs.flatMap(writtenFieldsOf).some((field) => asText(body[field]).trim() !== '');
  if (typeof formName !== 'string' || !hasWords) return null;
  const nothing = Object.fromEntries(inputs.flatMap(fieldsOf).map((field) => [field, '']));
  return {
    key: isUuid(asText(sentOnce)) ? asText(sentOnce) : randomUUID(),
    before: seenDrafts(asText(goesOnFrom)),
    action: request.path,
    form: formName,
    address: ownAddress(body.standsOn) ?? '/arbete',
    fields: draftFields({ ...nothing, ...body }),
  };
}

const asText = (value: unknown): string =>
  Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';

/** What the form says of itself, and what is nobody's to keep. */
const isNoDraft = /^(csrfToken|sentOnce|formName|formKey|standsOn|goesOnFrom|saveAnyway|code)$|password/i;

/** What of a form a draft holds: what was typed, and what the form was opened on (`version`, `was...`). */
export const draftFields = (fields: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([field]) => !isNoDraft.test(field))
      .map(([field, value]) => [field, asText(value)]),
  );

const mostBefore = 5;

/** The drafts that a form says it went on with, as they were when it was shown. */
export const seenDrafts = (said: string | null): SeenDraft[] =>
  (said ?? '')
    .split(' ', mostBefore)
    .map((mark) => mark.split('.', 2))
    .flatMap(([key = '', at = '']) =>
      isUuid(key) && /^\d{1,15}$/.test(at) ? [{ key, savedAt: new Date(Number(at)) }] : [],
    );
