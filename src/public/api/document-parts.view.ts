import type { Day } from '../../kernel/day';
import { type DialogueKind, dialogueKinds } from '../../words/promise-words';
import { DayField, Field, TextField, WordField } from './fields';

export class DistrictView {
  @TextField('Opaque and stable.', '8d1f3h5k7n9q')
  id!: string;

  @TextField('In Swedish.', 'Norra hamnen')
  name!: string;

  @TextField('The municipality it lies in.', 'Ekhamra kommun')
  municipality!: string;
}

export class DialogueView {
  @WordField('How the parties asked.', dialogueKinds, 'survey')
  kind!: DialogueKind;

  @TextField('When, as people say it, in Swedish.', 'hösten 2025')
  held!: string;

  @TextField('In Swedish; may be empty.', 'Webbenkät till alla hushåll.')
  description!: string;

  @Field('How many were asked; null when it was not counted.', {
    type: 'integer',
    minimum: 1,
    nullable: true,
    example: 4000,
  })
  askedCount!: number | null;

  @Field('How many answered; null when it was not counted.', {
    type: 'integer',
    minimum: 0,
    nullable: true,
    example: 1204,
  })
  answeredCount!: number | null;
}

export class SignatoryView {
  @TextField('In Swedish.', 'Ekhamra kommun')
  organisation!: string;

  @TextField('The function in which somebody signed, never a name.', 'Kommunstyrelsens ordförande')
  function!: string;

  @DayField('The day of this signature; null when it is not given.', '2026-01-15', true)
  signedOn!: Day | null;
}

export class ExtensionView {
  @DayField('The last day before.', '2026-12-31')
  fromEndsOn!: Day;

  @DayField('The last day after.', '2028-12-31')
  toEndsOn!: Day;

  @TextField('In Swedish.', 'Parterna vill fortsätta i två år till.')
  reason!: string;

  @DayField('The day it was written. Every party has approved it.', '2026-11-02')
  madeOn!: Day;
}

export class EndedPromiseView {
  @TextField('As the earlier document had it, in Swedish.', 'Att införa nattvandring.')
  text!: string;

  @TextField('In Swedish.', 'En förening har tagit över.')
  reason!: string;

  @DayField('The day it was decided.', '2025-12-15')
  endedOn!: Day;
}
