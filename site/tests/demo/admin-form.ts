import type { Locator, Page } from 'playwright-core';

const empty = 'Nog leeg. Klik om in te vullen.';

/** A form of the admin, or a part of one, as an editor fills it in: every field by its label. */
export class Form {
  protected readonly page: Page;
  protected readonly area: Locator;

  constructor(page: Page, area: Locator) {
    this.page = page;
    this.area = area;
  }

  text(label: string): Locator {
    return this.area.getByRole('textbox', { name: label, exact: true });
  }

  async type(label: string, text: string): Promise<void> {
    await this.text(label).fill(text);
  }

  /** Puts these lines in a rich text, in the place of what was there. `- ` begins a list. */
  async write(label: string, ...lines: string[]): Promise<void> {
    await this.#field(label).locator('[contenteditable=true]').click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('Delete');
    for (const [index, line] of lines.entries()) {
      if (index > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.type(line);
    }
  }

  async choose(label: string, option: string): Promise<void> {
    await this.area.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Looks an entry up by its name and refers to it. */
  async pick(label: string, name: string): Promise<void> {
    await this.area.getByRole('combobox', { name: counted(label) }).click();
    // An open list hides all around it from readers of the screen, and so from locators by role.
    await this.page.keyboard.type(name);
    await this.page.getByRole('option', { name: new RegExp(`^${literally(name)}( |$)`) }).click();
    await this.area.getByRole('listitem').filter({ hasText: name }).waitFor();
  }

  /** Opens a part that is not filled in. */
  async part(label: string): Promise<Form> {
    const field = this.#field(label);
    await field.getByRole('button', { name: empty }).click();
    return new Form(this.page, field);
  }

  async date(label: string, value: string): Promise<void> {
    const date = await this.part(label);
    await date.type('Datum', value);
  }

  /** Adds the first row to a list. */
  async firstRow(label: string): Promise<Form> {
    await this.part(label);
    return this.#openRow(label);
  }

  /** Unfolds the first row of a list. */
  async unfoldRow(label: string): Promise<Form> {
    const heading = this.#field(label).getByRole('heading', { level: 3 }).first();
    await heading.getByRole('button', { expanded: false }).click();
    return this.#openRow(label);
  }

  #openRow(label: string): Form {
    return new Form(this.page, this.#field(label).getByRole('region').first());
  }

  /** Takes a picture from the library. */
  async picture(file: string): Promise<void> {
    await this.area.getByRole('button', { name: /^Klik om een bestand/ }).click();
    const library = this.page.getByRole('dialog');
    await library.getByRole('checkbox', { name: file }).click();
    await library.getByRole('button', { name: 'Klaar' }).click();
    await library.waitFor({ state: 'hidden' });
  }

  /** What stands around a field: its label and all that belongs to it. */
  #field(label: string): Locator {
    return this.area.locator(`div:has(> div > div > label:text-matches(${JSON.stringify(counted(label).source)}))`);
  }
}

/** A label with the number of what was chosen behind it, as the admin shows it. */
const counted = (label: string) => new RegExp(`^${literally(label)}(\\s\\(\\d+\\))?\\s*$`);

/** As part of a regular expression. */
export const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
