import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { HttpSettings } from '../../http/settings';
import { PublicAnswers } from '../answers/public-answers';
import type { Collection } from './collections';
import { linkHeader, showList } from './list.view';
import { Parameters, type Query } from './parameters';

/** Answers with one page of a collection. */
@Injectable()
export class Lists {
  constructor(
    private readonly answers: PublicAnswers,
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
}
