import { dateText, type DateText } from '#features/date-text.ts';
import { obstacleModel, type ObstacleModel } from '#features/obstacle/obstacle-model.ts';
import { stepModel, type StepModel } from '#features/improvement-step/step-model.ts';
import { volgspotData } from '#features/metadata/structured-data.ts';
import { entryPage, type PageBase } from '#features/page.ts';
import { relatedTo, type RelatedModel } from '#features/related.ts';
import { obstaclesOfVolgspot, stepsOfVolgspot } from '#features/relations.ts';
import { htmlOf, textOf, type Html, type Text } from '#features/rich-text.ts';
import type { Link, PageScope } from '#features/site.ts';
import { assessmentModels, type AssessmentModel } from './assessment-model.ts';
import type { Volgspot } from './volgspot.ts';

export interface VolgspotPage extends PageBase<'volgspot'> {
  textLang: string | null;
  volgspotKind: string;
  heldOn: DateText | null;
  subjects: readonly Link[];
  regions: readonly string[];
  participants: readonly Link[];
  publishedIn: Link | null;
  focus: Text | null;
  /** The four questions, in their order; one without an answer says so. */
  questions: readonly { question: string; answer: Html | null }[];
  assessments: readonly AssessmentModel[];
  obstacles: readonly ObstacleModel[];
  steps: readonly StepModel[];
  related: RelatedModel;
}

export function volgspotPage(scope: PageScope, volgspot: Volgspot): VolgspotPage {
  const { domain, labels, locale } = scope.site;
  const words = labels.volgspot;
  const model = {
    textLang: scope.langOf(volgspot),
    volgspotKind: labels.volgspotKinds[volgspot.kind],
    heldOn: dateText(volgspot.heldOn, locale),
    subjects: scope.links('pact', volgspot.subjects),
    regions: scope.getAll('region', volgspot.regions).map((region) => region.name),
    participants: scope.links('organisation', volgspot.participants),
    focus: textOf(scope, volgspot, volgspot.focus),
    questions: [
      { question: words.ambitionsHold, answer: htmlOf(scope, volgspot, volgspot.ambitionsHold, 3) },
      { question: words.progress, answer: htmlOf(scope, volgspot, volgspot.progress, 3) },
      { question: words.factors, answer: htmlOf(scope, volgspot, volgspot.factors, 3) },
      { question: words.improvements, answer: htmlOf(scope, volgspot, volgspot.improvements, 3) },
    ],
    publishedIn: scope.link('newsletter', volgspot.publishedIn),
    related: relatedTo(scope, volgspot.id, volgspot.documents),
    assessments: assessmentModels(scope, volgspot, volgspot.assessments),
    obstacles: scope
      .getAll('obstacle', obstaclesOfVolgspot(domain, volgspot.id))
      .map((obstacle) => obstacleModel(scope, obstacle)),
    steps: scope.getAll('improvement-step', stepsOfVolgspot(domain, volgspot.id)).map((step) => stepModel(scope, step)),
  };
  return {
    ...entryPage(scope, volgspot, {
      kind: 'volgspot',
      title: volgspot.title,
      description: volgspot.focus,
      card: { kicker: model.volgspotKind, title: volgspot.title },
      data: volgspotData(scope, volgspot),
    }),
    ...model,
  };
}
