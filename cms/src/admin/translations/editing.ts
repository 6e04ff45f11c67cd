/** Dutch for lists and edit views: what Strapi's own translation lacks, says otherwise than the handbook, or says wrong. */
const texts: Readonly<Record<string, string>> = {
  'header.name': 'Inhoud',
  'HeaderLayout.button.label-add-entry': 'Nieuw item',
  'Settings.list.actions.deleteAdditionalInfos':
    'Dit verwijdert de taal van deze lijst. Met het Nederlands verdwijnen <em>alle talen</em>.',
  'actions.unpublish.dialog.radio-label': 'Kies wat er met het concept gebeurt.',
  'components.Blocks.collapse': 'Maak kleiner',
  'components.Blocks.dnd.instruction': 'Verplaats een alinea met Ctrl of Cmd, Shift en pijl omhoog of omlaag.',
  'components.Blocks.dnd.reorder': '{item} is verplaatst. Nieuwe plaats: {position}.',
  'components.Blocks.expand': 'Maak groter',
  'components.DynamicZone.ComponentPicker-label': 'Kies een blok',
  'components.DynamicZone.add-component': 'Voeg een blok toe',
  'components.DynamicZone.add-item-above': 'Voeg hierboven een blok toe',
  'components.DynamicZone.add-item-below': 'Voeg hieronder een blok toe',
  'components.DynamicZone.error-message': 'In een blok klopt iets niet.',
  'components.DynamicZone.more-actions': 'Meer acties',
  'components.TableDelete.label': '{number} gekozen',
  'components.empty-repeatable': 'Nog leeg. Klik om in te vullen.',
  'components.reset-entry': 'Maak leeg',
  'containers.EditView.add.new-entry': 'Voeg een regel toe',
  'containers.ListPage.selectedEntriesModal.title': 'Publiceer items',
  'containers.edit.title.new': 'Nieuw item',
  'containers.list.table-headers.status': 'Status',
  'pages.ListView.header-subtitle': '{number, plural, =0 {Niets} other {#}} gevonden',
  'relation.add': 'Zoek en kies',
  'relation.create': 'Maak een nieuw item',
  'relation.isLoading': 'Bezig met zoeken',
  'relation.notAvailable': 'Niets gevonden',
  'success.record.unpublish': 'Gedepubliceerd',
  'validation.error': 'Nog niet gelukt. Bij de rode velden staat wat er niet klopt.',
};

const localeTexts: Readonly<Record<string, string>> = {
  'Field.localized': 'Elke taal heeft hier een eigen tekst',
  'Settings.locales.modal.locales.label': 'Taal',
  'actions.publish.dialog.title': 'Bevestiging',
  'list-view.table.header.label': 'Talen',
};

const prefixed = (prefix: string, ids: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(ids).map(([id, text]) => [`${prefix}.${id}`, text]));

export const editingTexts: Readonly<Record<string, string>> = {
  ...prefixed('content-manager', texts),
  ...prefixed('i18n', localeTexts),
  // The heading of the blocks to choose from: the folder of their schemas.
  block: 'Blokken',
  'popUpWarning.bodyMessage.contentType.delete.all': 'Wilt u deze items verwijderen?',
  'popUpWarning.bodyMessage.contentType.unpublish.all': 'Wilt u deze items depubliceren?',
};
