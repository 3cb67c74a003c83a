import type { Day } from '../../kernel/day';
import type { PublishedFocusArea, PublishedPicture } from '../../published/published-rows';
import { DayField, TextField } from './fields';

export class FocusAreaView {
  @TextField('Opaque and stable.', '2c4e6g8j0m2p')
  id!: string;

  @TextField('In Swedish.', 'Otrygghet i centrum')
  title!: string;

  @TextField('What the problem is, in Swedish.', 'Många undviker centrum på kvällar.')
  problem!: string;

  @TextField('What is to have become better, in Swedish; may be empty.', 'Fler känner sig trygga i centrum.')
  goal!: string;

  @TextField('The part of the municipality it is about; null for the whole.', 'Norra hamnen', {
    nullable: true,
  })
  districtName!: string | null;
}

export class SituationalPictureView {
  @DayField('The day the picture was finished.', '2025-11-01')
  madeOn!: Day;

  @TextField('What it shows, in Swedish.', 'Centrum upplevs som otryggt på kvällar.')
  summary!: string;
}

export const showFocusArea = ({
  id,
  title,
  problem,
  goal,
  districtName,
}: PublishedFocusArea): FocusAreaView => ({ id, title, problem, goal, districtName });

export const showPicture = ({ day, summary }: PublishedPicture): SituationalPictureView => ({
  madeOn: day,
  summary,
});
