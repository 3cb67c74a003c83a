import type { VNode } from 'preact';
import { logPath } from '../audit/log.texts';
import { Written } from '../http/staff-content';
import { StaffLayout } from '../http/staff-layout';
import { formatDay } from '../kernel/day';
import { Button } from '../site/button';
import { Details } from '../site/details';
import { SelectField, TextField } from '../site/fields';
import { fillForm, type FilledForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { inLanguage } from '../site/links';
import { DoneNotice } from '../site/notice';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { Table } from '../site/table';
import type { Actor } from './actor.entity';
import { organisationTexts } from './organisation.texts';
import { partnerKinds } from './partner-kinds';
import { partnerPaths } from './partner.paths';
import { partnerTexts } from './partner.texts';

interface PartnersPageProps {
  /** Whose partners the person keeps. */
  readonly authorities: readonly Pick<Actor, 'id' | 'name'>[];
  readonly partners: readonly Actor[];
}

/** The organisations an authority works with that have no place of their own in the product. */
export function PartnersPage({ authorities, partners }: PartnersPageProps): VNode {
  const page = usePage();
  const texts = partnerTexts[page.language];
  const form = fillForm(page, 'partner', { authorityId: authorities[0]?.id });
  return (
    <StaffLayout title={texts.title} below={[]} wide>
      <DoneNotice texts={texts.done} />
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      {partners.length === 0 ? <p>{texts.none}</p> : <List partners={partners} />}
      <Heading level={2}>{texts.newOne}</Heading>
      <PostForm action={partnerPaths.list} name={form.name}>
        {authorities.length === 1 ? (
          <input type="hidden" name="authorityId" value={authorities[0]?.id} />
        ) : (
          <SelectField
            {...form.field('authorityId')}
            label={texts.authority}
            emptyText={null}
            options={authorities.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        <Facts form={form} />
        <Button>{texts.add}</Button>
      </PostForm>
    </StaffLayout>
  );
}

function List({ partners }: Pick<PartnersPageProps, 'partners'>): VNode {
  const { language } = usePage();
  const texts = partnerTexts[language];
  return (
    <Table
      caption={texts.title}
      isCaptionHidden
      rows={partners}
      keyOf={({ id }) => id}
      columns={[
        { heading: texts.name, cell: ({ name }) => <Written>{name}</Written> },
        { heading: texts.kind, cell: ({ kind }) => organisationTexts[language].kinds[kind] },
        { heading: texts.contact, cell: (partner) => contactOf(partner) || texts.noContact },
        {
          heading: texts.state,
          cell: ({ endedOn }) => (endedOn ? texts.ended(formatDay(endedOn, language)) : texts.current),
        },
        { heading: texts.act, cell: (partner) => <Change partner={partner} /> },
      ]}
    />
  );
}

const contactOf = ({ contactFunction, contactEmail, contactPhone }: Actor): string =>
  [contactFunction, contactEmail, contactPhone].filter(Boolean).join(', ');

function Change({ partner }: { readonly partner: Actor }): VNode {
  const page = usePage();
  const texts = partnerTexts[page.language];
  const { id, name, kind, contactFunction, contactEmail, contactPhone, endedOn } = partner;
  const saved = { name, kind, contactFunction, contactEmail, contactPhone };
  const form = fillForm(page, `partner-${id}`, saved);
  return (
    <Details summary={texts.change(name)} isOpen={form.isBegun}>
      <PostForm action={partnerPaths.change(id)} name={form.name}>
        <Facts form={form} />
        <Button kind="secondary">{texts.save}</Button>
      </PostForm>
      <PostForm action={endedOn ? partnerPaths.resume(id) : partnerPaths.end(id)} name={`end-${id}`}>
        {!endedOn && <p>{texts.endText}</p>}
        <Button kind="secondary">{endedOn ? texts.resume : texts.end}</Button>
      </PostForm>
      <p>
        <a href={inLanguage(logPath(id), page.language)}>{texts.log}</a>
      </p>
    </Details>
  );
}

function Facts({ form }: { readonly form: FilledForm }): VNode {
  const { language } = usePage();
  const texts = partnerTexts[language];
  const { kinds } = organisationTexts[language];
  return (
    <>
      <TextField {...form.field('name')} label={texts.name} visibility="public" width={30} />
      <SelectField
        {...form.field('kind')}
        label={texts.kind}
        emptyText={null}
        options={partnerKinds.map((kind) => ({ value: kind, text: kinds[kind] }))}
      />
      <TextField
        {...form.field('contactFunction')}
        label={texts.function}
        hint={texts.functionHint}
        visibility="internal"
        width={30}
        isOptional
      />
      <TextField
        {...form.field('contactEmail')}
        label={texts.email}
        type="email"
        visibility="internal"
        width={30}
        isOptional
      />
      <TextField
        {...form.field('contactPhone')}
        label={texts.phone}
        type="tel"
        width={20}
        visibility="internal"
        isOptional
      />
    </>
  );
}
