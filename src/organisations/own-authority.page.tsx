import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { Button } from '../site/button';
import { TextField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { DoneNotice } from '../site/notice';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import type { Theme } from '../words/theme';
import { ownAuthorityPath } from './own-authority.paths';
import { ownAuthorityTexts } from './own-authority.texts';
import { ThemeForm } from './theme-form';
import { themeTexts } from './theme.texts';

export interface AuthorityView {
  readonly id: string;
  readonly name: string;
  readonly contactFunction: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  /** In days; null when it is not the caller's to decide. */
  readonly delayDays: number | null;
  /** Below it a count is held back; null when it is not the caller's to decide. */
  readonly smallNumberThreshold: number | null;
  /** In days without a confirmation; null when it is not the caller's to decide. */
  readonly staleAfterDays: number | null;
  /** Null when it is not the caller's to choose. */
  readonly theme: Theme | null;
}

export function OwnAuthorityPage({ views }: { readonly views: readonly AuthorityView[] }): VNode {
  const { language } = usePage();
  const texts = ownAuthorityTexts[language];
  return (
    <StaffLayout title={texts.title} below={[]}>
      <DoneNotice texts={{ ...texts.done, theme: themeTexts[language].saved }} />
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      {views.map((view) => (
        <section key={view.id}>
          <Heading level={2} lang="sv">
            {view.name}
          </Heading>
          <ContactForm view={view} />
          {view.delayDays !== null && <DelayForm id={view.id} days={view.delayDays} />}
          {view.smallNumberThreshold !== null && (
            <ThresholdForm id={view.id} threshold={view.smallNumberThreshold} />
          )}
          {view.staleAfterDays !== null && <StalenessForm id={view.id} days={view.staleAfterDays} />}
          {view.theme && <ThemeForm id={view.id} theme={view.theme} />}
        </section>
      ))}
    </StaffLayout>
  );
}

function ContactForm({ view }: { readonly view: AuthorityView }): VNode {
  const page = usePage();
  const texts = ownAuthorityTexts[page.language].contact;
  const name = `contact-${view.id}`;
  const form = fillForm(page, name, {
    contactFunction: view.contactFunction ?? '',
    contactEmail: view.contactEmail ?? '',
    contactPhone: view.contactPhone ?? '',
  });
  return (
    <PostForm action={`${ownAuthorityPath}/${view.id}/kontakt`} name={name}>
      <Heading level={3}>{texts.title}</Heading>
      <TextField
        {...form.field('contactFunction')}
        label={texts.function}
        hint={texts.hint}
        visibility="public"
      />
      <TextField {...form.field('contactEmail')} label={texts.email} type="email" visibility="public" />
      <TextField
        {...form.field('contactPhone')}
        label={texts.phone}
        type="tel"
        width={20}
        visibility="public"
      />
      <Button kind="secondary">{texts.save}</Button>
    </PostForm>
  );
}

function DelayForm({ id, days }: { readonly id: string; readonly days: number }): VNode {
  const page = usePage();
  const texts = ownAuthorityTexts[page.language].delay;
  const name = `delay-${id}`;
  const form = fillForm(page, name, { disclosureDelayDays: String(days) });
  return (
    <PostForm action={`${ownAuthorityPath}/${id}/fordrojning`} name={name}>
      <Heading level={3}>{texts.title}</Heading>
      <TextField
        {...form.field('disclosureDelayDays')}
        label={texts.label}
        hint={texts.hint}
        inputmode="numeric"
        width={5}
      />
      <Button kind="secondary">{texts.save}</Button>
    </PostForm>
  );
}

function ThresholdForm({ id, threshold }: { readonly id: string; readonly threshold: number }): VNode {
  const page = usePage();
  const texts = ownAuthorityTexts[page.language].threshold;
  const name = `threshold-${id}`;
  const form = fillForm(page, name, { smallNumberThreshold: String(threshold) });
  return (
    <PostForm action={`${ownAuthorityPath}/${id}/sma-tal`} name={name}>
      <Heading level={3}>{texts.title}</Heading>
      <TextField
        {...form.field('smallNumberThreshold')}
        label={texts.label}
        hint={texts.hint}
        inputmode="numeric"
        width={5}
      />
      <Button kind="secondary">{texts.save}</Button>
    </PostForm>
  );
}

function StalenessForm({ id, days }: { readonly id: string; readonly days: number }): VNode {
  const page = usePage();
  const texts = ownAuthorityTexts[page.language].staleness;
  const name = `staleness-${id}`;
  const form = fillForm(page, name, { staleAfterDays: String(days) });
  return (
    <PostForm action={`${ownAuthorityPath}/${id}/tystnad`} name={name}>
      <Heading level={3}>{texts.title}</Heading>
      <TextField
        {...form.field('staleAfterDays')}
        label={texts.label}
        hint={texts.hint}
        inputmode="numeric"
        width={5}
      />
      <Button kind="secondary">{texts.save}</Button>
    </PostForm>
  );
}
