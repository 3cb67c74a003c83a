import type { Bilingual } from '../../kernel/language';

const numbers = (list: readonly number[], and: string): string =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} ${and} ${list.slice(-1).join('')}`;

const sv = {
  title: 'Uppföljning',
  text: 'Varje part bedömer själv de löften som är dess egna. Tycker parterna olika står båda omdömena kvar.',
  period: (from: string, to: string) => `${from} till ${to}`,
  underWay: 'Uppföljningen är inte avslutad',
  due: (day: string) => `Den ska vara klar ${day}.`,
  wasDue: (day: string) => `Den skulle ha varit klar ${day}.`,
  about: (who: string, promises: readonly number[]) => `${who}: löfte ${numbers(promises, 'och')}.`,
  promise: (number: number) => `Löfte ${number}`,
  reason: 'Skäl:',
  held: 'Hölls',
  closed: 'Avslutad',
  participants: 'Deltog',
  decisions: 'Beslut',
  nextSteps: 'Nästa steg',
  registryNumber: 'Diarienummer',
  feedback: {
    title: 'Återkoppling till dig som bor här',
    text: 'Det här har parterna lovat att berätta för dem som svarat på frågor eller kommit på möten.',
    done: (day: string) => `Gjort ${day}.`,
    due: (day: string) => `Inte gjort än. Ska göras senast ${day}.`,
    late: (day: string) => `Inte gjort. Skulle ha gjorts senast ${day}.`,
  },
};

const en: typeof sv = {
  title: 'Follow-up',
  text: 'Each party judges the promises that are its own. Where the parties differ, both judgements stand.',
  period: (from, to) => `${from} to ${to}`,
  underWay: 'The follow-up is not closed',
  due: (day) => `It is to be ready on ${day}.`,
  wasDue: (day) => `It was to be ready on ${day}.`,
  about: (who, promises) => `${who}: promise ${numbers(promises, 'and')}.`,
  promise: (number) => `Promise ${number}`,
  reason: 'Reason:',
  held: 'Held',
  closed: 'Closed',
  participants: 'Took part',
  decisions: 'Decisions',
  nextSteps: 'Next steps',
  registryNumber: 'Registry number',
  feedback: {
    title: 'Reporting back to you who live here',
    text: 'This is what the parties have promised to tell those who answered questions or came to meetings.',
    done: (day) => `Done ${day}.`,
    due: (day) => `Not done yet. To be done by ${day}.`,
    late: (day) => `Not done. It was to be done by ${day}.`,
  },
};

export const followUpTexts: Bilingual<typeof sv> = { sv, en };
