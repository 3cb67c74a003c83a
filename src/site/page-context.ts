import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../kernel/language';
import type { Writing } from './form-draft';

/** A form that came back: what was typed is kept, and each fault is told at its field. */
export interface ReturnedForm {
  /** The name of the form on the page, as its hidden `formName` field said. */
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly { readonly field: string | null; readonly message: string }[];
  /** What somebody else saved meanwhile, field by field in words; null when nobody did. */
  readonly savedMeanwhile: {
    readonly values: Readonly<Record<string, string>>;
    readonly by: string;
    readonly at: string;
  } | null;
  /** Nothing is wrong, but something is worth a thought: sent along, this saves the form as it stands. */
  readonly saveAnyway?: string;
}

/** What every page knows about the request it answers; the rest a page is given as its view. */
export interface PageContextView {
  readonly language: Language;
  /** Path of this page without the query: the language links lead back to it. */
  readonly path: string;
  readonly cssPath: string;
  /** Without a trailing slash: what is read elsewhere needs whole addresses. */
  readonly baseUrl: string;
  readonly picturePath: string;
  /** The script of staff pages. */
  readonly scriptPath: string;
  /** Absent on public pages, which know nobody and set no cookie. */
  readonly signedIn: {
    readonly name: string;
    readonly csrfToken: string;
    /** For one showing of one form: sent twice, the form acts once. */
    newFormKey(): string;
    readonly writing?: Writing;
    /** Whom the person stands in for today. */
    readonly deputyFor?: readonly string[];
  } | null;
  /** True when the installation shows invented data. */
  readonly isDemo: boolean;
  readonly returnedForm: ReturnedForm | null;
  /** On a page that residents do not see yet: the way back to where it is published. */
  readonly previewOf?: string;
  /** The key of what was just done (after a redirect), to be told once. */
  readonly done: string | null;
}

export const PageContext = createContext<PageContextView>({
  language: 'sv',
  path: '/',
  cssPath: '',
  baseUrl: '',
  picturePath: '',
  scriptPath: '',
  signedIn: null,
  isDemo: false,
  returnedForm: null,
  done: null,
});

export const usePage = (): PageContextView => useContext(PageContext);
