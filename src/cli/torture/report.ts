import type { Kill } from './tally';
import type { Outcome } from './torment';

/** One line for each backend. */
export function asJson(outcome: Outcome): string {
  const { backend, owed, delivered, lost, duplicates, ambiguous, killed, sameMessageId } = outcome;
  return JSON.stringify({ backend, owed, delivered, lost, duplicates, ambiguous, killed, sameMessageId });
}

/** In Swedish, as the other commands. */
export function asText(outcome: Outcome): string {
  const { duplicates, ambiguous, killed, kills } = outcome;
  const unexplained = duplicates - ambiguous - killed;
  return [
    `Kön i ${outcome.backend}: ${outcome.mails} mejl på ${Math.round(outcome.seconds)} s, ${kills.length} gånger kill -9 (${killsIn(kills)})`,
    `  påminnelser som skulle nå fram  ${outcome.owed}`,
    `  påminnelser som nådde fram      ${outcome.delivered}`,
    `  påminnelser som gick förlorade  ${outcome.lost}`,
    `  mejl som kom en gång till       ${duplicates}`,
    `    e-postservern lade på innan den svarade  ${ambiguous}`,
    `    dödad innan svaret hann antecknas        ${killed}`,
    ...(unexplained > 0 ? [`    utan förklaring                          ${unexplained}`] : []),
    `    med samma Message-ID                     ${outcome.sameMessageId}`,
    ...(outcome.isRecorded ? [] : ['  Programmet har inte antecknat alla påminnelser som skickade.']),
  ].join('\n');
}

const names: Record<Kill['what'], string> = {
  worker: 'arbetsprocesser',
  postgres: 'PostgreSQL',
  redis: 'Redis',
};

const killsIn = (kills: readonly Kill[]): string =>
  Object.entries(names)
    .map(([what, name]) => [kills.filter((kill) => kill.what === what).length, name] as const)
    .filter(([times]) => times > 0)
    .map(([times, name]) => `${times} ${name}`)
    .join(', ');
