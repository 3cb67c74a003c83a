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

interface ApiDocsProps {
  readonly document: OpenAPIObject;
  /** Of each parameter in an address one value that leads to something. */
  readonly examples: Readonly<Record<string, string>>;
}

/** How to use the API, from its own description: the page that works for everybody. */
export function ApiDocsPage({ document, examples }: ApiDocsProps): VNode {
  const { language } = usePage();
  const texts = apiDocsTexts[language];
  const server = document.servers?.[0]?.url ?? '';
  const operations = Object.entries(document.paths).map(
    ([path, item]) => [path, item.get as unknown as Operation] as const,
  );
  const activities = operations.find(([path]) => path === '/activities');
  return (
    <Frame title={texts.title} lead={texts.lead}>
      <Heading level={2}>{texts.try}</Heading>
      <p>{texts.tryText}</p>
      <CodeLine text={`curl '${server}/activities?late=true&limit=5'`} />
      <p>{texts.answerHas}</p>
      <pre class="code" tabIndex={0} role="region" aria-label={texts.answerHas}>
        <code>{tasteOf(activities?.[1])}</code>
      </pre>
      <Heading level={2}>{texts.rules}</Heading>
      <ul>
        {texts.rulesList.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <ul>
        <li>
          <a href={publicPaths.openApi}>{texts.machine}</a>, <a href={publicPaths.openApiYaml}>YAML</a>
        </li>
        <li>
          <a href={`${publicPaths.apiDocs}/`}>{texts.interactive}</a>
        </li>
      </ul>
      {language === 'sv' && <p class="quiet">{texts.english}</p>}
      <nav class="on-this-page" aria-label={texts.contents}>
        <ul>
          {(document.tags ?? []).map(({ name, description }) => (
            <li key={name}>
              <a href={`#${name}`}>{inOne(description ?? name, language)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {(document.tags ?? []).map(({ name, description }) => (
        <section key={name}>
          <Heading level={2} id={name}>
            {inOne(description ?? name, language)}
          </Heading>
          {operations
            .filter(([, operation]) => operation.tags?.includes(name))
            .map(([path, operation]) => (
              <OperationPart
                key={path}
                path={path}
                operation={operation}
                server={server}
                examples={examples}
              />
            ))}
        </section>
      ))}
    </Frame>
  );
}

interface OperationPartProps extends Pick<ApiDocsProps, 'examples'> {
  readonly path: string;
  readonly operation: Operation;
  readonly server: string;
}

function OperationPart({ path, operation, server, examples }: OperationPartProps): VNode {
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
      <CodeLine text={`curl '${server}${filledIn(path, examples)}'`} />
      {parameters.length > 0 && (
        <Details summary={`${texts.parameters}: ${title}`}>
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
        </Details>
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

const filledIn = (path: string, examples: ApiDocsProps['examples']): string =>
  path.replaceAll(/\{(\w+)\}/g, (whole, name: string) => examples[name] ?? whole);

/** Of the first item what says the most of it. */
function tasteOf(operation: Operation | undefined): string {
  const { data: [first] = [] } = exampleOf(operation) as { data?: readonly object[] };
  const shown = Object.entries(first ?? {}).filter(([name]) => telling.includes(name));
  return JSON.stringify(Object.fromEntries(shown), null, 2);
}

const telling: readonly string[] = ['title', 'lead', 'dueOn', 'status', 'isLate'];

function exampleOf(operation: Operation | undefined): unknown {
  const answer = operation?.responses['200'] as
    { content?: Record<string, { examples?: { example?: { value?: unknown } } }> } | undefined;
  return answer?.content?.['application/json']?.examples?.example?.value;
}
