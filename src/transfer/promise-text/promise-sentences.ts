import { readSubject } from './heading-subject';
import type { Subject } from './heading-subject';
import type { PromiseParty } from './promise-text-reading';

interface NamedParty {
  readonly party: PromiseParty;
  readonly actorName: null;
}

const verb = /^(?:lovar|utlovar|åtar|förbinder)$/i;
const future = /^(?:ska|skall|kommer|lovar|åtar|utlovar|förbinder)$/i;
const mayPromise = /lovar|åtar|förbinder|ska|kommer/i;
const longestSubject = 14;

function readLead(text: string, verbs: RegExp): { subject: Subject; rest: string[] } | null {
  if (!mayPromise.test(text.slice(0, 200))) return null;
  const words = text.slice(0, 200).replaceAll(',', ' , ').split(' ').filter(Boolean);
  const at = words.slice(0, longestSubject).findIndex((word) => verbs.test(word));
  if (at < 1) return null;
  const subject = readSubject(words.slice(0, at));
  return subject && { subject, rest: words.slice(at + 1) };
}

/** ”Polisen lovar att öka …”: a whole promise that names its own party (Laxå 2018, domain.md 11.x; Strängnäs 2022). */
export function readPromiseSentence(text: string): Subject | null {
  const lead = readLead(text, verb);
  return lead !== null && lead.rest.length > 0 ? lead.subject : null;
}

/** ”Polisen ska arbeta …” in a list whose heading names nobody (Dorotea and Storuman, police web pages). */
export function readActingParty(text: string): NamedParty | null {
  return authority(readLead(text, future)?.subject ?? null);
}

/** ”… gångtunnlar. (Kommunen)”: the party in brackets at the end (Luleå 2018, Skövde 2020). */
export function readBracketedParty(text: string): NamedParty | null {
  const words = /\(([^()]{3,60})\)\.?$/u
    .exec(text.slice(-70))?.[1]
    ?.replaceAll(',', ' , ')
    .split(' ')
    .filter(Boolean);
  return authority(words ? readSubject(words) : null);
}

/** Not a partner and not ”vi”: those two could be anybody. */
const authority = (subject: Subject | null): NamedParty | null =>
  subject === null || subject.party === 'other' || subject.party === 'we'
    ? null
    : { party: subject.party, actorName: null };
