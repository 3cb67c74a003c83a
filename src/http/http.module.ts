import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { FaultFilter } from './fault.filter';
import { inputPipe } from './invalid-input';
import { Pages } from './pages';
import { RefusalTexts } from './refusal-texts';
import { SecurityLog } from './security-log';
import { HttpSettings } from './settings';

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
        Pages,
        SecurityLog,
      ],
      exports: [HttpSettings, RefusalTexts, Pages, SecurityLog],
    };
  }
}
