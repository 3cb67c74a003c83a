import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../kernel/language';
import type { Caller } from '../kernel/caller';
import type { FormDraft, SeenDraft } from '../site/form-draft';
import { PageContext, type ReturnedForm } from '../site/page-context';
import { Asking } from './asking';
import { addressOfPage } from './own-address';
import { HttpSettings } from './settings';

/** What of a request a page needs: any Express request will do, a signed-in one holds more. */
export interface PageRequest {
  readonly originalUrl: string;
  readonly query: object;
  readonly caller?: Caller;
  /** Of a person who is known but not yet signed in. */
  readonly language?: Language;
  readonly returnedForm?: ReturnedForm;
  readonly previewOf?: string;
  readonly drafts?: readonly FormDraft[];
  /** Of the form that the page answers. */
  readonly goesOnFrom?: readonly SeenDraft[];
  readonly standsOn?: string | null;
}

/** Turns a page into the bytes that are sent, with what it needs to know of the request. */
@Injectable()
export class Pages {
  constructor(private readonly settings: HttpSettings) {}

  render(page: VNode, request: PageRequest): string {
    const context = {
      language: languageOf(request),
      path: request.originalUrl.split('?')[0] ?? '/',
      cssPath: this.settings.cssPath,
      baseUrl: this.settings.baseUrl,
      picturePath: this.settings.picturePath,
      scriptPath: this.settings.scriptPath,
      signedIn: request.caller ? signedIn(request.caller, request) : null,
      isDemo: this.settings.isDemo,
      previewOf: request.previewOf,
      returnedForm: request.returnedForm ?? null,
      done: textIn(request, 'klart'),
    };
    return `<!DOCTYPE html>${renderToString(
      <PageContext.Provider value={context}>
        <Asking.Provider value={request.caller ?? null}>{page}</Asking.Provider>
      </PageContext.Provider>,
    )}`;
  }
}

const signedIn = ({ name, csrfToken, memberships }: Caller, request: PageRequest) => ({
  name,
  csrfToken,
  newFormKey: randomUUID,
  writing: {
    address: request.standsOn ?? addressOfPage(request.originalUrl),
    drafts: draftsOf(request).filter(isHeld),
    discarded: lastDiscarded(draftsOf(request)),
    sent: request.goesOnFrom ?? [],
  },
  deputyFor: [...new Set(memberships.flatMap(({ deputyFor }) => (deputyFor ? [deputyFor.name] : [])))],
});

const draftsOf = ({ drafts = [] }: PageRequest): readonly FormDraft[] => drafts;
const isHeld = ({ discardedAt }: FormDraft): boolean => discardedAt === null;

function lastDiscarded(drafts: readonly FormDraft[]): FormDraft | null {
  const when = ({ discardedAt }: FormDraft) => discardedAt?.getTime() ?? 0;
  const [last] = drafts.filter((draft) => !isHeld(draft)).sort((one, other) => when(other) - when(one));
  return last ?? null;
}

/** Staff read in their own language, everybody else in Swedish unless the address says English. */
export function languageOf(request: PageRequest): Language {
  const known = request.caller?.language ?? request.language;
  if (known) return known;
  return textIn(request, 'lang') === 'en' ? 'en' : 'sv';
}

function textIn(request: PageRequest, name: string): string | null {
  const value = (request.query as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : null;
}
