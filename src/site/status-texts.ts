import type { Language } from '../kernel/language';

/** What a resident reads: the word on the tag, its meaning in the legend, and the words of a counting sentence. */
interface StatusText {
  readonly word: string;
  readonly meaning: string;
  readonly one: string;
  readonly many: string;
}

const text = (word: string, meaning: string, one = word.toLowerCase(), many = one): StatusText => ({
  word,
  meaning,
  one,
  many,
});

const sv = {
  not_started: text('Inte påbörjad', 'Arbetet har inte börjat.', 'inte påbörjad', 'inte påbörjade'),
  in_progress: text('Pågår', 'Arbetet pågår.'),
  completed: text('Genomförd', 'Det som skulle göras är gjort.', 'genomförd', 'genomförda'),
  paused: text('Pausad', 'Arbetet står stilla en tid. Skälet står intill.', 'pausad', 'pausade'),
  cancelled: text('Utgår', 'Det blir inte av. Skälet står intill.'),
  late: text('Försenad', 'Slutdagen har passerat och arbetet är inte klart.', 'försenad', 'försenade'),
  due_soon: text('Förfaller snart', 'Slutdagen är nära.', 'förfaller snart'),
  stale: text(
    'Inte uppdaterad på länge',
    'Ingen har bekräftat uppgifterna på länge.',
    'inte uppdaterad på länge',
    'inte uppdaterade på länge',
  ),
  draft: text('Utkast', 'Texten skrivs fortfarande.', 'utkast'),
  proposed: text('För godkännande', 'Parterna ska säga ja eller nej.', 'för godkännande'),
  approved: text('Godkänt', 'Alla parter har sagt ja.', 'godkänt', 'godkända'),
  signed: text('Undertecknat', 'Parterna har skrivit under.', 'undertecknat', 'undertecknade'),
  ended: text('Avslutat', 'Perioden är slut och uppföljd.', 'avslutat', 'avslutade'),
};

const en: typeof sv = {
  not_started: text('Not started', 'The work has not begun.'),
  in_progress: text('In progress', 'The work is under way.'),
  completed: text('Completed', 'What was to be done has been done.'),
  paused: text('Paused', 'The work has stopped for a time. The reason is given.'),
  cancelled: text('Cancelled', 'It will not be done. The reason is given.'),
  late: text('Late', 'The last day has passed and the work is not finished.'),
  due_soon: text('Due soon', 'The last day is near.'),
  stale: text('Not updated for a long time', 'No one has confirmed the information for a long time.'),
  draft: text('Draft', 'The text is still being written.', 'draft', 'drafts'),
  proposed: text('For approval', 'The parties are to say yes or no.'),
  approved: text('Approved', 'Every party has said yes.'),
  signed: text('Signed', 'The parties have signed.'),
  ended: text('Ended', 'The period is over and followed up.'),
};

export const statusTexts = { sv, en } satisfies Record<Language, typeof sv>;

export type StatusKey = keyof typeof sv;
