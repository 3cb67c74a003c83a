/**
 * How a list item is built. Without bullets it is the only sign of where one promise ends and of whether a
 * paragraph is a promise at all. `att`: ”Att öka …”. `we`: ”Vi ska …”. `infinitive`: ”Öka …”. `other`: anything else.
 */
type ItemShape = 'att' | 'we' | 'infinitive' | 'other';

const infinitive =
  /^(?:\p{L}{2,}a|gå|stå|se|ge|bli|få|nå|bo|dra|må|te|bistå|uppnå|förstå|motstå|tillgodose|förutse|anslå)\s/iu;
const noInfinitive =
  /^(?:alla|våra|dessa|samma|gemensamma|flera|båda|andra|många|några|egna|nästa|förra|denna|extra|bra|lokala|årliga|riktade|detta|hela|enda|vilka|dina|mina|sina|stora|små|unga|äldre|nya|goda|korta|långa|kommunala|polisiära|personliga|ökade|vissa|olika|första)\s/iu;

export function shapeOf(text: string): ItemShape {
  if (/^att\s/i.test(text)) return 'att';
  if (/^vi\s/i.test(text)) return 'we';
  return infinitive.test(text) && !noInfinitive.test(text) ? 'infinitive' : 'other';
}

/** Opens a sentence about the promises rather than a promise. */
const proseOpening =
  /^(?:polisen|kommunen|kommunerna|det|de|den|detta|dessa|här|sedan|under|i|för|genom|när|efter|med|på|som|till|vid|arbetet|syftet|målet|medborgarlöft\p{L}*|löft\p{L}*|åtagande\p{L}*|varje|nu|inför|utifrån|resultatet|underlaget|samverkan\p{L}*|handlingsplan\p{L}*|parterna|alla|tillsammans|du|har|vill|följande|\p{L}+ kommun)(?!\p{L})/iu;
const longestBareItem = 220;

/** May a paragraph without bullet and without ”att” be a promise? One short sentence that does not open like prose. */
export const mayBeBareItem = (text: string): boolean =>
  text.length <= longestBareItem &&
  !proseOpening.test(text) &&
  !/[.!?]\s+\p{Lu}/u.test(text) &&
  !text.endsWith(':');
