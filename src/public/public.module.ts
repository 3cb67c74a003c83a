import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { PublicDatabase } from '../database/public-database';
import { Clock } from '../kernel/clock';
import { AnswerStore } from './answers/answer-store';
import { PublicAnswers } from './answers/public-answers';
import { PublicationListener } from './answers/publication-listener';
import { ApiController } from './api/api.controller';
import { Collections } from './api/collections';
import { FindingController } from './api/finding.controller';
import { Lists } from './api/lists';
import { OpenApi } from './api/open-api';
import { OutcomesController } from './api/outcomes.controller';
import { PlacesController } from './api/places.controller';
import { PromisesController } from './api/promises.controller';
import { DownloadsController } from './files/downloads.controller';
import { FollowingController } from './files/following.controller';
import { MachinesController } from './files/machines.controller';
import { PublicLimits } from './limits/public-limits';
import { AboutPagesController } from './pages/about-pages.controller';
import { PagesController } from './pages/pages.controller';
import { PlacePagesController } from './pages/place-pages.controller';
import { StatementController } from './pages/statement.controller';
import { ReportDesk } from './reports/report-desk';
import { PublicServer } from './public-server';
import { ActivityReader } from './reading/activity-reader';
import { CatalogueReader } from './reading/catalogue-reader';
import { DistrictReader } from './reading/district-reader';
import { FollowUpReader } from './reading/follow-up-reader';
import { IndicatorReader } from './reading/indicator-reader';
import { OutlineReader } from './reading/outline-reader';
import { PlaceReader } from './reading/place-reader';
import { PromiseReader } from './reading/promise-reader';
import { ThemeReader } from './reading/theme-reader';
import { PublicReader } from './reading/public-reader';

/** Pages and API for everybody. Reads the schema `published` through a pool of its own and knows nothing else. */
@Module({})
export class PublicModule implements OnApplicationShutdown {
  constructor(
    @Inject(PublicDatabase) private readonly database: PublicDatabase,
    @Inject(PublicationListener) private readonly listener: PublicationListener,
  ) {}

  /** @param url of the public login */
  static on(url: string): DynamicModule {
    return {
      module: PublicModule,
      controllers: [
        PagesController,
        PlacePagesController,
        StatementController,
        AboutPagesController,
        FollowingController,
        MachinesController,
        DownloadsController,
        ApiController,
        PlacesController,
        PromisesController,
        OutcomesController,
        FindingController,
      ],
      providers: [
        { provide: PublicDatabase, useFactory: () => new PublicDatabase(url) },
        { provide: AnswerStore, inject: [Clock], useFactory: (clock: Clock) => new AnswerStore(clock) },
        {
          provide: PublicationListener,
          inject: [AnswerStore],
          useFactory: (store: AnswerStore) => new PublicationListener(url, store),
        },
        PublicReader,
        OutlineReader,
        PlaceReader,
        ThemeReader,
        PromiseReader,
        ActivityReader,
        FollowUpReader,
        IndicatorReader,
        DistrictReader,
        CatalogueReader,
        Collections,
        Lists,
        ReportDesk,
        PublicLimits,
        PublicAnswers,
        OpenApi,
        PublicServer,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listener.close();
    await this.database.close();
  }
}
