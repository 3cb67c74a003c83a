import { Body, Controller, ForbiddenException, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { languageOf, Pages } from '../../http/pages';
import { HttpSettings } from '../../http/settings';
import { Clock } from '../../kernel/clock';
import { Missing } from '../../kernel/missing';
import { inLanguage } from '../../site/links';
import { Moved } from '../answers/moved';
import { PublicAnswers } from '../answers/public-answers';
import { publicPaths } from '../public-paths';
import { type FoundPlace, PlaceReader } from '../reading/place-reader';
import { faultsIn, isReference, type ObstacleReport, type ReportField } from '../reports/obstacle-report';
import { ReportDesk } from '../reports/report-desk';
import { accessibilityTexts } from './accessibility.texts';
import { ReceiptPage, reportForm, StatementPage, trapField } from './statement.page';

type Typed = Readonly<Record<ReportField, string>>;

/** A municipality's accessibility statement, and reports of obstacles to it. No cookie, no account. */
@ApiExcludeController()
@Controller('kommun/:slug/tillganglighet')
export class StatementController {
  constructor(
    private readonly answers: PublicAnswers,
    private readonly places: PlaceReader,
    private readonly desk: ReportDesk,
    private readonly pages: Pages,
    private readonly settings: HttpSettings,
    private readonly clock: Clock,
  ) {}

  @Get()
  statement(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.page(request, response, async (today) => {
      const place = await this.places.get('municipality', today, slug);
      const here = publicPaths.statement(place.slug);
      if (place.slug !== slug) throw new Moved(here);
      const { revision, publishedAt } = place;
      const content = <StatementPage place={place} baseUrl={this.settings.baseUrl} />;
      return { content, keepAs: here, revision, publishedAt };
    });
  }

  @Post()
  @Header('cache-control', 'no-store')
  async report(
    @Param('slug') slug: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (request.get('sec-fetch-site') === 'cross-site') throw new ForbiddenException('cross-site');
    const place = await this.places.get('municipality', this.clock.today(), slug);
    const to = place.outlines[0]?.set.contactEmail;
    if (!to) throw new Missing('mailbox');
    const typed = typedIn(body ?? {});
    const faults = faultsIn(typed);
    if (faults.length > 0) return this.giveBack(request, response, place, typed, { status: 422, faults });
    // A machine is thanked like anybody else, and nothing is sent.
    if (textOf(body?.[trapField]) !== '') return this.thank(request, response, place, 'TACKTACK');
    const receipt = await this.desk.take(typed as ObstacleReport, place, to, request.ip ?? '');
    if (receipt.outcome === 'sent') return this.thank(request, response, place, receipt.reference);
    const status = receipt.outcome === 'too_many' ? 429 : 503;
    this.giveBack(request, response, place, typed, { status, faults, trouble: receipt.outcome });
  }

  @Get('mottaget/:reference')
  receipt(
    @Param('slug') slug: string,
    @Param('reference') reference: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.page(request, response, async (today) => {
      if (!isReference(reference)) throw new Missing('receipt');
      const place = await this.places.get('municipality', today, slug);
      const { revision, publishedAt } = place;
      return {
        content: <ReceiptPage place={place} reference={reference} />,
        keepAs: null,
        revision,
        publishedAt,
      };
    });
  }

  private thank(request: Request, response: Response, place: FoundPlace, reference: string): void {
    response.redirect(303, inLanguage(publicPaths.receipt(place.slug, reference), languageOf(request)));
  }

  /** The form comes back with all that was typed. */
  private giveBack(
    request: Request,
    response: Response,
    place: FoundPlace,
    values: Typed,
    told: {
      readonly status: number;
      readonly faults: readonly ReportField[];
      readonly trouble?: 'too_many' | 'not_delivered';
    },
  ): void {
    const words = accessibilityTexts[languageOf(request)].statement.faults;
    const returnedForm = {
      name: reportForm,
      values,
      faults: told.faults.map((field) => ({ field, message: words[field] })),
      savedMeanwhile: null,
    };
    const page = <StatementPage place={place} baseUrl={this.settings.baseUrl} trouble={told.trouble} />;
    const { originalUrl, query } = request;
    response
      .status(told.status)
      .set(told.status === 429 ? { 'retry-after': '600' } : {})
      .type('html')
      .send(this.pages.render(page, { originalUrl, query, returnedForm }));
  }
}

const typedIn = (body: Readonly<Record<string, unknown>>): Typed => ({
  kind: textOf(body.kind),
  page: textOf(body.page),
  message: textOf(body.message),
  email: textOf(body.email),
});

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim().replace(/\r\n?/g, '\n') : '';
