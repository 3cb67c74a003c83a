import type { Caller } from '../../../src/kernel/caller';
import type { Judged } from '../../support/judged';
import type { Plan } from '../../support/plan';
import type { Cast } from './cast';
import type { Parts } from './parts';

export type Person = { [Key in keyof Cast]: Cast[Key] extends Caller ? Key : never }[keyof Cast];

/** What every act finds: a promise set of Ekhamra in one state, all that hangs on it, and people to administer. */
export interface Given extends Plan, Parts {
  readonly town: Cast;
  readonly revisionIds: string[];
  /** An internal note of Ekhamra's about the walks. */
  readonly noteId: string;
  readonly followUp: Judged | null;
  /** What the chief has asked about the walks, where that is so. */
  readonly reviewId: string;
  /** A case worker of Ekhamra's whom the test may do away with, with a role and a deputy. */
  readonly spare: {
    readonly userId: string;
    readonly heirId: string;
    readonly membershipId: string;
    readonly deputyId: string;
  };
}

/** The state of the promise set; or published, with a follow-up that has come so far, or a question of the chief's. */
export type State =
  | 'draft'
  | 'proposed'
  | 'approved'
  | 'published'
  | 'signed'
  | 'followed up'
  | 'finally judged'
  | 'follow-up closed'
  | 'asked about';

export interface Act {
  readonly when: State;
  /** Who may: answered 303 (or 200), which also proves that the form is rightly filled. */
  readonly by: Person;
  /** Who else may, each on things of their own. Everybody who is not named may not. */
  readonly may: readonly Person[];
  readonly form: (given: Given) => Record<string, string | string[]>;
  /** Where it is sent, when the address holds other ids than the set's, the activity's and the occurrence's. */
  readonly address?: (given: Given) => string;
  /** Who may do such a thing elsewhere and is told by the form's own rule that it is not here: 409. */
  readonly refused?: readonly Person[];
  /** Who sees the thing at all, where that is not everybody who sees the promise set: they are answered 403 and not 404. */
  readonly seenBy?: readonly Person[];
  /** It can be done again on the same things, so they are used again. */
  readonly isRepeatable?: true;
  /** False for an act that saves nothing. */
  readonly isLogged?: false;
}

/** Those for whom there is nothing there: another municipality, another area, a former colleague, and who runs things. */
export const outsiders: readonly Person[] = [
  'otherCoordinator',
  'otherChief',
  'liaisonElsewhere',
  'formerCoordinator',
  'administrator',
  'authorityAdministrator',
  'otherAdministrator',
  'operator',
];

/** Those of the parties who see a proposed set; the municipality's own see its draft too, but for the reader. */
export const ofTheMunicipality: readonly Person[] = [
  'coordinator',
  'deputyOfCoordinator',
  'approver',
  'caseWorker',
  'idleCaseWorker',
  'communicator',
  'twoHats',
];
export const ofTheParties: readonly Person[] = [...ofTheMunicipality, 'reader', 'chief', 'liaison'];

/** Everybody who signs in. */
export const everybody: readonly Person[] = [...ofTheParties, ...outsiders];
