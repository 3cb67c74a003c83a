import type { VNode } from 'preact';
import type { LonePause } from '../accounts/lone-pauses';
import { LonePausesNotice } from '../accounts/lone-pauses-notice';
import { StaffLayout } from '../http/staff-layout';
import { Button } from '../site/button';
import { Checkbox } from '../site/choice-fields';
import { TextField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { DoneNotice } from '../site/notice';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { SummaryList } from '../site/summary-list';
import { Table } from '../site/table';
import type { Authority, OneRule, RuleView } from './authority-rules';
import { preferencesTexts } from './preferences.texts';
import { reminderPaths } from './reminder.paths';
import { reminderKinds } from './reminder-rules';
import { ruleInWords, spanOf } from './rule-words';
import { rulesTexts } from './rules.texts';

interface RulesOfAuthority {
  readonly authority: Authority;
  readonly rules: readonly RuleView[];
}

interface RulesView {
  readonly all: readonly RulesOfAuthority[];
  readonly lonePauses: readonly LonePause[];
}

export function RulesPage({ all, lonePauses }: RulesView): VNode {
  const texts = rulesTexts[usePage().language];
  return (
    <StaffLayout title={texts.title} below={[]} wide>
      <DoneNotice texts={texts.done} />
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      <LonePausesNotice pauses={lonePauses} />
      {all.map(({ authority, rules }) => (
        <section key={authority.id}>
          <Heading level={2}>{texts.rules(authority.name)}</Heading>
          <p>
            <a href={reminderPaths.comingMail(authority.id)}>{texts.coming(authority.name)}</a>
          </p>
          {reminderKinds.map((kind) => (
            <RulesOfKind
              key={kind}
              authority={authority}
              kind={kind}
              rules={rules.filter(({ rule }) => rule.kind === kind)}
            />
          ))}
        </section>
      ))}
    </StaffLayout>
  );
}

function RulesOfKind({
  authority,
  kind,
  rules,
}: RulesOfAuthority & { readonly kind: (typeof reminderKinds)[number] }): VNode | null {
  const { language } = usePage();
  const texts = rulesTexts[language];
  if (rules.length === 0) return null;
  return (
    <Table
      caption={preferencesTexts[language].kindNames[kind]}
      rows={rules}
      keyOf={({ rule }) => rule.rule}
      columns={[
        { heading: texts.why, cell: ({ rule }) => ruleInWords(rule, language) },
        { heading: texts.whom, cell: ({ rule }) => texts.receivers[rule.subject] },
        { heading: texts.state, cell: (view) => <State view={view} /> },
        {
          heading: texts.act,
          cell: ({ rule }) => (
            <a href={reminderPaths.rule(authority.id, rule.rule)}>
              {texts.change}{' '}
              <span class="govuk-visually-hidden">{ruleInWords(rule, language).replace(/\.$/, '')}</span>
            </a>
          ),
        },
      ]}
    />
  );
}

function State({ view }: { readonly view: RuleView }): VNode {
  const { language } = usePage();
  const texts = rulesTexts[language];
  if (!view.isOn) return <strong>{texts.off}</strong>;
  if (view.isChanged) return <strong>{texts.changed(spanOf(view.usual, language))}</strong>;
  return <>{texts.usual}</>;
}

export function RulePage({ one }: { readonly one: OneRule }): VNode {
  const page = usePage();
  const texts = rulesTexts[page.language];
  const { authority, rule, usual, isOn } = one;
  const form = fillForm(page, 'rule', { span: String(Math.abs(rule.after)), isOn: isOn ? 'yes' : '' });
  const labels = usual.after < 0 ? texts.before : texts.after;
  return (
    <StaffLayout title={texts.changeTitle} below={[{ href: reminderPaths.rules, text: texts.title }]}>
      <Heading level={1}>{texts.changeTitle}</Heading>
      <p class="lead">{ruleInWords(rule, page.language)}</p>
      <p>{texts.changeLead}</p>
      <SummaryList
        rows={[
          { label: texts.whom, value: texts.receivers[rule.subject] },
          { label: texts.usualIs, value: ruleInWords(usual, page.language) },
        ]}
      />
      <PostForm action={reminderPaths.tryOut(authority.id, rule.rule)} name={form.name}>
        <TextField {...form.field('span')} label={labels[usual.unit]} inputmode="numeric" width={5} />
        {usual.isDuty ? (
          <>
            <input type="hidden" name="isOn" value="yes" />
            <p>{texts.duty}</p>
          </>
        ) : (
          <Checkbox
            {...form.field('isOn')}
            label={texts.isOn}
            value="yes"
            checked={form.field('isOn').value === 'yes'}
          />
        )}
        <Button>{texts.tryOut}</Button>
      </PostForm>
    </StaffLayout>
  );
}
