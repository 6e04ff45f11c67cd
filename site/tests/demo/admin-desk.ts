import type { Browser, Page, Response } from 'playwright-core';
import { Form, literally } from './admin-form.ts';
import { administrator, deskOrigin, Editor } from './desk.ts';

/** Signs in to the admin in a browser. The editor that comes with it goes on in the same session. */
export async function openDesk(browser: Browser, who = administrator()): Promise<{ page: Page; editor: Editor }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(20_000);
  await page.goto(`${deskOrigin()}/admin`);
  const { email, password } = who;
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(password);
  const answered = page.waitForResponse((response) => response.url().endsWith('/admin/login'));
  await page.getByRole('button', { name: 'Inloggen' }).click();
  const editor = Editor.signedIn(await (await answered).json());
  await page.getByRole('heading', { level: 1, name: /^Hallo/ }).waitFor();
  return { page, editor };
}

/** The edit view of an entry. */
export class EditView extends Form {
  /** Begins an entry of a type, which the menu calls by this label. */
  static async create(page: Page, type: string): Promise<EditView> {
    await page.getByRole('link', { name: 'Inhoud', exact: true }).click();
    await page.getByRole('link', { name: type, exact: true }).click();
    await page.getByRole('link', { name: 'Nieuw item' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nieuw item' }).waitFor();
    return new EditView(page, page.getByRole('main'));
  }

  async addBlock(kind: string): Promise<Form> {
    await this.area.getByRole('button', { name: 'Voeg een blok toe' }).click();
    await this.area.getByRole('button', { name: kind, exact: true }).click();
    return this.block(kind);
  }

  /** Folds or unfolds a block by its bar. */
  async fold(kind: string): Promise<void> {
    await this.area.getByRole('button', { name: titled(kind) }).click();
  }

  /** The block of this kind. */
  block(kind: string): Form {
    const title = this.page.getByRole('heading', { level: 3 }).getByRole('button', { name: titled(kind) });
    return new Form(this.page, this.area.getByRole('listitem').filter({ has: title }));
  }

  /** Saves the draft and tells its documentId. */
  save(): Promise<string> {
    return this.#press('Bewaar', (response) => !response.url().includes('/actions/'));
  }

  publish(): Promise<string> {
    return this.#press('Publiceer', (response) => response.url().includes('/actions/publish'));
  }

  /** Goes to the version in another language, which begins with what the Dutch one has. */
  async translateTo(language: string): Promise<void> {
    await this.area.getByRole('combobox', { name: 'Taal' }).click();
    await this.page.getByRole('option', { name: language }).click();
    await this.area.getByRole('button', { name: 'Invullen vanuit andere taal' }).click();
    const dialog = this.page.getByRole('alertdialog');
    await dialog.getByRole('combobox').click();
    await this.page.getByRole('option', { name: 'Nederlands' }).click();
    await dialog.getByRole('button', { name: 'Ja, invullen' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async #press(button: string, isAnswer: (response: Response) => boolean): Promise<string> {
    const answered = this.page.waitForResponse(
      (response) =>
        ['POST', 'PUT'].includes(response.request().method()) &&
        response.url().includes('/content-manager/collection-types/') &&
        isAnswer(response),
    );
    await this.area.getByRole('button', { name: button, exact: true }).click();
    const response = await answered;
    const text = await response.text();
    if (!response.ok()) throw new Error(`${button}: ${response.status()} ${text}`);
    return (JSON.parse(text) as { data: { documentId: string } }).data.documentId;
  }
}

/** The bar of a block: its kind, and its first words behind it. */
const titled = (kind: string) => new RegExp(`^${literally(kind)}( - .*)?$`);
