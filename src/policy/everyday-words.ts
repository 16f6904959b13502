/** What people call a value or a key that the language has under another name: `sms`, `dropdown`, `timeout`, `members`. Pure. */
import { kebabOf, likelyName } from './words.ts';

/** By the value, the other words for it. No word stands for two values that one key takes. */
const WORDS: Readonly<Record<string, string>> = {
  // Types of channels, by what arrives.
  'twilio-sms': 'sms text txt text-message message',
  'twilio-voice': 'voice phone call telephone phone-call tel',
  email: 'mail e-mail smtp gmail mailto',
  teams: 'msteams ms-teams microsoft-teams office365',
  pushover: 'push push-notification',
  pagerduty: 'pager pd',
  webhook: 'http https url hook web-hook rest',
  telegram: 'tg',
  // Types of details, by what a form has, and what programs call them.
  string: 'str dropdown select choice input enum',
  number: 'int integer float decimal',
  boolean: 'checkbox flag yes-no',
  time: 'date datetime date-time timestamp instant',
  list: 'array checkboxes multiselect multi-select',
  text: 'textarea text-area markdown paragraph',
  // Modes, phases and what a policy test names.
  evaluate: 'dry-run dryrun observe shadow test',
  act: 'live on enforce',
  resolved: 'closed done fixed',
  acknowledged: 'ack acked',
  write: 'push writer',
  read: 'pull reader',
  maintain: 'maintainer',
  admin: 'owner administrator',
};

/** By the key, the other words for it. No word stands for two keys of one map. */
const KEYS: Readonly<Record<string, string>> = {
  severities: 'priorities urgencies',
  levels: 'escalation-levels escalation-rules escalation-path escalations steps tiers',
  triggers: 'rules alerts',
  schedules: 'rota rotas rotations on-call oncall',
  calendars: 'business-hours working-hours support-hours office-hours',
  channels: 'notifications integrations',
  templates: 'messages',
  commands: 'permissions',
  when: 'if condition match expression rule',
  'acknowledge-within': 'timeout ack-timeout acknowledge-timeout ack-within acknowledge-in sla',
  'update-every': 'cadence update-interval',
  clock: 'calendar business-hours working-hours',
  who: 'members users people logins assignees person user',
  otherwise: 'fallback else default',
  does: 'description responsibilities duty duties',
  reason: 'message description because why',
  repeat: 'every interval repeat-every',
  limit: 'max maximum times repeats max-repeats num-loops',
  do: 'then action actions',
  rotate: 'users members people participants who rotation logins',
  every: 'length interval period turn shift-length',
  from: 'start starts start-time start-date begin since',
  to: 'end ends end-time end-date until till',
  overrides: 'holidays vacations absences swaps exceptions',
  timezone: 'tz zone',
  hours: 'restrictions windows',
  heading: 'title label question field',
  values: 'options choices enum',
  required: 'mandatory',
  due: 'within deadline',
  after: 'delay wait in',
  by: 'via with channel channels method',
};

/** The key of these that a word is another word for, or was probably meant as; null for none. */
export const likelyKey = (word: string, keys: readonly string[]): string | null =>
  likelyName(word, keys) ?? keys.find((key) => wordsFor(key, KEYS).includes(kebabOf(word))) ?? null;

/** The one of these values that a word is another word for; the word itself where it is for none. */
export function properWord(word: string, values: readonly string[]): string {
  const plain = word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  return values.find((value) => wordsFor(value, WORDS).includes(plain)) ?? word;
}

const wordsFor = (name: string, words: typeof WORDS): readonly string[] =>
  Object.hasOwn(words, name) ? (words[name] ?? '').split(' ') : [];
