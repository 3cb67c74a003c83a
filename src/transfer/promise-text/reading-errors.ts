import type { Bilingual, Language } from '../../kernel/language';
import { noPromisesText, unreadableText } from './promise-text.texts';
import type { UnreadableReason } from './promise-text-reading';

/** The headings a reader of the error is told that the reader looked for; headings.ts knows their kin. */
const headingsLookedFor: readonly string[] = [
  'Kommunen lovar',
  'Polisen lovar',
  'Tillsammans lovar vi',
  'Kommunens löften',
  'Polisens åtaganden',
  'Gemensamma löften',
];

/** The text was read to its end and holds no promise. `message` is Swedish; `messageIn` has both languages. */
export class NoPromisesFound extends Error {
  readonly lookedFor = headingsLookedFor;

  /** @param found what stood there instead: near headings first, else the text's own headings */
  constructor(readonly found: readonly string[]) {
    super(noPromisesText(headingsLookedFor, found).sv);
    this.name = 'NoPromisesFound';
  }

  messageIn(language: Language): string {
    return noPromisesText(this.lookedFor, this.found)[language];
  }
}

/** What was handed in is not a text that can be read. */
export class UnreadableText extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(unreadableText[reason].sv);
    this.name = 'UnreadableText';
  }

  messageIn(language: Language): string {
    const texts: Bilingual<string> = unreadableText[this.reason];
    return texts[language];
  }
}
