import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Dialogue } from './dialogue.entity';
import type { NewDialogue } from './basis.dto';
import { mayKeep } from './promise.policy';
import { linesOf } from './promise-set-facts';
import { PromiseSets } from './promise-sets';
import { Worry } from './worry.entity';

const mostWorries = 20;

/** Whom the parties asked and what worried people. No commitment, so nobody approves it; the history keeps what it said before. */
@Injectable()
export class PromiseBasis {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly promiseSets: PromiseSets,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  dialogues(setId: string): Promise<Dialogue[]> {
    return this.manager.find(Dialogue, {
      where: { promiseSetId: setId },
      order: { enteredAt: 'ASC', id: 'ASC' },
    });
  }

  async worries(setId: string): Promise<string[]> {
    const rows = await this.manager.find(Worry, {
      where: { promiseSetId: setId },
      order: { position: 'ASC' },
    });
    return rows.map(({ text }) => text);
  }

  /** The same form sent twice tells of one dialogue. */
  async addDialogue(setId: string, input: NewDialogue, by: Caller): Promise<void> {
    await this.lockAsKeeper(setId, by);
    const { formKey: id, ...told } = input;
    if (await this.manager.existsBy(Dialogue, { id })) return;
    if (told.asked !== null && told.answered !== null && told.answered > told.asked)
      throw new Refusal('basis.more_answers_than_asked', 'answered');
    await this.manager.insert(Dialogue, { ...told, id, promiseSetId: setId, enteredAt: this.clock.now() });
    await this.promiseSets.change(setId, 'promise_set.dialogue_told', () => ({ ...told }));
  }

  async removeDialogue(setId: string, id: string, by: Caller): Promise<void> {
    await this.lockAsKeeper(setId, by);
    const where = { id, promiseSetId: setId };
    const dialogue = isUuid(id) ? await this.manager.findOneBy(Dialogue, where) : null;
    if (!dialogue) throw new Missing('dialogue');
    await this.manager.delete(Dialogue, where);
    const { kind, held, description, asked, answered } = dialogue;
    await this.promiseSets.change(setId, 'promise_set.dialogue_removed', () => ({
      kind,
      held,
      description,
      asked,
      answered,
    }));
  }

  async writeWorries(setId: string, text: string, by: Caller): Promise<void> {
    await this.lockAsKeeper(setId, by);
    const worries = linesOf(text);
    if (worries.length > mostWorries || worries.some((worry) => worry.length > 300))
      throw new Refusal('basis.worries_too_long', 'worries');
    const before = await this.worries(setId);
    await this.manager.delete(Worry, { promiseSetId: setId });
    const rows = worries.map((worry, index) => ({ promiseSetId: setId, position: index + 1, text: worry }));
    if (rows.length > 0) await this.manager.insert(Worry, rows);
    await this.promiseSets.change(setId, 'promise_set.worries_written', () => ({
      from: before,
      to: worries,
    }));
  }

  private async lockAsKeeper(setId: string, by: Caller): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    if (!mayKeep(set, by)) throw new NotAllowed('promise_set.explain');
  }
}
