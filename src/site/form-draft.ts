import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What a person wrote in a form and did not send. */
export interface FormDraft {
  /** Of the showing of the form that it was written in. */
  readonly key: string;
  readonly action: string;
  readonly form: string;
  /** The page it stands on. */
  readonly address: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly savedAt: Date;
  /** Thrown away then; null when it is not. */
  readonly discardedAt: Date | null;
}

/** A draft as it was when a form was filled with it: what is written into it later is not meant. */
export type SeenDraft = Pick<FormDraft, 'key' | 'savedAt'>;

/** What is to be known of forms that are written in for a while. */
export interface Writing {
  /** Of this page, with its filter: where its forms stand. */
  readonly address: string;
  /** The person's own, the latest first. */
  readonly drafts: readonly FormDraft[];
  /** What was last thrown away; null when nothing was. */
  readonly discarded: FormDraft | null;
  /** Those whose words the forms of this page go on with, where it answers a form. */
  readonly sent: readonly SeenDraft[];
}

interface Begun {
  /** What stands in the fields instead of what is saved. */
  readonly draft: Readonly<Record<string, string>> | null;
  /** What the form was opened on, where it was opened before this showing. */
  readonly openedOn: Readonly<Record<string, string>>;
}

export const BegunForm = createContext<Begun>({ draft: null, openedOn: {} });

/** What the draft has for the field; undefined where there is no draft. */
export const useDraft = (field: string): string | undefined => useContext(BegunForm).draft?.[field];

/** What the form was opened on, which stays what it was when a draft or a refused form is taken up again. */
export const useOpenedOn = (field: string): string | undefined => useContext(BegunForm).openedOn[field];

/** Names the draft as it is now: what is written into it later is another's to send or throw away. */
export const draftMark = ({ key, savedAt }: SeenDraft): string => `${key}.${savedAt.getTime()}`;

export const draftAnchor = (key: string): string => `utkast-${key}`;
