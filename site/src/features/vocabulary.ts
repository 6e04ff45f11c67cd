/** The values of the content model's lists, so that a missing label is a compile error. A test keeps them equal to the model's. */
export const regionKinds = ['regional', 'supraregional', 'national'] as const;
export const palettes = ['maas', 'duin', 'steen', 'heide', 'linde', 'zee'] as const;
export const organisationKinds = [
  'care',
  'welfare',
  'vocational_school',
  'university',
  'municipality',
  'province',
  'ministry',
  'uwv',
  'insurer',
  'employers_organisation',
  'partnership',
  'body',
  'network',
  'bureau',
  'image_bank',
] as const;
export const bodyLevels = ['local', 'regional', 'supraregional', 'national'] as const;
export const membershipCapacities = ['member', 'participant', 'on_request'] as const;
export const pactKinds = [
  'national_pact',
  'regional_care_pact',
  'social_pact',
  'learning_work_agreement',
  'work_agenda',
  'raat',
  'daad',
  'declaration_of_intent',
  'covenant',
  'programme',
  'mandate',
] as const;
export const pactStates = ['preparing', 'signed', 'running', 'suspended', 'ended', 'completed'] as const;
export const signatureRoles = ['signatory', 'initiator', 'partner', 'involved', 'committed'] as const;
export const countedThings = [
  'signatures',
  'organisations',
  'vocational_schools',
  'universities_of_applied_sciences',
  'institutions',
  'partners',
  'regions',
] as const;
export const roleKinds = [
  'lead',
  'applicant',
  'partner',
  'commissioner',
  'ambassador',
  'programme_manager',
  'driver',
  'host',
  'chair',
] as const;
export const lineageKinds = [
  'continued_in',
  'merged_into',
  'replaced_by',
  'linked_to',
  'part_of',
  'joined',
  'follows_from',
  'contributes_to',
  'followed_through',
  'agenda_of',
] as const;
export const lineageExtents = ['whole', 'part'] as const;
export const actionKinds = [
  'project',
  'pilot',
  'intervention',
  'training_route',
  'application',
  'campaign',
  'product',
] as const;
export const actionStates = [
  'idea',
  'applied',
  'granted',
  'refused',
  'running',
  'closing',
  'completed',
  'stopped',
  'continued_elsewhere',
] as const;
export const units = [
  'persons',
  'students',
  'jobs',
  'organisations',
  'percent',
  'euros',
  'hours',
  'places',
  'activities',
] as const;
export const qualifiers = ['exact', 'at_least', 'about', 'almost', 'x_of_y'] as const;
export const rhythms = ['yearly', 'once', 'cumulative'] as const;
export const outcomeStates = [
  'not_started',
  'running',
  'met',
  'partly',
  'not_met',
  'no_measurement_known',
  'lapsed',
] as const;
export const schedules = ['ahead', 'on_schedule', 'behind', 'unknown'] as const;
export const volgspotKinds = [
  'volgspot',
  'committee_talk',
  'advice',
  'baseline',
  'interim',
  'final',
  'state_of_affairs',
] as const;
export const nationalLevels = ['no_evidence', 'not_started', 'limited', 'substantial', 'complete'] as const;
export const agendaStatuses = ['reported', 'on_agenda', 'solved', 'lapsed'] as const;
export const stepKinds = ['step', 'recommendation'] as const;
export const followUpVerdicts = ['done', 'partly', 'not_done', 'lapsed'] as const;
export const newsletterKinds = ['regular', 'special', 'last'] as const;
export const nextStepLevels = ['consultation', 'strategic', 'tactical', 'networks', 'other'] as const;
export const colophonRoles = ['editors', 'photography', 'design', 'text', 'translation', 'print', 'web'] as const;
export const eventKinds = [
  'working_day',
  'conference',
  'talk',
  'consultation',
  'workshop',
  'webinar',
  'meeting',
] as const;
export const eventForms = ['on_site', 'online', 'hybrid', 'unknown'] as const;
export const eventCourses = ['planned', 'changed', 'postponed', 'cancelled', 'replaced', 'past'] as const;
export const audienceKinds = [
  'administrators',
  'professionals',
  'students',
  'employers',
  'municipalities',
  'teachers',
  'job_seekers',
  'public',
] as const;
export const documentKinds = [
  'pact_text',
  'work_agenda',
  'volgspot_report',
  'newsletter',
  'poster',
  'report',
  'letter',
  'advice',
  'press_release',
  'other',
] as const;
export const accessibilities = ['fully', 'partly', 'not'] as const;
