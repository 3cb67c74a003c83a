import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { Button } from '../site/button';
import { TextField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { DoneNotice } from '../site/notice';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { authoritySettingsTexts } from './authority-settings.texts';

export interface AuthorityView {
  readonly id: string;
  readonly name: string;
  readonly contactFunction: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  /** In days; null when it is not the caller's to decide. */
  readonly delayDays: number | null;
}

export const settingsPath = '/arbete/var-organisation';

export function AuthoritySettingsPage({ views }: { readonly views: readonly AuthorityView[] }): VNode {
  const texts = authoritySettingsTexts[usePage().language];
  return (
    <StaffLayout title={texts.title} below={[]}>
      <DoneNotice texts={texts.done} />
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      {views.map((view) => (
        <section key={view.id}>
          <Heading level={2} lang="sv">
            {view.name}
          </Heading>
          <ContactForm view={view} />
          {view.delayDays !== null && <DelayForm id={view.id} days={view.delayDays} />}
        </section>
      ))}
    </StaffLayout>
  );
}

function ContactForm({ view }: { readonly view: AuthorityView }): VNode {
  const page = usePage();
  const texts = authoritySettingsTexts[page.language].contact;
  const name = `contact-${view.id}`;
  const form = fillForm(page, name, {
    contactFunction: view.contactFunction ?? '',
    contactEmail: view.contactEmail ?? '',
    contactPhone: view.contactPhone ?? '',
  });
  return (
    <PostForm action={`${settingsPath}/${view.id}/kontakt`} name={name}>
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
  const texts = authoritySettingsTexts[page.language].delay;
  const name = `delay-${id}`;
  const form = fillForm(page, name, { disclosureDelayDays: String(days) });
  return (
    <PostForm action={`${settingsPath}/${id}/fordrojning`} name={name}>
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
