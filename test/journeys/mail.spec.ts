import type { Browser } from 'playwright-core';
import { languages } from '../../src/kernel/language';
import { previewKinds, previewOf } from '../../src/reminders/mail-preview';
import { axeFaults, launch, scrollsSideways, withBrowser } from '../support/browser';

withBrowser('EM-5: a mail as it is read', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const looks = previewKinds.flatMap((kind) =>
    languages.flatMap((language) =>
      (['light', 'dark'] as const).map((scheme) => [kind, language, scheme] as const),
    ),
  );

  it.each(looks)(
    '%s in %s, %s: no fault that axe sees, and no sideways scroll at 320 pixels',
    async (kind, language, scheme) => {
      const page = await browser.newPage({ viewport: { width: 320, height: 900 }, colorScheme: scheme });
      await page.setContent(previewOf(kind, language, '2026-06-10', 'kim@exempel.invalid').html);
      expect(await scrollsSideways(page)).toBe(false);
      expect(await axeFaults(page)).toEqual([]);
      await page.close();
    },
  );
});
