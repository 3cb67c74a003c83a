/** What the whole text says of who is behind it: decides what a heading that only says ”vi” means. */
export interface Senders {
  /** A municipality and the police are named side by side. */
  readonly areBoth: boolean;
  /** A political party speaks: its programme is no citizen promise, whatever its headings say. */
  readonly isPolitical: boolean;
}

const link = ',? (?:och|samt|tillsammans med|i samverkan med|i samarbete med|&) ';
const placeWords = '(?: (?:i|på|för|inom|västra|östra|norra|södra|\\p{Lu}[\\p{L}/-]{1,30})){0,4}?';

// Every repetition is bounded, so that a long text without spaces costs no more than its length.
const sideBySide = [
  new RegExp(`[Pp]olis\\p{L}{0,20}${placeWords}${link}[^.;:!?]{0,80}?[Kk]ommun`, 'u'),
  new RegExp(`[Kk]ommun\\p{L}{0,6}${link}(?:\\p{L}{1,30} ){0,2}?\\p{L}{0,8}[Pp]olis`, 'u'),
  /[Kk]ommun\p{L}{0,6}, [Pp]olisen/u,
];

const politics =
  /socialdemokraterna|moderaterna|centerpartiet|vänsterpartiet|miljöpartiet|liberalerna|kristdemokraterna|sverigedemokraterna|valmanifest|valplattform|vallöfte|partiprogram/iu;

/** @param text the flowing text, with line breaks as spaces */
export const readSenders = (text: string): Senders => ({
  areBoth: sideBySide.some((pattern) => pattern.test(text)),
  isPolitical: politics.test(text),
});
