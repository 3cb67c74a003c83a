import type { Caller } from '../../src/kernel/caller';
import { chosenAs, type NewReview } from '../../src/reviews/review.dto';
import type { Review } from '../../src/reviews/review.entity';
import { type ReviewStand, standOf } from '../../src/reviews/review-stand';
import { digestOf } from '../../src/reviews/reviewed-fields';
import { type ReviewSubject, ReviewSubjects } from '../../src/reviews/review-subjects';
import { type ReviewOutcome, Reviews } from '../../src/reviews/reviews';
import type { TestApp } from './app';
import type { Town } from './people';

/** What a chief may see and say of one promise set. */
export class Reviewing {
  constructor(
    private readonly on: TestApp,
    private readonly town: Town,
    readonly setId: string,
  ) {}

  as<T>(by: Caller, work: (reviews: Reviews) => Promise<T>): Promise<T> {
    return this.on.transactions.asStaff(by.userId, () => work(this.on.app.get(Reviews)));
  }

  subjects(): Promise<ReviewSubject[]> {
    const { app, transactions } = this.on;
    return transactions.asStaff(this.town.chief.userId, () => app.get(ReviewSubjects).of([this.setId]));
  }

  turns(subjectId: string): Promise<Review[]> {
    return this.as(this.town.chief, async (reviews) =>
      (await reviews.turns([this.setId])).filter((turn) => turn.subjectId === subjectId),
    );
  }

  async stand(subjectId: string): Promise<ReviewStand> {
    const subject = (await this.subjects()).find(({ id }) => id === subjectId);
    if (!subject) throw new Error(`No commitment ${subjectId}`);
    return standOf(await this.turns(subjectId), subject.fields);
  }

  /** As the page shows them now. */
  async chosen(subjectIds: readonly string[]): Promise<string[]> {
    const subjects = await this.subjects();
    return subjectIds.map((subjectId) => {
      const fields = subjects.find(({ id }) => id === subjectId)?.fields ?? {};
      const { setId } = this;
      return chosenAs({ policeAreaId: this.town.area, setId, subjectId, digest: digestOf(fields) });
    });
  }

  async review(
    subjectIds: readonly string[],
    said: Partial<NewReview> = {},
    by = this.town.chief,
  ): Promise<ReviewOutcome[]> {
    const chosen = said.chosen ?? (await this.chosen(subjectIds));
    const input: NewReview = { state: 'reviewed', comment: '', wantedBy: null, ...said, chosen };
    return this.as(by, (reviews) => reviews.review(input, by));
  }

  ask(subjectId: string, comment = 'Hur många kom?'): Promise<ReviewOutcome[]> {
    return this.review([subjectId], { state: 'more_information_wanted', comment, wantedBy: '2026-06-30' });
  }

  comment(subjectId: string, comment: string, by: Caller): Promise<void> {
    const said = { policeAreaId: this.town.area, subjectId, comment };
    return this.as(by, (reviews) => reviews.comment(this.setId, said, by));
  }

  async answer(subjectId: string, comment = 'Elva personer.', by = this.town.coordinator): Promise<void> {
    const question = (await this.turns(subjectId)).findLast(
      ({ state }) => state === 'more_information_wanted',
    );
    const reviewId = question?.id ?? '';
    await this.as(by, (reviews) => reviews.inform(this.setId, { reviewId, comment }, by));
  }
}
