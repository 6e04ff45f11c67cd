/** What rules of axe ask, in Dutch: those that content can break. axe itself has its words in English. */
export const axeDutch: Readonly<Record<string, string>> = {
  'area-alt': 'Elk vlak van een kaart heeft een beschrijving.',
  'color-contrast': 'Tekst steekt genoeg af tegen de achtergrond.',
  'document-title': 'De pagina heeft een titel.',
  'frame-title': 'Elk ingevoegd venster heeft een titel.',
  'html-has-lang': 'De pagina zegt in welke taal zij is.',
  'image-alt': 'Elke afbeelding heeft een beschrijving, of is alleen versiering.',
  'link-in-text-block': 'Links in een tekst zijn ook zonder kleur te herkennen.',
  'link-name': 'Elke link zegt waar hij heen leidt.',
  list: 'Lijsten bestaan uit regels van een lijst.',
  listitem: 'Regels van een lijst staan in een lijst.',
  'object-alt': 'Elk ingevoegd bestand heeft een beschrijving.',
  'svg-img-alt': 'Elke tekening heeft een beschrijving.',
  'target-size': 'Knoppen en links zijn groot genoeg om aan te wijzen.',
  'valid-lang': 'Elke taal wordt genoemd bij een code die bestaat.',
  'video-caption': 'Elke film heeft ondertitels.',
};
