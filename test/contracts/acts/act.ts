import type { Caller } from '../../../src/kernel/caller';
import type { Plan } from '../../support/plan';
import type { Cast } from './cast';

export type Person = { [Key in keyof Cast]: Cast[Key] extends Caller ? Key : never }[keyof Cast];

/** What every act finds: a promise set of Ekhamra in one state, and people to administer. */
export interface Given extends Plan {
  readonly town: Cast;
  readonly occurrenceId: string;
  readonly revisionIds: string[];
  /** An internal note of Ekhamra's about the walks. */
  readonly noteId: string;
  /** A case worker of Ekhamra's whom the test may do away with, with a role and a deputy. */
  readonly spare: {
    readonly userId: string;
    readonly heirId: string;
    readonly membershipId: string;
    readonly deputyId: string;
  };
}

export interface Act {
  /** In which state of the promise set it is tried. */
  readonly when: 'draft' | 'proposed' | 'approved' | 'published';
  /** Who may: answered 303 (or 200), which also proves that the form is rightly filled. */
  readonly by: Person;
  /** Who else may, each on things of their own. With this the row is whole: everybody who is not named may not. */
  readonly may?: readonly Person[];
  /** Who sees the thing and may not do it: 403. */
  readonly not: readonly Person[];
  readonly form: (given: Given) => Record<string, string | string[]>;
  /** Where it is sent, when the address holds other ids than the set's, the activity's and the occurrence's. */
  readonly address?: (given: Given) => string;
  /** Who may do such a thing elsewhere and is told by the form's own rule that it is not here: 409. */
  readonly refused?: readonly Person[];
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
