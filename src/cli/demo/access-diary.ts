import type { INestApplicationContext } from '@nestjs/common';
import { Deputies } from '../../accounts/deputies';
import { Transactions } from '../../database/transactions';
import type { Caller } from '../../kernel/caller';
import { Themes } from '../../organisations/themes';
import type { Theme } from '../../words/theme';
import type { DemoDays } from './demo-days';
import type { Diary } from './diary';
import { known, type Population } from './population';

/** While Britta is away, Olle does her work. Karin has given Björkhamra colours of its own. */
export function writeAccess(
  diary: Diary,
  app: INestApplicationContext,
  { callers, actorIds }: Population,
  days: DemoDays,
  administratorId: string,
): void {
  const by: Caller = {
    ...{ userId: administratorId, name: '', language: 'sv', csrfToken: '' },
    memberships: [{ authorityId: null, role: 'administrator' }],
  };
  const deputy = {
    authorityId: known(actorIds, 'kvarnstrom'),
    deputyId: known(callers, 'olle').userId,
    fromOn: days.ago(4),
    toOn: days.inWorkingDays(12),
  };
  const karin = known(callers, 'karin');
  diary.on(days.ago(120), () =>
    app
      .get(Transactions)
      .asStaff(karin.userId, () =>
        app.get(Themes).choose(known(actorIds, 'bjorkhamra'), bjorkhamraColours, karin),
      ),
  );
  diary.on(days.ago(6), () =>
    app
      .get(Transactions)
      .asStaff(administratorId, () => app.get(Deputies).name(known(callers, 'britta').userId, deputy, by)),
  );
}

const bjorkhamraColours: Theme = {
  brand: '#1d4477',
  surface: '#eef3fa',
  link: '#1a5199',
  focus: '#ffd54a',
};
