import type { VNode } from 'preact';
import { DoneNotice } from '../site/notice';
import { siteTexts } from '../site/site-texts';
import { ErrorSummary } from '../site/error-summary';
import { Button } from '../site/button';
import { PostForm } from '../site/post-form';
import { fillForm } from '../site/filled-form';
import { PageLayout, type PageLayoutProps } from '../site/layout';
import { type Link, sitePaths } from '../site/links';
import { usePage } from '../site/page-context';
import { swiftConfig } from '../site/swift';
import { useCaller } from './asking';
import { SectionLinks } from './section-links';
import { SessionEnd } from './session-end';
import { staffNavigation, toWorkspace } from './staff-navigation';

interface StaffLayoutProps extends Omit<PageLayoutProps, 'navigation' | 'breadcrumbs' | 'hasErrors'> {
  /** The way here below the workspace, without this page; null on the workspace itself. */
  readonly below: readonly Link[] | null;
}

/** The frame of a staff page: the menu of the person's roles, the way back, and first of all what is wrong with a form that came back. */
export function StaffLayout({ below, children, ...layout }: StaffLayoutProps): VNode {
  const page = usePage();
  const by = useCaller();
  const returned = page.returnedForm;
  const faults = returned ? fillForm(page, returned.name).faults : [];
  return (
    <PageLayout
      {...layout}
      head={<StaffScript>{layout.head}</StaffScript>}
      navigation={by ? staffNavigation(by) : undefined}
      breadcrumbs={by && below ? [toWorkspace(by), ...below] : undefined}
      hasErrors={
        (faults.length > 0 && returned?.saveAnyway === undefined) || Boolean(returned?.savedMeanwhile)
      }
    >
      <SessionEnd />
      <SectionLinks />
      <ErrorSummary faults={faults} />
      <DoneNotice texts={siteTexts[page.language].draft.done}>
        <RestoreDraft />
      </DoneNotice>
      {children}
    </PageLayout>
  );
}

/** What was thrown away a moment ago can be had back. */
function RestoreDraft(): VNode | null {
  const { language, signedIn } = usePage();
  const discarded = signedIn?.writing?.discarded;
  if (!discarded) return null;
  return (
    <PostForm action={sitePaths.draftRestoration(discarded.key)}>
      <Button kind="secondary">{siteTexts[language].undo}</Button>
    </PostForm>
  );
}

/** Makes some forms and links swifter; everything works the same without it. */
function StaffScript({ children }: Pick<StaffLayoutProps, 'children'>): VNode {
  const { scriptPath, language } = usePage();
  return (
    <>
      {children}
      <meta name="htmx-config" content={swiftConfig} />
      <meta name="draft-failed" content={siteTexts[language].draft.failed} />
      <script src={scriptPath} defer />
    </>
  );
}
