import { numberIn } from './number-words';

/** One word of a promise and where it stands. */
export interface Word {
  /** Lower case, without the punctuation around it. */
  readonly plain: string;
  readonly from: number;
  readonly to: number;
  /** A comma or full stop follows: what comes after belongs to another clause. */
  readonly endsClause: boolean;
  readonly endsSentence: boolean;
  /** ”ggr/vecka”: the stroke says ”per”. */
  readonly afterStroke: boolean;
}

/** ”24/7” and ”2018/19” are one word, ”ggr/vecka” is two. */
const written = /[^\s/]+(?:\/(?=\d)[^\s/]+)*\/?/gu;
const abbreviations = /^(?:st|bl|t|ca|kl|kap|nr|resp)$/i;

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(written)].flatMap((match) => {
    const whole = match[0].replace(/\/$/, '');
    const lead = /^["”“'(»]*/u.exec(whole)?.[0].length ?? 0;
    const bare = whole.slice(lead).replace(/["”“')».,;:!?…]+$/u, '');
    if (bare === '') return [];
    const tail = whole.slice(lead + bare.length);
    const from = match.index + lead;
    const endsSentence = /[.;:!?]/.test(tail) && !abbreviations.test(bare);
    return [
      {
        plain: bare.toLowerCase(),
        from,
        to: from + bare.length,
        endsClause: endsSentence || /[,)]/.test(tail),
        endsSentence,
        afterStroke: text[match.index - 1] === '/',
      },
    ];
  });
}

export const plainAt = (words: readonly Word[], at: number): string => words[at]?.plain ?? '';

/** The number at this place, in digits or letters; ”10 000” is one number of two words. */
export function numberAt(words: readonly Word[], at: number): { value: number; last: number } | null {
  const value = numberIn(plainAt(words, at));
  if (value === null) return null;
  const next = plainAt(words, at + 1);
  const isThousands = /^\d{1,3}$/.test(plainAt(words, at)) && /^\d{3}$/.test(next) && !words[at]?.endsClause;
  return isThousands ? { value: value * 1000 + Number(next), last: at + 1 } : { value, last: at };
}
