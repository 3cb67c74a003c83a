import type { Subject } from './heading-subject';
import type { PromiseHeading } from './headings';
import type { SignedLine } from './line-signs';
import { readActingParty, readBracketedParty } from './promise-sentences';
import type { PromiseParty } from './promise-text-reading';
import type { Senders } from './senders';

export interface Owner {
  readonly party: PromiseParty;
  readonly actorName: string | null;
  /** The heading names nobody, and both parties are the senders. */
  readonly isAssumed?: boolean;
}

const joint: Owner = { party: 'joint', actorName: null };

/** Decides who promised, from the heading, the item and what the whole text says of its senders. */
export class Ownership {
  /** ”Vi” is the municipality and the police. */
  readonly knowsWe: boolean;
  /** A political party's text must say ”polisen lovar” or ”kommunen lovar” to be more than a programme. */
  private readonly isProgramme: boolean;

  constructor(lines: readonly SignedLine[], senders: Senders) {
    const namesParty = lines.some(({ heading }) => heading?.form === 'promises' && isAuthority(heading));
    this.isProgramme = senders.isPolitical && !namesParty;
    this.knowsWe = senders.areBoth && !this.isProgramme;
  }

  /** Null when nobody can say. */
  under(heading: PromiseHeading, text: string): Owner | null {
    const { party, actorName } = heading;
    if (party !== 'we' && party !== 'unnamed') {
      return this.isProgramme && !isAuthority(heading) ? null : { party, actorName };
    }
    const said = readBracketedParty(text) ?? (party === 'unnamed' ? readActingParty(text) : null);
    if (said) return said;
    return this.knowsWe ? { ...joint, isAssumed: party === 'unnamed' } : null;
  }

  /** Of a sentence that names its own party: ”Polisen lovar att …”. A partner's could be anybody's headline. */
  ofSentence({ party }: Subject): Owner | null {
    if (party === 'other' || (party === 'we' && !this.knowsWe)) return null;
    return party === 'we' ? joint : { party, actorName: null };
  }
}

const isAuthority = ({ party }: PromiseHeading): boolean => party === 'municipality' || party === 'police';
