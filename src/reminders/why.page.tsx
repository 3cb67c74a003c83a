import type { VNode } from 'preact';
import { type Day, formatDay } from '../kernel/day';
import { Heading } from '../site/heading';
import { PageLayout } from '../site/layout';
import { usePage } from '../site/page-context';
import { nameOf } from './digest-words';
import { reminderPaths } from './reminder.paths';
import type { ReminderRule } from './reminder-rules';
import { ruleInWords } from './rule-words';
import { whyTexts } from './why.texts';

interface WhyRow {
  readonly title: string;
  /** Null for a rule that there was once. */
  readonly rule: ReminderRule | null;
  readonly thresholdOn: Day;
}

export interface WhyView {
  readonly rows: readonly WhyRow[];
  /** Who has an account chooses what to be told. */
  readonly canChoose: boolean;
}

/** Which rule and which day, for each thing a mail told about. @param why null for a link that is too old or unknown */
export function WhyPage({ why }: { readonly why: WhyView | null }): VNode {
  const { language } = usePage();
  const texts = whyTexts[language];
  return (
    <PageLayout title={texts.title} head={<meta name="robots" content="noindex, nofollow" />}>
      <Heading level={1}>{texts.title}</Heading>
      {why === null ? <p class="lead">{texts.spent}</p> : <p class="lead">{texts.lead}</p>}
      <ul>
        {why?.rows.map(({ title, rule, thresholdOn }) => (
          <li key={title + (rule?.rule ?? '')}>
            <strong>{rule ? nameOf({ rule: rule.rule, title }, language) : title}</strong>
            <br />
            {rule ? ruleInWords(rule, language) : texts.unknown}{' '}
            {texts.since(formatDay(thresholdOn, language))}
          </li>
        ))}
      </ul>
      {why?.canChoose && (
        <p>
          <a href={reminderPaths.preferences}>{texts.choose}</a>
        </p>
      )}
    </PageLayout>
  );
}
