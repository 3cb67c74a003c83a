import { Get, Header, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { VNode } from 'preact';
import { Pages } from '../http/pages';
import { HttpSettings } from '../http/settings';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { Missing } from '../kernel/missing';
import { promisePaths } from '../promises/promise.paths';
import { publicPaths } from '../public/public-paths';
import type { SetToday } from '../public/reading/set-today';
import { PromiseSetViews } from '../workspace/promise-set-views';
import { partsOf } from './page-parts';
import { changedParts } from './part-changes';
import { PreviewPage } from './preview.page';
import { linkedWithin, publicPageAt } from './public-edition';
import { Previews } from './previews';

/** What residents will read, before they do. */
@StaffController('arbete/loften/:id/forhandsvisning')
export class PreviewController {
  constructor(
    private readonly previews: Previews,
    private readonly promiseSets: PromiseSetViews,
    private readonly pages: Pages,
    private readonly settings: HttpSettings,
  ) {}

  @Get()
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    const { before, after, publicId } = await this.previews.of(id, by);
    const parts = (view: SetToday) =>
      partsOf(this.edition(publicPaths.promiseSet(publicId), view, { lang: by.language }));
    const changes = before && changedParts(parts(before), parts(after));
    return <PreviewPage view={await this.promiseSets.of(id, by)} changes={changes} />;
  }

  /** The page itself. Its links lead on to the previews of the pages it belongs with. */
  @Get(':kind/:part')
  @Header('content-type', 'text/html; charset=utf-8')
  async page(
    @Param() { id, kind, part }: Readonly<Record<'id' | 'kind' | 'part', string>>,
    @By() by: Caller,
    @Req() { query }: Request,
  ): Promise<string> {
    const preview = await this.previews.of(id, by);
    const html = this.edition(`/${kind}/${part}`, preview.after, query, promisePaths.preview(id));
    return linkedWithin(html, preview);
  }

  private edition(address: string, view: SetToday, query: object, previewOf?: string): string {
    const page = publicPageAt(address, view, this.settings.baseUrl);
    if (!page) throw new Missing('page');
    return this.pages.render(page, { originalUrl: address, query, previewOf });
  }
}
