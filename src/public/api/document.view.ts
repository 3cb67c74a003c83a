import type { Day } from '../../kernel/day';
import type { PublishedAddition } from '../../published/published-rows';
import { type FollowUpRhythm, followUpRhythms } from '../../words/promise-words';
import type { PublishedDocument } from '../reading/published-document';
import {
  DialogueView,
  DistrictView,
  EndedPromiseView,
  ExtensionView,
  SignatoryView,
} from './document-parts.view';
import { DayField, Field, TextField } from './fields';
import { NeighbourView, showNeighbour } from './neighbour.view';

export class DocumentView {
  @Field('How often the parties follow the promises up together; null when it is not said.', {
    type: 'string',
    enum: [...followUpRhythms],
    nullable: true,
    example: 'half_year',
  })
  followUpEvery!: FollowUpRhythm | null;

  @DayField('The last day it applied, when the parties have ended it; null otherwise.', '2026-12-31', true)
  endedOn!: Day | null;

  @TextField('In Swedish; null when none is given.', 'Ersätts av ett nytt medborgarlöfte.', {
    nullable: true,
  })
  endReason!: string | null;

  @Field('Where it applies; empty for all of its municipalities.', { type: () => [DistrictView] })
  districts!: DistrictView[];

  @Field('Whom the parties asked, and how many answered.', { type: () => [DialogueView] })
  dialogues!: DialogueView[];

  @Field('What worried people, the first most, in Swedish.', {
    type: 'array',
    items: { type: 'string' },
    example: ['Mörka gångvägar i centrum'],
  })
  worries!: string[];

  @Field('Who signed. A function, never the name of a person.', { type: () => [SignatoryView] })
  signatories!: SignatoryView[];

  @Field('How the period was made longer; `endsOn` is the last day that holds now.', {
    type: () => [ExtensionView],
  })
  extensions!: ExtensionView[];

  @Field('Promises of the document before that this one leaves out.', { type: () => [EndedPromiseView] })
  endedPromises!: EndedPromiseView[];

  @Field('The published document that this one goes on from; null when there is none.', {
    type: NeighbourView,
    nullable: true,
  })
  predecessor!: NeighbourView | null;

  @Field('Published documents that go on from this one.', { type: () => [NeighbourView] })
  successors!: NeighbourView[];
}

export const showDocument = (document: PublishedDocument, baseUrl: string): DocumentView => ({
  followUpEvery: document.facts?.followUpEvery ?? null,
  endedOn: document.facts?.endedOn ?? null,
  endReason: document.facts?.endReason ?? null,
  districts: document.districts.map(({ id, name, municipality }) => ({ id, name, municipality })),
  dialogues: document.dialogues.map(({ kind, held, description, asked, answered }) => ({
    kind,
    held,
    description,
    askedCount: asked,
    answeredCount: answered,
  })),
  worries: document.worries.map(({ text }) => text),
  signatories: document.signatories.map(({ organisation, function: title, signedOn }) => ({
    organisation,
    function: title,
    signedOn,
  })),
  extensions: document.additions.flatMap(showExtension),
  endedPromises: document.endedPromises.map(({ text, reason, endedOn }) => ({ text, reason, endedOn })),
  predecessor: document.predecessor && showNeighbour(document.predecessor, baseUrl),
  successors: document.successors.map((set) => showNeighbour(set, baseUrl)),
});

const showExtension = ({ kind, fromEnd, toEnd, reason, madeOn }: PublishedAddition): ExtensionView[] =>
  kind === 'extension' && fromEnd && toEnd ? [{ fromEndsOn: fromEnd, toEndsOn: toEnd, reason, madeOn }] : [];
