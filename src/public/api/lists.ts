import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { HttpSettings } from '../../http/settings';
import type { Day } from '../../kernel/day';
import { isPublicId } from '../../kernel/ids';
import { PublicAnswers } from '../answers/public-answers';
import { type CatalogueKind, CatalogueReader } from '../reading/catalogue-reader';
import type { Newest, Paged } from '../reading/paged';
import type { Collection } from './collections';
import { linkHeader, showList } from './list.view';
import { Parameters, type Query, refuseMalformedId, refuseParameters } from './parameters';

export interface Exchange {
  readonly query: Query;
  readonly request: Request;
  readonly response: Response;
}

/** One thing of a collection, by its id. */
interface One {
  readonly kind: CatalogueKind;
  readonly id: string;
  /** Of the parameter in the address. */
  readonly name: string;
  readonly keepAs: string;
}

export interface Shown extends Newest {
  readonly content: object;
}

/** Answers with one page of a collection, or with one thing of it. */
@Injectable()
export class Lists {
  constructor(
    private readonly answers: PublicAnswers,
    private readonly catalogue: CatalogueReader,
    private readonly settings: HttpSettings,
  ) {}

  send<Item extends object>(
    collection: Collection<Item>,
    query: Query,
    request: Request,
    response: Response,
  ): Promise<void> {
    return this.answers.json(request, response, async (today) => {
      const asked = new Parameters(query);
      const page = asked.page();
      const read = collection.ask(asked);
      asked.refuseOthers();
      const { rows, total, revision, publishedAt } = await read(today, page);
      const content = showList(rows, total, page, `${this.settings.baseUrl}${collection.path}`, query);
      for (const link of linkHeader(content._links)) response.append('link', link);
      return { content, keepAs: collection.path, revision, publishedAt };
    });
  }

  /** @param read null when no such thing is published */
  sendOne(
    { kind, id, name, keepAs }: One,
    read: (today: Day) => Promise<Shown | null>,
    { query, request, response }: Exchange,
  ): Promise<void> {
    return this.answers.json(request, response, async (today) => {
      refuseParameters(query);
      if (!isPublicId(id)) refuseMalformedId(name);
      const shown = await read(today);
      return shown ? { ...shown, keepAs } : this.catalogue.refuseAbsent(kind, id);
    });
  }

  /** Of a collection that was narrowed to one thing. */
  only<Row>(page: Paged<Row>, show: (row: Row, baseUrl: string) => object): Shown | null {
    const [row] = page.rows;
    if (row === undefined) return null;
    return { content: show(row, this.settings.baseUrl), ...newestOf(page) };
  }
}

export const newestOf = ({ revision, publishedAt }: Newest): Newest => ({ revision, publishedAt });
