import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Log } from '../audit/log';
import { mergedEdit } from '../audit/merged-edit';
import { oneAtATime } from '../database/one-at-a-time';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { differencesOf } from '../kernel/open-form';
import { Refusal } from '../kernel/refusal';
import { AgreementParties } from './agreement-parties';
import type {
  AgreementEdit,
  AgreementInput,
  AgreementSigning,
  NewAgreement,
  RegistryNumber,
} from './agreement.dto';
import { Agreement } from './agreement.entity';
import { AgreementSignatory } from './agreement-signatory.entity';
import { mayKeep } from './agreement.policy';
import { readSignatories } from './read-signatories';

/** What the form of an agreement holds of what is saved. */
export type AgreementFields = Omit<AgreementInput, 'newParties' | 'newPartyKind'>;

@Injectable()
export class Agreements {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly parties: AgreementParties,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** Those the caller may see, newest period first. */
  visible(): Promise<Agreement[]> {
    return this.manager.find(Agreement, { order: { periodStart: 'DESC', title: 'ASC' } });
  }

  byIds(ids: readonly string[]): Promise<Agreement[]> {
    return this.manager.findBy(Agreement, { id: In([...ids]) });
  }

  async find(id: string): Promise<Agreement> {
    const agreement = isUuid(id) ? await this.manager.findOneBy(Agreement, { id }) : null;
    if (!agreement) throw new Missing('agreement');
    return agreement;
  }

  signatories(id: string): Promise<AgreementSignatory[]> {
    return this.manager.find(AgreementSignatory, { where: { agreementId: id }, order: { position: 'ASC' } });
  }

  async fieldsOf(agreement: Agreement): Promise<AgreementFields> {
    const { kind, title, purposes, areas, districtId, periodStart, periodEnd } = agreement;
    const partyIds = (await this.parties.of([agreement.id])).map(({ actorId }) => actorId);
    return { kind, title, purposes, areas, districtId, periodStart, periodEnd, partyIds };
  }

  /** The same form sent twice drafts one agreement. */
  async draft(input: NewAgreement, by: Caller): Promise<Agreement> {
    const { keeperId, formKey, newParties, newPartyKind, partyIds, ...fields } = input;
    if (!mayKeep(keeperId, by)) throw new NotAllowed('agreement.draft');
    await oneAtATime(this.manager, formKey);
    const same = await this.manager.findOneBy(Agreement, { id: formKey });
    if (same) return same;
    refuseReversed(fields);
    await this.parties.refuseOtherDistrict(keeperId, fields.districtId);
    const agreement = this.manager.create(Agreement, {
      ...fields,
      id: formKey,
      keeperId,
      documentUrl: null,
      state: 'draft',
      signedOn: null,
      version: 1,
    });
    await this.manager.insert(Agreement, agreement);
    await this.parties.replace(agreement, partyIds, newParties, newPartyKind);
    await this.note('agreement.drafted', agreement, { title: agreement.title });
    return agreement;
  }

  edit(id: string, edit: AgreementEdit, by: Caller): Promise<Agreement> {
    return this.change(id, 'agreement.changed', by, async (agreement) => {
      if (agreement.isSigned()) throw new Refusal('agreement.signed_never_changes');
      const { version, was, newParties, newPartyKind, ...typed } = edit;
      const saved = await this.fieldsOf(agreement);
      const kinds = ['agreement.drafted', 'agreement.changed'];
      const edited = { id, version: agreement.version, kinds };
      const fields = await mergedEdit(this.log, edited, { version, was }, typed, saved);
      refuseReversed(fields);
      await this.parties.refuseOtherDistrict(agreement.keeperId, fields.districtId);
      const { partyIds, ...own } = fields;
      Object.assign(agreement, own);
      await this.parties.replace(agreement, partyIds, newParties, newPartyKind);
      return differencesOf(saved, await this.fieldsOf(agreement));
    });
  }

  sign(id: string, { signedOn, signatories }: AgreementSigning, by: Caller): Promise<Agreement> {
    return this.change(id, 'agreement.signed', by, async (agreement) => {
      agreement.sign(signedOn, this.clock.today());
      const rows = readSignatories(signatories, signedOn);
      if (rows.some((row) => row.signedOn > this.clock.today()))
        throw new Refusal('agreement.signed_in_the_future', 'signatories');
      await this.manager.insert(
        AgreementSignatory,
        rows.map((row, position) => ({ ...row, agreementId: id, position })),
      );
      return { signedOn, signatories: rows };
    });
  }

  /** Each party keeps the agreement under its own number, written as its registry writes it. */
  register(id: string, { partyId, registryNumber }: RegistryNumber, by: Caller): Promise<Agreement> {
    return this.change(id, 'agreement.registry_number_written', by, async () => {
      const from = await this.parties.number(id, partyId, registryNumber);
      return { partyId, from, to: registryNumber };
    });
  }

  /** Where the signed document is kept; may come after the signing. */
  link(id: string, documentUrl: string | null, by: Caller): Promise<Agreement> {
    return this.change(id, 'agreement.document_linked', by, (agreement) => {
      const from = agreement.documentUrl;
      agreement.documentUrl = documentUrl;
      return Promise.resolve({ from, to: documentUrl });
    });
  }

  private async change(
    id: string,
    kind: string,
    by: Caller,
    act: (agreement: Agreement) => Promise<Record<string, unknown>>,
  ): Promise<Agreement> {
    const lock = { mode: 'pessimistic_write' } as const;
    const agreement = isUuid(id) ? await this.manager.findOne(Agreement, { where: { id }, lock }) : null;
    if (!agreement) throw new Missing('agreement');
    if (!mayKeep(agreement.keeperId, by)) throw new NotAllowed(kind);
    const details = await act(agreement);
    agreement.version += 1;
    await this.manager.save(Agreement, agreement);
    await this.note(kind, agreement, details);
    return agreement;
  }

  private note(kind: string, { id, keeperId }: Agreement, details: Record<string, unknown>): Promise<void> {
    return this.log.append({ kind, subjectId: id, authorityId: keeperId, promiseSetId: null, details });
  }
}

function refuseReversed({
  periodStart,
  periodEnd,
}: Pick<AgreementFields, 'periodStart' | 'periodEnd'>): void {
  if (periodEnd !== null && periodEnd < periodStart)
    throw new Refusal('agreement.period_reversed', 'periodEnd');
}
