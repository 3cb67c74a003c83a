import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module';
import { AgreementParties } from './agreement-parties';
import { Agreements } from './agreements';
import { FocusAreas } from './focus-areas';
import { AgreementPagesController } from './pages/agreement-pages.controller';
import { AgreementViews } from './pages/agreement-views';
import { FocusAreaPagesController } from './pages/focus-area-pages.controller';
import { FocusAreaViews } from './pages/focus-area-views';
import { PicturePagesController } from './pages/picture-pages.controller';
import { PictureViews } from './pages/picture-views';
import { SituationalPictures } from './situational-pictures';

@Module({
  imports: [OrganisationsModule],
  controllers: [AgreementPagesController, PicturePagesController, FocusAreaPagesController],
  providers: [
    Agreements,
    AgreementParties,
    SituationalPictures,
    FocusAreas,
    AgreementViews,
    PictureViews,
    FocusAreaViews,
  ],
  exports: [AgreementParties, Agreements, SituationalPictures, FocusAreas],
})
export class AgreementsModule {}
