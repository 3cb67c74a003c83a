import { Module } from '@nestjs/common';
import { PromisesModule } from '../promises/promises.module';
import { PublicationModule } from '../publication/publication.module';
import { WorkspaceModule } from '../workspace/workspace.module';
import { PreviewController } from './preview.controller';
import { Previews } from './previews';

@Module({
  imports: [PromisesModule, PublicationModule, WorkspaceModule],
  controllers: [PreviewController],
  providers: [Previews],
})
export class PreviewModule {}
