import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { Drafts } from './drafts';
import { FaultFilter } from './fault.filter';
import { inputPipe } from './invalid-input';
import { Pages } from './pages';
import { RefusalTexts } from './refusal-texts';
import { SecurityLog } from './security-log';
import { HttpSettings } from './settings';
import { UnsentForms } from './unsent-forms';

@Module({})
export class HttpModule {
  static on(settings: HttpSettings, texts: ConstructorParameters<typeof RefusalTexts>[0]): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      providers: [
        { provide: HttpSettings, useValue: settings },
        { provide: RefusalTexts, useValue: new RefusalTexts(texts) },
        { provide: APP_PIPE, useFactory: inputPipe },
        { provide: APP_FILTER, useClass: FaultFilter },
        Drafts,
        Pages,
        SecurityLog,
        UnsentForms,
      ],
      exports: [Drafts, HttpSettings, RefusalTexts, Pages, SecurityLog, UnsentForms],
    };
  }
}
