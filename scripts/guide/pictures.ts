import type { Locator, Page } from 'playwright-core';

/** The admin in a browser, and the entry that it shows. */
export interface Stage {
  readonly page: Page;
  readonly origin: string;
  /** The documentId of a news item. */
  readonly news: string;
  /** The documentId of a Volgspot. */
  readonly volgspot: string;
  /** Has a colleague open the news item. */
  readonly visit: () => Promise<unknown>;
}

/** Brings something on the screen, and says of what the picture is. */
type Show = (stage: Stage) => Promise<Page | Locator>;

/** The pictures of the guide, by name, in the order in which they are taken. */
export const guidePictures: Readonly<Record<string, Show>> = {
  async start({ page, origin }) {
    await page.goto(`${origin}/admin`);
    await page.getByText('Alles wat gepubliceerd is, staat op de sites.').waitFor();
    await page.getByText('Er wacht niets op een beoordeling.').waitFor();
    await page.getByText('Er is niets gepland en niets geweigerd.').waitFor();
    return page;
  },

  async lijst({ page, origin }) {
    await page.goto(`${origin}/admin/content-manager/collection-types/api::news.news?plugins[i18n][locale]=nl`);
    for (const row of [1, 2]) await page.getByRole('row').nth(row).getByRole('checkbox').click();
    return page;
  },

  async bewerken(stage) {
    await editView(stage, 'nl');
    await stage.page
      .getByText(/^Op de site sinds /)
      .first()
      .waitFor();
    return stage.page;
  },

  async nakijken(stage) {
    await editView(stage, 'nl');
    await stage.page.getByText(/^\d+ woorden$/).waitFor();
    return panel(stage.page, 'Nakijken');
  },

  async 'op-de-sites'(stage) {
    await editView(stage, 'nl');
    await stage.page
      .getByText(/^Op de site sinds /)
      .first()
      .waitFor();
    return panel(stage.page, 'Op de sites');
  },

  async plannen(stage) {
    await editView(stage, 'nl');
    await stage.page.getByRole('button', { name: 'Plan een tijdstip' }).click();
    return stage.page.getByRole('dialog');
  },

  async 'let-op'(stage) {
    await stage.visit();
    await editView(stage, 'nl');
    await stage.page.getByText(/ schrijft hier nu ook aan, /).waitFor();
    return panel(stage.page, 'Let op');
  },

  async beoordelen(stage) {
    await editView(stage, 'nl');
    await stage.page.getByRole('button', { name: 'Ter beoordeling sturen' }).click();
    return stage.page.getByRole('dialog');
  },

  async volgspot({ page, origin, volgspot }) {
    await page.goto(
      `${origin}/admin/content-manager/collection-types/api::volgspot.volgspot/${volgspot}?plugins[i18n][locale]=nl`,
    );
    await page.getByRole('heading', { level: 1 }).waitFor();
    await panel(page, 'De bijeenkomst').getByRole('link', { name: 'Bekijk de hand-out' }).waitFor();
    return page;
  },

  async vertalingen({ page, origin }) {
    await page.goto(`${origin}/admin/vertalingen`);
    await page.getByRole('row').nth(1).waitFor();
    return page;
  },

  async 'wat-veranderde'(stage) {
    await editView(stage, 'en');
    await stage.page.getByRole('button', { name: 'Bekijk de wijzigingen' }).click();
    const changes = stage.page.getByRole('dialog');
    await changes.locator('ins').first().waitFor();
    return changes;
  },

  async geschiedenis(stage) {
    await editView(stage, 'nl');
    await stage.page.getByRole('link', { name: 'Bekijk alle versies' }).click();
    await stage.page
      .getByRole('button', { name: /^Bekijk wat er op / })
      .first()
      .waitFor();
    return stage.page;
  },

  async voorbeeld(stage) {
    await editView(stage, 'nl');
    await stage.page.getByRole('link', { name: 'Voorbeeld openen' }).click();
    await stage.page.frameLocator('iframe[title="Voorbeeld"]').getByRole('heading', { level: 1 }).waitFor();
    return stage.page;
  },
};

async function editView({ page, origin, news }: Stage, locale: string): Promise<void> {
  await page.goto(
    `${origin}/admin/content-manager/collection-types/api::news.news/${news}?plugins[i18n][locale]=${locale}`,
  );
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** A panel beside the form, by its title. */
function panel(page: Page, title: string): Locator {
  return page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}
