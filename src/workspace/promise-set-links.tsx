import type { VNode } from 'preact';
import { followUpPaths } from '../follow-ups/follow-up.paths';
import { indicatorPaths } from '../indicators/indicator.paths';
import { foundationPath } from '../promises/foundation.paths';
import { useCaller } from '../http/asking';
import { reminderPaths } from '../reminders/reminder.paths';
import { rulesKeptBy } from '../reminders/reminder-rule.policy';
import type { PromiseSetState } from '../words/promise-words';
import { Heading } from '../site/heading';
import { usePage } from '../site/page-context';
import { recordPath } from '../transfer/records/record.paths';
import { handsOutRecords } from '../transfer/records/record.policy';
import { recordTexts } from '../transfer/records/record.texts';
import { sheetPaths } from '../transfer/sheets/sheet.paths';
import { everyRecipient, reportPath } from './report/report.paths';
import { reportTexts } from './report/report.texts';
import { reviewPaths } from './review/review.paths';
import { promiseSetLinkTexts } from './promise-set-link.texts';

/** The way to the parts of a promise set that have pages of their own. */
export function PromiseSetLinks({
  setId,
  state,
}: {
  readonly setId: string;
  readonly state: PromiseSetState;
}): VNode {
  const by = useCaller();
  const isWaiting = state === 'draft' || state === 'proposed';
  const { language } = usePage();
  const texts = promiseSetLinkTexts[language];
  const links = [
    { href: foundationPath(setId), text: texts.foundation },
    { href: indicatorPaths.ofSet(setId), text: texts.indicators },
    { href: sheetPaths.sheet(setId), text: texts.sheet },
    ...(isWaiting && by && rulesKeptBy(by).length > 0
      ? [{ href: reminderPaths.ifApproved(setId), text: texts.mail }]
      : []),
    ...(state === 'draft'
      ? []
      : [
          { href: followUpPaths.ofSet(setId), text: texts.followUps },
          { href: reviewPaths.ofSet(setId), text: texts.review },
        ]),
    ...(isWaiting
      ? []
      : everyRecipient.map((recipient) => ({
          href: reportPath(setId, recipient),
          text: reportTexts[language].recipients[recipient].link,
        }))),
    ...(by && handsOutRecords(by) ? [{ href: recordPath(setId), text: recordTexts[language].link }] : []),
  ];
  return (
    <>
      <Heading level={2} id="mer">
        {texts.title}
      </Heading>
      <ul>
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
