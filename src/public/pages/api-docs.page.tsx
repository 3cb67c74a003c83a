import type { OpenAPIObject } from '@nestjs/swagger';
import type { VNode } from 'preact';
import type { Language } from '../../kernel/language';
import { Details } from '../../site/details';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { Table } from '../../site/table';
import { publicPaths } from '../public-paths';
import { Frame } from './about.pages';
import { CodeLine } from './code-line';
import { apiDocsTexts } from './api-docs.texts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly schema?: { readonly enum?: readonly string[]; readonly format?: string; readonly type?: string };
}

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, unknown>>;
}

/** How to use the API, from its own description: the page that works for everybody. */
export function ApiDocsPage({ document }: { readonly document: OpenAPIObject }): VNode {
  const { language } = usePage();
  const texts = apiDocsTexts[language];
  const server = document.servers?.[0]?.url ?? '';
  const operations = Object.entries(document.paths).map(
    ([path, item]) => [path, item.get as unknown as Operation] as const,
  );
  return (
    <Frame title={texts.title} lead={texts.lead}>
      <Heading level={2}>{texts.try}</Heading>
      <p>{texts.tryText}</p>
      <CodeLine text={`curl '${server}/activities?late=true&limit=5'`} />
      <Heading level={2}>{texts.rules}</Heading>
      <ul>
        {texts.rulesList.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <ul>
        <li>
          <a href={publicPaths.openApi}>{texts.machine}</a>
        </li>
        <li>
          <a href={`${publicPaths.apiDocs}/`}>{texts.interactive}</a>
        </li>
      </ul>
      {language === 'sv' && <p class="quiet">{texts.english}</p>}
      {(document.tags ?? []).map(({ name, description }) => (
        <section key={name}>
          <Heading level={2}>{inOne(description ?? name, language)}</Heading>
          {operations
            .filter(([, operation]) => operation.tags?.includes(name))
            .map(([path, operation]) => (
              <OperationPart key={path} path={path} operation={operation} server={server} />
            ))}
        </section>
      ))}
    </Frame>
  );
}

interface OperationPartProps {
  readonly path: string;
  readonly operation: Operation;
  readonly server: string;
}

function OperationPart({ path, operation, server }: OperationPartProps): VNode {
  const { language } = usePage();
  const texts = apiDocsTexts[language];
  const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in !== 'header');
  const example = exampleOf(operation);
  const title = inOne(operation.summary ?? path, language);
  return (
    <>
      <Heading level={3} id={operation.operationId}>
        {title}
      </Heading>
      <p>{inOne(operation.description ?? '', language)}</p>
      <CodeLine text={`curl '${server}${filledIn(path, parameters)}'`} />
      {parameters.length > 0 && (
        <Table
          caption={`${texts.parameters}: ${title}`}
          isCaptionHidden
          columns={[
            { heading: texts.name, cell: ({ name }) => <code>{name}</code> },
            {
              heading: texts.meaning,
              cell: ({ description }) => <span lang={english(language)}>{description}</span>,
            },
            { heading: texts.values, cell: ({ schema }) => <code>{valuesOf(schema)}</code> },
          ]}
          rows={parameters}
          keyOf={({ name }) => name}
        />
      )}
      {example !== undefined && (
        <Details summary={`${texts.example}: ${title}`}>
          <pre class="code" tabIndex={0} role="region" aria-label={`${texts.example}: ${title}`}>
            <code>{JSON.stringify(example, null, 2)}</code>
          </pre>
        </Details>
      )}
    </>
  );
}

const english = (language: Language): 'en' | undefined => (language === 'en' ? undefined : 'en');

/** The description holds both languages in one text: Swedish first. */
function inOne(text: string, language: Language): string {
  const [sv = text, en = text] = text.split(' / ');
  return language === 'sv' ? sv : en;
}

const valuesOf = (schema: Parameter['schema']): string =>
  schema?.enum?.join(', ') ?? schema?.format ?? schema?.type ?? '';

/** An id that is in every example, so that the line can be pasted and changed. */
const filledIn = (path: string, parameters: readonly Parameter[]): string =>
  parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((filled, { name }) => filled.replace(`{${name}}`, examples[name] ?? name), path);

const examples: Readonly<Record<string, string>> = {
  municipality: '0198',
  policeArea: 'lokalpolisomrade-mellanbygden',
  promiseSetId: '7c4n2m9x0kqe',
  promiseId: '9b3d5f7h1j2k',
  activityId: '4k8m2p6r0t1v',
  followUpId: '5t7v9x1z3b5d',
  indicatorId: '5h7k9m1p3r5t',
  districtId: '8d1f3h5k7n9q',
};

function exampleOf({ responses }: Operation): unknown {
  const answer = responses['200'] as
    { content?: Record<string, { examples?: { example?: { value?: unknown } } }> } | undefined;
  return answer?.content?.['application/json']?.examples?.example?.value;
}
