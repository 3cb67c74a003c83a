import { Body, Get, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../http/form.interceptor';
import { SeeOther } from '../http/see-other';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { NotAllowed } from '../kernel/missing';
import type { Actor } from '../organisations/actor.entity';
import { Organisations } from '../organisations/organisations';
import { CheckedText, PastedText } from './import.dto';
import { CheckPage, PastePage } from './import.page';
import { PromiseTextImport } from './promise-text-import';
import { readPromiseText } from './promise-text/read-promise-text';
import { NoPromisesFound, UnreadableText } from './promise-text/reading-errors';
import { Refusal } from '../kernel/refusal';

/** Paste, check, create: nothing is saved before the last step. */
@StaffController('arbete/las-in')
export class ImportController {
  constructor(
    private readonly organisations: Organisations,
    private readonly imports: PromiseTextImport,
  ) {}

  @Get()
  async show(@Query('id') _id: unknown, @By() by: Caller): Promise<VNode> {
    await this.keepersOf(by);
    return <PastePage />;
  }

  @Post('granskning')
  @Form('show')
  async check(@Body() { text }: PastedText, @By() by: Caller): Promise<VNode> {
    const keepers = await this.keepersOf(by);
    return <CheckPage text={text} reading={read(text, by)} keepers={keepers} />;
  }

  @Post()
  @Form('checkAgain')
  async create(@Body() input: CheckedText, @By() by: Caller): Promise<SeeOther> {
    const keeper = (await this.keepersOf(by)).find(({ id }) => id === input.keeperId);
    if (!keeper) throw new Refusal('import.no_coordinator', 'keeperId');
    const { title, periodStart, periodEnd } = input;
    const set = await this.imports.draft(
      read(input.text, by),
      { keeper, policeArea: null, title, periodStart, periodEnd },
      by,
    );
    return new SeeOther(`/arbete/loften/${set.id}`, 'drafted');
  }

  /** The same text, read once more, with what was typed beside it. */
  async checkAgain(_id: unknown, by: Caller, typed: Readonly<Record<string, string>>): Promise<VNode> {
    const text = typed.text ?? '';
    return <CheckPage text={text} reading={read(text, by)} keepers={await this.keepersOf(by)} />;
  }

  /** The municipalities that the caller coordinates. */
  private async keepersOf(by: Caller): Promise<Actor[]> {
    const ids = by.memberships.flatMap(({ role, authorityId }) =>
      role === 'coordinator' && authorityId ? [authorityId] : [],
    );
    if (ids.length === 0) throw new NotAllowed('import.promise_text');
    return this.organisations.byIds(ids);
  }
}

function read(text: string, by: Caller) {
  try {
    return readPromiseText(text);
  } catch (fault) {
    if (!(fault instanceof NoPromisesFound) && !(fault instanceof UnreadableText)) throw fault;
    throw new Refusal('import.unreadable', 'text', { message: fault.messageIn(by.language) });
  }
}
