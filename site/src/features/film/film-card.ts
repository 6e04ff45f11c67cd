import type { Locale } from '@pactwerk/shared-types';
import { fileModel } from '#features/media-file.ts';
import { outsideAddress, type OutsideAddress } from '#features/outside-host.ts';
import { pictureModel, type PictureModel } from '#features/picture-model.ts';
import { htmlOf, textOf, type Html, type Text } from '#features/rich-text.ts';
import type { PageScope } from '#features/site.ts';
import { listText } from '#i18n/wording.ts';
import type { Film } from './film.ts';

/** A film within a page. It is shown from our own file or it is a link that says where it leads; nothing is embedded. */
export interface FilmCardModel {
  title: string;
  lang: string | null;
  /** “2 min 5 s”. */
  duration: string | null;
  description: Text | null;
  poster: PictureModel | null;
  video: { href: string; mime: string; captions: { href: string; language: string; label: string } | null } | null;
  outside: OutsideAddress | null;
  /** Said where there is nothing to watch. */
  missing: string | null;
  transcript: Html | null;
}

export function filmCard(scope: PageScope, film: Film): FilmCardModel {
  const { labels } = scope.site;
  const file = fileModel(scope, film.file);
  const captions = file ? fileModel(scope, film.captions) : null;
  const outside = file ? null : outsideAddress(film.outsideAddress);
  return {
    title: film.title,
    lang: scope.langOf(film),
    duration: film.duration === null ? null : durationText(film.duration, scope.site.locale),
    description: textOf(scope, film, film.description),
    poster: pictureModel(scope, film, film.poster),
    video: file && {
      href: file.href,
      mime: file.mime,
      captions: captions && { href: captions.href, language: film.lang, label: labels.film.captions },
    },
    outside,
    missing: file || outside ? null : labels.film.missing,
    transcript: htmlOf(scope, film, film.transcript, 3),
  };
}

/** Films with these ids. */
export function filmCards(scope: PageScope, ids: readonly string[]): FilmCardModel[] {
  return scope.getAll('film', ids).map((film) => filmCard(scope, film));
}

function durationText(seconds: number, locale: Locale): string {
  const amount = (value: number, unit: string) =>
    new Intl.NumberFormat([locale, 'nl'], { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)];
  return listText(locale, [minutes > 0 ? amount(minutes, 'minute') : null, rest > 0 ? amount(rest, 'second') : null]);
}
