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
          <LimitForm id={view.id} limit="delay" value={view.delayDays} />
          <LimitForm id={view.id} limit="threshold" value={view.smallNumberThreshold} />
          <LimitForm id={view.id} limit="staleness" value={view.staleAfterDays} />
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

const limitForms = {
  delay: { field: 'disclosureDelayDays', address: 'fordrojning' },
  threshold: { field: 'smallNumberThreshold', address: 'sma-tal' },
  staleness: { field: 'staleAfterDays', address: 'tystnad' },
} as const;

interface LimitFormProps {
  readonly id: string;
  readonly limit: keyof typeof limitForms;
  /** Null when it is not the caller's to decide: then there is no form. */
  readonly value: number | null;
}

/** A number that an authority decides for itself. */
function LimitForm({ id, limit, value }: LimitFormProps): VNode | null {
  const page = usePage();
  if (value === null) return null;
  const texts = ownAuthorityTexts[page.language][limit];
  const { field, address } = limitForms[limit];
  const name = `${limit}-${id}`;
  const form = fillForm(page, name, { [field]: String(value) });
  return (
    <PostForm action={`${ownAuthorityPath}/${id}/${address}`} name={name}>
      <Heading level={3}>{texts.title}</Heading>
      <TextField {...form.field(field)} label={texts.label} hint={texts.hint} inputmode="numeric" width={5} />
      <Button kind="secondary">{texts.save}</Button>
    </PostForm>
  );
}
