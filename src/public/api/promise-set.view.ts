import type { PublishedPromise } from '../../published/published-rows';
import { parties, type Party, type PromiseKind, promiseKinds } from '../../words/promise-words';
import type { SetToday } from '../reading/set-today';
import { ActivityView, showActivity } from './activity.view';
import { Field, TextField, WordField } from './fields';
import { PromiseSetOutlineView, showOutline } from './promise-set-outline.view';
import { partyWords } from './word-lists';

export class PromiseView {
  @TextField('Opaque and stable.', '9b3d5f7h1j2k')
  id!: string;

  @Field('The promise’s number as signed.', { type: 'integer', minimum: 1, example: 1 })
  number!: number;

  @TextField('As signed, in Swedish.', 'Att genomföra minst fyra trygghetsvandringar under året.')
  text!: string;

  @WordField(partyWords, parties, 'municipality')
  party!: Party;

  @TextField('The partner’s name when `party` is `other`; null otherwise.', 'Fastighetsägarna i Ekhamra', {
    nullable: true,
  })
  partnerName!: string | null;

  @WordField(
    '`activity` has a quantity; `direction` has none, and no progress in numbers.',
    promiseKinds,
    'activity',
  )
  kind!: PromiseKind;
}

export class ContactView {
  @TextField('A function, never a person; null when none is given.', 'Trygghetssamordnaren', {
    nullable: true,
  })
  function!: string | null;

  @TextField('Null when none is given.', 'trygghet@ekhamra.example.se', { nullable: true })
  email!: string | null;

  @TextField('Null when none is given.', '0123-456 78', { nullable: true })
  phone!: string | null;
}

export class PromiseSetView extends PromiseSetOutlineView {
  @TextField(
    'Why just this was promised, in Swedish; may be empty.',
    '1 204 invånare svarade på enkäten hösten 2025.',
  )
  basis!: string;

  @Field('Whom to ask.', { type: () => ContactView })
  contact!: ContactView;

  @Field('In the order of their numbers.', { type: () => [PromiseView] })
  promises!: PromiseView[];

  @Field('By deadline.', { type: () => [ActivityView] })
  activities!: ActivityView[];
}

export const showSet = (view: SetToday, baseUrl: string): PromiseSetView => ({
  ...showOutline(view, baseUrl),
  basis: view.set.basis,
  contact: { function: view.set.contactFunction, email: view.set.contactEmail, phone: view.set.contactPhone },
  promises: view.promises.map(showPromise),
  activities: view.activities.map(showActivity),
});

export const showPromise = ({ id, number, text, party, actorName, kind }: PublishedPromise): PromiseView => ({
  id,
  number,
  text,
  party,
  partnerName: party === 'other' ? actorName : null,
  kind,
});
