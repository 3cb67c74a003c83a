import { randomUUID } from 'node:crypto';
import { type ArgumentMetadata, ForbiddenException, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { AssignmentAnswer, NewDeadline, Report } from '../activities/activity.dto';
import { NewOccurrence } from '../activities/occurrence.dto';
import type { FormRequest } from '../http/form.interceptor';
import { InvalidInput, inputPipe } from '../http/invalid-input';
import { languageOf } from '../http/pages';
import { RefusalTexts } from '../http/refusal-texts';
import { SeeOther } from '../http/see-other';
import { EditConflict } from '../kernel/edit-conflict';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import type { ReturnedForm } from '../site/page-context';
import { AnswerPage, SpentAnswerPage } from './answer.page';
import { answerTexts } from './answer.texts';
import { type AnswerInput, Answers, type UserAct } from './answers';
import { reminderPaths } from './reminder.paths';

const inputOf: Record<UserAct, ArgumentMetadata['metatype'] | null> = {
  report: Report,
  occurrence: NewOccurrence,
  deadline: NewDeadline,
  confirmation: null,
  answer: AssignmentAnswer,
};

/** The forms of who has no session: a refused one comes back with all that was typed, as in the workspace. */
@Injectable()
export class AnswerForms {
  private readonly pipe = inputPipe();

  constructor(
    private readonly answers: Answers,
    private readonly texts: RefusalTexts,
  ) {}

  async show(secret: string, response: Response): Promise<VNode> {
    const view = await this.answers.open(secret);
    if (view) return <AnswerPage view={view} secret={secret} formKey={randomUUID()} />;
    response.status(410);
    return <SpentAnswerPage />;
  }

  async take(
    secret: string,
    act: UserAct,
    request: FormRequest,
    response: Response,
  ): Promise<VNode | SeeOther> {
    refuseForeignForm(request);
    const typed = typedInto(request);
    try {
      await this.answers.give(secret, act, await this.read(act, typed));
      return new SeeOther(`${reminderPaths.answered}${languageOf(request) === 'en' ? '?lang=en' : ''}`);
    } catch (fault) {
      if (fault instanceof Missing || fault instanceof NotAllowed) return this.spent(response);
      request.returnedForm = {
        name: act,
        values: typed,
        faults: this.faultsIn(fault, request),
        savedMeanwhile: null,
      };
      response.status(422);
      return this.show(secret, response);
    }
  }

  private spent(response: Response): VNode {
    response.status(410);
    return <SpentAnswerPage />;
  }

  private async read(act: UserAct, typed: Readonly<Record<string, string>>): Promise<AnswerInput> {
    const metatype = inputOf[act];
    return metatype ? ((await this.pipe.transform(typed, { type: 'body', metatype })) as AnswerInput) : null;
  }

  private faultsIn(fault: unknown, request: Request): ReturnedForm['faults'] {
    const language = languageOf(request);
    if (fault instanceof EditConflict)
      return [{ field: null, message: answerTexts[language].changedMeanwhile }];
    if (fault instanceof Refusal)
      return [{ field: fault.field, message: this.texts.explain(fault, language) }];
    if (fault instanceof InvalidInput)
      return fault.faults.map(({ field, code }) => ({
        field,
        message: this.texts.explain({ code, values: {} }, language),
      }));
    throw fault;
  }
}

function typedInto(request: Request): Record<string, string> {
  const fields = { ...(request.body as Record<string, unknown> | undefined) };
  // What the form says of itself is not the act's to see.
  delete fields.formName;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  );
}

/** No session, so the browser's own word that the form is ours stands in for a token. */
function refuseForeignForm(request: Request): void {
  const site = request.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') throw new ForbiddenException('cross-site');
}
